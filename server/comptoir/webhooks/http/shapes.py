"""Webhooks and deliveries, in and out."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from comptoir.platform.http.schema import In, Instant, Out, ShortText

if TYPE_CHECKING:
    from comptoir.webhooks.models import Attempt, Delivery, Endpoint, Message

Url = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Choice = Annotated[str, StringConstraints(strip_whitespace=True, max_length=80)]


class WebhookChanges(In):
    """What may be said of a webhook; what is left out stays as it is."""

    url: Url = ""
    description: ShortText = ""
    events: Annotated[list[Choice], Field(max_length=100)] = []
    is_active: bool = True

    def fields(self) -> dict[str, Any]:
        """What was sent, as the table holds it."""
        return {name: getattr(self, name) for name in self.model_fields_set}


class WebhookIn(WebhookChanges):
    """A new webhook. `events`: names, or families as `booking.*`; none: all of them."""

    url: Url


class RotationIn(In):
    """How long the old secret goes on signing beside the new one, in hours."""

    overlap_hours: Annotated[int, Field(ge=0, le=720)] = 24


class WebhookOut(Out):
    """`secret` is only in the answers that make one. `failures` counts attempts since the last that went well;
    `disabledAt` is there when we switched it off, `disabledBecause` it was `gone` (410) or `failing` for three days."""

    id: UUID
    url: str
    description: str
    events: list[str]
    is_active: bool
    secret: str | None
    failures: int
    failing_since: Instant | None
    disabled_at: Instant | None
    disabled_because: Literal["gone", "failing"] | None
    created_at: Instant


class AttemptOut(Out):
    """`status` null: no answer, `error` says why; `durationMs` null: under way, or its worker died."""

    at: Instant
    status: int | None
    duration_ms: int | None
    error: str | None
    response_body: str


class DeliveryItem(Out):
    """One event on its way to one webhook; `messageId` is the `webhook-id` header of every attempt."""

    id: UUID
    endpoint_id: UUID
    message_id: str
    event_name: str
    status: Literal["pending", "delivered", "failed"]
    attempts: list[AttemptOut]
    next_attempt_at: Instant | None
    created_at: Instant
    delivered_at: Instant | None


class DeliveryOut(DeliveryItem):
    payload: dict[str, Any]


class EventType(Out):
    name: str
    description: str


class EventTypes(Out):
    items: list[EventType]
    next_cursor: None = None


def webhook_of(row: "Endpoint", secret: str | None = None) -> dict[str, Any]:
    return {
        "id": row.id,
        "url": row.url,
        "description": row.description,
        "events": row.events,
        "isActive": row.is_active,
        "secret": secret,
        "failures": row.failures,
        "failingSince": row.failing_since,
        "disabledAt": row.disabled_at,
        "disabledBecause": row.disabled_because or None,
        "createdAt": row.created_at,
    }


def delivery_of(row: "Delivery", message: "Message", attempts: Sequence["Attempt"]) -> dict[str, Any]:
    return {
        "id": row.id,
        "endpointId": row.endpoint_id,
        "messageId": f"msg_{message.id.hex}",
        "eventName": message.event_name,
        "status": row.status,
        "attempts": [_attempt_of(one) for one in attempts],
        "nextAttemptAt": row.due_at if row.status == "pending" and row.claim is None else None,
        "createdAt": row.created_at,
        "deliveredAt": row.delivered_at,
    }


def whole_delivery_of(row: "Delivery", message: "Message", attempts: Sequence["Attempt"]) -> dict[str, Any]:
    return {**delivery_of(row, message, attempts), "payload": json.loads(message.body)}


def _attempt_of(row: "Attempt") -> dict[str, Any]:
    return {
        "at": row.at,
        "status": row.status,
        "durationMs": row.duration_ms,
        "error": row.error or None,
        "responseBody": row.response_body,
    }
