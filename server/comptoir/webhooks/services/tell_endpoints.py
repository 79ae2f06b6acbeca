"""An event happened: write down once what is told of it, and one delivery per endpoint that wants it."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from comptoir.kernel.ids import new_id
from comptoir.platform.events import Recorded
from comptoir.platform.http.problems import plain
from comptoir.platform.rows import insert_rows
from comptoir.webhooks.jobs import queue_attempts
from comptoir.webhooks.models import Delivery, Endpoint, Message
from comptoir.webhooks.rules.choice import wants

type Teller = Callable[[Recorded], dict[str, Any] | BaseModel]

_tellers: dict[str, Teller] = {}
_NOT_TOLD = {"organization", "at"}


def tell_events_of(family: str, teller: Teller) -> None:
    """Have events whose names begin with `family` (`booking.`) told by `teller`, in its own words: plain JSON values.

    It runs in a worker, inside the organization, after the event's commit. Events nobody tells carry their own fields.
    """
    _tellers[family] = teller


def tell_endpoints(event: Recorded) -> None:
    """Queue the deliveries of one event; runs once per event, in one transaction."""
    listening = [row for row in Endpoint.objects.filter(is_active=True) if wants(row.events, event.name)]
    if listening:
        told = written(event.name, event.at, _told(event))
        queue_message(listening, event_name=event.name, event_id=event.id, body=told, now=datetime.now(UTC))


def queue_message(
    endpoints: Sequence[Endpoint], *, event_name: str, event_id: UUID | None, body: str, now: datetime
) -> list[Delivery]:
    """One message, and its way to each of `endpoints`."""
    message = Message(id=new_id(), event_id=event_id, event_name=event_name, body=body, created_at=now)
    insert_rows([message])
    rows = [
        Delivery(id=new_id(), endpoint_id=one.id, message_id=message.id, due_at=now, created_at=now)
        for one in endpoints
    ]
    insert_rows(rows)
    queue_attempts(rows)
    return rows


def written(event_name: str, at: datetime, told: object) -> str:
    """The body, as Standard Webhooks proposes it: type, timestamp, data."""
    whole = {"type": event_name, "timestamp": at.astimezone(UTC).isoformat(), "data": told}
    return json.dumps(whole, default=_jsonable, ensure_ascii=False, separators=(",", ":"))


def _told(event: Recorded) -> object:
    for family, teller in _tellers.items():
        if event.name.startswith(family):
            return teller(event)
    return plain({key: value for key, value in event.payload.items() if key not in _NOT_TOLD})


def _jsonable(value: object) -> object:
    return value.model_dump(by_alias=True, mode="json") if isinstance(value, BaseModel) else plain(value)
