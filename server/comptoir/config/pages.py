"""The dashboard's files: hashed assets for ever, and one page for every address of the application."""

import mimetypes
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils._os import safe_join

FOREVER = "public, max-age=31536000, immutable"
CONTENT_SECURITY = "; ".join(
    (
        "default-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' {streams}",
        "frame-src 'self' blob: data:",
        "frame-ancestors 'self'",
        "base-uri 'self'",
        "form-action 'self'",
        "object-src 'none'",
    )
)


def dashboard(request: HttpRequest, path: str = "") -> HttpResponseBase:
    """A file of the build where there is one of that name, else the application itself."""
    folder = Path(settings.WEB_FOLDER) / "apps" / "dashboard" / "dist"
    found = _file(folder, path) if path else None
    if found is not None:
        return _serve(found, forever=path.startswith("assets/"))
    if path.startswith(("api/", "assets/", "embed/", "_allauth/")):
        return HttpResponse("not found\n", status=404, content_type="text/plain")
    index = folder / "index.html"
    if not index.is_file():
        return HttpResponse("The dashboard is not built: run `make build`.\n", status=503, content_type="text/plain")
    response = HttpResponse(_page(str(index), index.stat().st_mtime_ns), content_type="text/html; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    response["Content-Security-Policy"] = CONTENT_SECURITY.format(streams=settings.COMPTOIR_STREAMS_URL)
    return response


@lru_cache(maxsize=2)
def _page(path: str, changed_at: int) -> bytes:
    return Path(path).read_bytes()


def _file(folder: Path, path: str) -> Path | None:
    try:
        found = Path(safe_join(str(folder), path))
    except SuspiciousFileOperation:
        return None
    return found if found.is_file() else None


def _serve(path: Path, *, forever: bool) -> FileResponse:
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    response = FileResponse(path.open("rb"), content_type=kind)
    response["Cache-Control"] = FOREVER if forever else "no-cache"
    response["X-Content-Type-Options"] = "nosniff"
    return response
