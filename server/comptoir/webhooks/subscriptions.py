"""Webhooks hear everything, in organizations that have an endpoint switched on."""

from comptoir.platform.events import Recorded, on_any
from comptoir.webhooks.services.tell_endpoints import tell_endpoints

_HAS_ENDPOINTS = "EXISTS (SELECT FROM webhooks_endpoint WHERE organization_id = app_organization() AND is_active)"


@on_any("webhooks.tell_endpoints", wanted=_HAS_ENDPOINTS)
def tell(event: Recorded) -> None:
    tell_endpoints(event)
