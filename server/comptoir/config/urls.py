"""The addresses of the web process."""

from importlib.util import find_spec
from pathlib import Path

from django.urls import URLPattern, URLResolver, path
from django.views.static import serve

from comptoir.config.api import api
from comptoir.config.pages import dashboard
from comptoir.config.seed_path import seed_path
from comptoir.identity.http.urls import urlpatterns as ACCOUNTS
from comptoir.platform.http.health import healthz, metrics, readyz
from comptoir.widgets.http.urls import urlpatterns as EMBED

_ninja = find_spec("ninja")
assert _ninja is not None
assert _ninja.origin is not None

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz),
    path("readyz", readyz),
    path("metrics", metrics),
    path("api/v1/", api.urls),
    path("api/booking/<path:rest>", seed_path),
    # The API's readable page brings its script along: it works without a network.
    path("static/ninja/<path:path>", serve, {"document_root": Path(_ninja.origin).parent / "static" / "ninja"}),
    *ACCOUNTS,
    *EMBED,
    path("", dashboard),
    path("<path:path>", dashboard),
]
