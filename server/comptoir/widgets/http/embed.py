"""/embed: the scripts that other people's pages load, and a page to put in a frame."""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from comptoir.platform.http.built_files import built_file

FRESH_FOR_SECONDS = 300


@require_safe
def script(request: HttpRequest, name: str) -> HttpResponse:
    """A file of the widgets' build, for any page."""
    folder = Path(settings.WEB_FOLDER) / "widgets" / "dist"
    response = built_file(request, folder, name, fresh_for_seconds=FRESH_FOR_SECONDS)
    if response is None:
        response = HttpResponse("not found\n", status=404, content_type="text/plain")
        response["Cache-Control"] = "no-store"
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
