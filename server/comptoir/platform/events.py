"""One row per event and one job per subscriber, in the caller's commit; each subscriber acts once."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import compress
from typing import Any, cast
from uuid import UUID

from django.db import connection
from django.utils.timezone import now
from pydantic import TypeAdapter

from comptoir.kernel.event import Event
from comptoir.kernel.ids import OrganizationId
from comptoir.platform.actor import Context, acting, current_context
from comptoir.platform.models import EventRecord, Receipt
from comptoir.platform.queue import Backoff, enqueue_many, task
from comptoir.platform.rows import find_row, insert_rows
from comptoir.platform.tenancy import organization_scope

type Handler[E: Event] = Callable[[E], None]


@dataclass(frozen=True, slots=True)
class _Subscription:
    kind: type[Event]
    handler: Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event as it was written down, for who hears all of them; `payload` holds its fields as plain JSON."""

    id: UUID
    name: str
    organization: OrganizationId
    subject: UUID | None
    at: datetime
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Listener:
    wanted: str
    handler: Callable[[Recorded], None]


_subscriptions: dict[str, dict[str, _Subscription]] = defaultdict(dict)
_listeners: dict[str, _Listener] = {}
_adapters: dict[type[Event], TypeAdapter[Any]] = {}


def on[E: Event](kind: type[E], subscriber: str) -> Callable[[Handler[E]], Handler[E]]:
    """Subscribe `handler` to events of `kind` under a stable name (`booking.mail_confirmation`).

    The handler runs in a worker, inside the event's organization, in the transaction that writes its
    receipt: what it writes happens once, whatever crashes. It must not call the outside world itself.
    """

    def register(handler: Handler[E]) -> Handler[E]:
        known = _subscriptions[kind.name].get(subscriber)
        if known is not None and known.handler is not handler:
            raise ValueError(f"{subscriber} subscribes to {kind.name} twice")
        _subscriptions[kind.name][subscriber] = _Subscription(kind, handler)
        return handler

    return register


def on_any(subscriber: str, *, wanted: str) -> Callable[[Callable[[Recorded], None]], Callable[[Recorded], None]]:
    """Subscribe to every event of the organizations for which the SQL condition `wanted` holds, once each, as `on`.

    The condition is asked by the statement that writes the event: who is not wanted costs neither statement nor job.
    """

    def register(handler: Callable[[Recorded], None]) -> Callable[[Recorded], None]:
        _listeners[subscriber] = _Listener(wanted, handler)
        return handler

    return register


def publish(event: Event, *, subject: UUID | None = None) -> None:
    """Record `event` and queue its deliveries, all or nothing with the caller's transaction.

    `subject` is the id of the object it is about; live dashboards are told it, nothing else.
    """
    publish_all((event,), subject=subject)


def publish_all(events: Sequence[Event], *, subject: UUID | None = None) -> None:
    """Like `publish`, for several facts about one object, in two statements."""
    records = [
        EventRecord(
            organization_id=event.organization,
            name=event.name,
            subject_id=subject,
            payload=_adapter(type(event)).dump_python(event, mode="json"),
            request_id=current_context().request_id,
            at=event.at,
        )
        for event in events
    ]
    listening = list(_listeners)
    wanted = insert_rows(records, returning=", ".join(f"({_listeners[name].wanted})" for name in listening))
    told = dict(zip([record.id for record in records], wanted, strict=bool(wanted)))
    enqueue_many(
        deliver,
        (
            {"organization": str(record.organization_id), "event": str(record.id), "subscriber": subscriber}
            for record in records
            for subscriber in (
                *_subscriptions.get(record.name, {}),
                *compress(listening, told.get(record.id, ())),
            )
        ),
    )


@task(name="platform.deliver", retry=Backoff(attempts=8))
def deliver(organization: str, event: str, subscriber: str) -> None:
    """Hand one event to one subscriber; a repeat is a no-op."""
    with organization_scope(OrganizationId(UUID(organization))):
        record = find_row(EventRecord, "id", UUID(event))
        if record is None:
            raise EventRecord.DoesNotExist
        handle = _handling(record, subscriber)
        if handle is None or not _first(record.id, subscriber):
            return
        with acting(Context(request_id=record.request_id, actor_type="system", actor_name=subscriber)):
            handle()


def _handling(record: EventRecord, subscriber: str) -> Callable[[], None] | None:
    """None: nobody of that name listens any more."""
    listener = _listeners.get(subscriber)
    if listener is not None:
        organization = OrganizationId(record.organization_id)
        return partial(
            listener.handler,
            Recorded(record.id, record.name, organization, record.subject_id, record.at, record.payload),
        )
    subscription = _subscriptions[record.name].get(subscriber)
    if subscription is None:
        return None
    return partial(subscription.handler, _adapter(subscription.kind).validate_python(record.payload))


def _first(event: UUID, subscriber: str) -> bool:
    """Write the receipt; a concurrent twin waits here and then finds it taken."""
    with connection.cursor() as cursor:
        receipt = Receipt(event_id=event, subscriber=subscriber)
        cursor.execute(
            "INSERT INTO platform_receipt (id, organization_id, event_id, subscriber, at) "
            "VALUES (%s, %s, %s, %s, %s) ON CONFLICT (organization_id, event_id, subscriber) DO NOTHING",
            [receipt.id, receipt.organization_id, event, subscriber, now()],
        )
        return cast(int, cursor.rowcount) == 1


def _adapter(kind: type[Event]) -> TypeAdapter[Any]:
    adapter = _adapters.get(kind)
    if adapter is None:
        adapter = _adapters[kind] = TypeAdapter(kind)
    return adapter
