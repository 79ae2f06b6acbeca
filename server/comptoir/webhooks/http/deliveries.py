"""The delivery log: what was sent, what was answered, and once more."""

from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from django.http import HttpRequest

from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.webhooks.contracts import DeliveryUnderWay, EndpointOff
from comptoir.webhooks.http.shapes import DeliveryItem, DeliveryOut, delivery_of, whole_delivery_of
from comptoir.webhooks.queries import attempts_of, delivery, delivery_list, endpoint, messages_of
from comptoir.webhooks.services.replay_delivery import replay_delivery

if TYPE_CHECKING:
    from comptoir.webhooks.models import Delivery

routes = Routes("webhooks")


@routes.get("/webhooks/{uuid:webhook_id}/deliveries", permission="webhook.read", response=Page[DeliveryItem],
            refuses=(NotFound,))  # fmt: skip
def list_deliveries(
    request: HttpRequest,
    webhook_id: UUID,
    status: Literal["pending", "delivered", "failed"] | None = None,
    limit: Limit = 50,
    cursor: Cursor | None = None,
) -> dict[str, Any]:
    """What was sent to a webhook in the last thirty days, the newest first, without payloads."""
    endpoint(webhook_id)
    page = page_of(
        delivery_list(webhook_id, status=status), lambda row: row, order=("-id",), limit=limit, cursor=cursor
    )
    rows = page["items"]
    messages, attempts = messages_of(rows), attempts_of(rows)
    return {**page, "items": [delivery_of(row, messages[row.message_id], attempts.get(row.id, [])) for row in rows]}


@routes.get("/webhook-deliveries/{uuid:delivery_id}", permission="webhook.read", response=DeliveryOut,
            refuses=(NotFound,))  # fmt: skip
def get_delivery(request: HttpRequest, delivery_id: UUID) -> dict[str, Any]:
    """One delivery with its payload and every attempt."""
    return shown(delivery(delivery_id))


@routes.post("/webhook-deliveries/{uuid:delivery_id}/replay", status=200, permission="webhook.write",
             response=DeliveryOut, refuses=(NotFound, EndpointOff, DeliveryUnderWay))  # fmt: skip
def replay(request: Any, delivery_id: UUID) -> dict[str, Any]:
    """Send it once more now, under the same `webhook-id`."""
    return shown(replay_delivery(delivery_id, now=request.now))


def shown(row: "Delivery") -> dict[str, Any]:
    return whole_delivery_of(row, messages_of([row])[row.message_id], attempts_of([row]).get(row.id, []))
