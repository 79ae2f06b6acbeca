"""/widget/config: what a widget asks first, from a visitor's browser."""

from typing import Any

from django.http import HttpResponse

from comptoir.platform.contracts import NotFound, OriginRefused
from comptoir.platform.http.etags import is_known
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Out
from comptoir.widgets.http.schema import ThemeOut
from comptoir.widgets.services.show_config import show_config

KEPT_SECONDS = 3600
routes = Routes("widgets")


class OrganizationShown(Out):
    slug: str
    name: str
    time_zone: str
    currency: str
    country: str


class WidgetLimits(Out):
    horizon_days: int


class ConfigOut(Out):
    id: str
    kind: str
    api_base: str
    publishable_key: str
    locale: str
    organization: OrganizationShown
    theme: ThemeOut
    texts: dict[str, str | dict[str, str]]
    services: list[dict[str, Any]]
    products: list[dict[str, Any]]
    """What a widget of the kind `packs` sells, as `GET /products` shows it to visitors."""
    limits: WidgetLimits
    takes_cards: bool
    """Whether one can pay by card here."""


@routes.get(
    "/widget/config/{widget_id}", public=True, may_be_known=True, response=ConfigOut, refuses=(NotFound, OriginRefused)
)
def read_widget_config(request: Any, widget_id: str) -> HttpResponse:
    """All that a widget needs to paint; no key. Pages and proxies may keep it for an hour."""
    config, found = show_config(widget_id, origin=request.headers.get("Origin"), now=request.now)
    if is_known(request, config.etag):
        response = HttpResponse(status=304)
    else:
        response = HttpResponse(config.body, content_type="application/json")
    response["ETag"] = config.etag
    response["Cache-Control"] = f"public, max-age={KEPT_SECONDS}"
    if found.allowed_domains:
        response["Vary"] = "Origin"
    return response
