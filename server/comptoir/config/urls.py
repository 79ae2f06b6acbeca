"""The addresses of the web process."""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.urls import URLPattern, URLResolver, path
from django.views.static import serve

from comptoir.config.api import api
from comptoir.config.landed import landed
from comptoir.config.pages import dashboard
from comptoir.identity.http.urls import urlpatterns as ACCOUNTS
from comptoir.platform.http.health import healthz, metrics, readyz

_ninja = find_spec("ninja")
assert _ninja is not None
assert _ninja.origin is not None

urlpatterns: list[URLPattern | URLResolver | Any] = [
    path("healthz", healthz),
    path("readyz", readyz),
    path("metrics", metrics),
    path("api/v1/", api.urls),
    # The API's readable page brings its script along: it works without a network.
    path("static/ninja/<path:path>", serve, {"document_root": Path(_ninja.origin).parent / "static" / "ninja"}),
    *ACCOUNTS,
]
if landed("comptoir.widgets.http.urls"):
    urlpatterns += import_module("comptoir.widgets.http.urls").urlpatterns
urlpatterns += [path("", dashboard), path("<path:path>", dashboard)]
