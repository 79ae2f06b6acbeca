"""/webhooks: where events are sent."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from comptoir.kernel.refusal import Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.webhooks.contracts import EndpointOff, TooManyEndpoints
from comptoir.webhooks.http.deliveries import shown
from comptoir.webhooks.http.shapes import (
    DeliveryOut,
    EventTypes,
    RotationIn,
    WebhookChanges,
    WebhookIn,
    WebhookOut,
    webhook_of,
)
from comptoir.webhooks.queries import endpoint, endpoint_list
from comptoir.webhooks.services.change_endpoint import change_endpoint, rotate_secret
from comptoir.webhooks.services.create_endpoint import create_endpoint
from comptoir.webhooks.services.event_types import event_types, explained
from comptoir.webhooks.services.remove_endpoint import remove_endpoint
from comptoir.webhooks.services.secrets import new_secret, sealed
from comptoir.webhooks.services.try_endpoint import try_endpoint

routes = Routes("webhooks")


@routes.get("", permission="webhook.read", response=Page[WebhookOut])
def list_webhooks(request: HttpRequest, limit: Limit = 50, cursor: Cursor | None = None) -> dict[str, Any]:
    """Webhooks, the newest first."""
    return page_of(endpoint_list(), webhook_of, order=("-id",), limit=limit, cursor=cursor)


@routes.post("", permission="webhook.write", response=WebhookOut, refuses=(Invalid, TooManyEndpoints))
def add_webhook(request: Any, webhook: WebhookIn) -> dict[str, Any]:
    """Have events sent to an address. The secret is in this answer and nowhere else: store it now."""
    row, secret = create_endpoint(
        url=webhook.url,
        description=webhook.description,
        events=webhook.events,
        is_active=webhook.is_active,
        now=request.now,
    )
    return webhook_of(row, secret)


@routes.get("/event-types", permission="webhook.read", response=EventTypes)
def list_event_types(request: HttpRequest) -> dict[str, Any]:
    """Every event there is, by name."""
    found = [{"name": kind.name, "description": explained(kind)} for kind in event_types()]
    return {"items": found, "nextCursor": None}


@routes.get("/{uuid:webhook_id}", permission="webhook.read", response=WebhookOut, refuses=(NotFound,))
def get_webhook(request: HttpRequest, webhook_id: UUID) -> dict[str, Any]:
    """One webhook."""
    return webhook_of(endpoint(webhook_id))


@routes.patch("/{uuid:webhook_id}", permission="webhook.write", response=WebhookOut, refuses=(Invalid, NotFound))
def patch_webhook(request: HttpRequest, webhook_id: UUID, changes: WebhookChanges) -> dict[str, Any]:
    """Change what is sent, leave the rest; `isActive: true` switches a disabled one on again."""
    return webhook_of(change_endpoint(webhook_id, changes.fields()))


@routes.delete("/{uuid:webhook_id}", permission="webhook.write", refuses=(NotFound,))
def delete_webhook(request: HttpRequest, webhook_id: UUID) -> None:
    """Forget the webhook and its log."""
    remove_endpoint(webhook_id)


@routes.post("/{uuid:webhook_id}/rotate", status=200, permission="webhook.write", response=WebhookOut,
             refuses=(NotFound,))  # fmt: skip
def rotate_webhook(request: Any, webhook_id: UUID, rotation: RotationIn) -> dict[str, Any]:
    """A fresh secret, in this answer only; the old one goes on signing beside it for `overlapHours`."""
    secret = new_secret()
    until = request.now + timedelta(hours=rotation.overlap_hours)
    return webhook_of(rotate_secret(webhook_id, secret=sealed(secret), until=until), secret)


@routes.post("/{uuid:webhook_id}/test", permission="webhook.write", response=DeliveryOut,
             refuses=(NotFound, EndpointOff))  # fmt: skip
def test_webhook(request: Any, webhook_id: UUID) -> dict[str, Any]:
    """Send a message of type `webhook.test`; ask its delivery what came of it."""
    return shown(try_endpoint(webhook_id, now=request.now))
