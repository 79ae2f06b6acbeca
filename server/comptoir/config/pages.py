"""The dashboard: files of its build, and one page for every address of the application."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from comptoir.platform.contracts import NotFound
from comptoir.platform.http.built_files import built_file
from comptoir.platform.http.problems import problem

ELSEWHERE = ("assets/", "embed/", "_allauth/", "accounts/", "static/")
CONTENT_SECURITY = "; ".join(
    (
        "default-src 'self'",
        # Stripe's own script and frames, where clients pay in their area (docs.stripe.com/security/guide).
        "script-src 'self' https://js.stripe.com",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' {streams} {sockets} https://api.stripe.com",
        "frame-src 'self' blob: data: https://js.stripe.com https://hooks.stripe.com",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
    )
)


def dashboard(request: HttpRequest, path: str = "") -> HttpResponse:
    """A file of the build where there is one of that name, else the application itself."""
    folder = Path(settings.WEB_FOLDER) / "apps" / "dashboard" / "dist"
    if path and path != "index.html" and (found := built_file(request, folder, path, fresh_for_seconds=0)) is not None:
        return found
    if path.startswith("api/"):
        return problem(request, NotFound())
    if path.startswith(ELSEWHERE):
        return HttpResponse("not found\n", status=404, content_type="text/plain")
    index = folder / "index.html"
    if not index.is_file():
        return HttpResponse("The dashboard is not built: run `make build`.\n", status=503, content_type="text/plain")
    response = HttpResponse(_page(str(index), index.stat().st_mtime_ns), content_type="text/html; charset=utf-8")
    response["Cache-Control"] = "no-store"
    response["Content-Security-Policy"] = _content_security()
    return response


def _content_security() -> str:
    """Live events and the signalling of rooms come from the streams' address, under two schemes."""
    streams: str = settings.COMPTOIR_STREAMS_URL
    return CONTENT_SECURITY.format(streams=streams, sockets=streams.replace("http", "ws", 1))


@lru_cache(maxsize=2)
def _page(path: str, changed_at: int) -> bytes:
    return Path(path).read_bytes()
