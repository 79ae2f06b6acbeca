"""Intent, send, fact: a message leaves outside any transaction, between two commits."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import perf_counter
from uuid import UUID, uuid4

from comptoir.kernel.ids import OrganizationId, new_id
from comptoir.platform.tenancy import organization_scope
from comptoir.webhooks.adapters.sender import Answered
from comptoir.webhooks.models import Attempt, Delivery, Endpoint, Message, Status
from comptoir.webhooks.rules.retries import next_attempt
from comptoir.webhooks.rules.signature import signature
from comptoir.webhooks.services.note_outcome import note_failure, note_success
from comptoir.webhooks.services.secrets import signing_secrets

LEASE = timedelta(seconds=30)
"""How long an attempt may take before it is taken for dead: three times the sender's own deadline."""
AT_ONCE = 2
"""Attempts under way to one endpoint: one that hangs must not hold every hand of the worker."""
_TURN = timedelta(seconds=2)
_DIED = "The worker died during this attempt; it may have arrived."


@dataclass(frozen=True, slots=True)
class Parcel:
    """What leaves, and by whose claim."""

    delivery: UUID
    claim: UUID
    attempt: UUID
    url: str
    headers: dict[str, str]
    body: bytes


def deliver(
    organization: OrganizationId,
    delivery: UUID,
    *,
    send: Callable[[Parcel], Answered],
    again: Callable[[UUID, datetime], None],
    clock: Callable[[], datetime],
) -> None:
    """Make one attempt, unless the delivery is settled, not due, or in other hands.

    A worker killed between the receiver's answer and our note of it leaves its claim; after `LEASE` the message is
    sent again under the same `webhook-id`, by which receivers recognise the copy.
    """
    with organization_scope(organization):
        parcel = _claimed(delivery, again, clock())
    if parcel is None:
        return
    started = perf_counter()
    answered = send(parcel)
    took = int((perf_counter() - started) * 1000)
    with organization_scope(organization):
        _settle(parcel, answered, took, again, clock())


def _claimed(id: UUID, again: Callable[[UUID, datetime], None], now: datetime) -> Parcel | None:
    """Write down that we are about to send it; None when it is not ours to send."""
    # The endpoint first, then the delivery: whoever takes both takes them in this order.
    endpoint = Endpoint.objects.select_for_update().filter(
        id__in=Delivery.objects.filter(id=id).values("endpoint_id")
    ).first()  # fmt: skip
    row = Delivery.objects.select_for_update().filter(id=id, status=Status.PENDING).first()
    if endpoint is None or row is None:
        return None
    if row.due_at > now:
        # Whoever set that time queued a job for it; an attempt that may have died is looked after here.
        if row.claim is not None:
            again(id, row.due_at)
        return None
    if not endpoint.is_active:
        Delivery.objects.filter(id=id).update(status=Status.FAILED, claim=None)
        _attempt(id, now, error="The webhook was switched off.")
        return None
    others = Delivery.objects.filter(endpoint_id=endpoint.id, status=Status.PENDING, claim__isnull=False)
    if others.filter(due_at__gt=now).count() >= AT_ONCE:
        row.due_at = now + _TURN * random.uniform(0.5, 1.5)
        row.save(update_fields=["due_at"])
        again(id, row.due_at)
        return None
    Attempt.objects.filter(delivery_id=id, duration_ms=None, error="").update(error=_DIED)
    row.claim, row.due_at, row.tries = uuid4(), now + LEASE, row.tries + 1
    row.save(update_fields=["claim", "due_at", "tries"])
    return _parcel(row, endpoint, _attempt(id, now), now)


def _attempt(delivery: UUID, now: datetime, error: str = "") -> UUID:
    row = Attempt.objects.create(id=new_id(), delivery_id=delivery, at=now, error=error)
    return row.id


def _parcel(row: Delivery, endpoint: Endpoint, attempt: UUID, now: datetime) -> Parcel:
    assert row.claim is not None
    message = Message.objects.get(id=row.message_id)
    body, timestamp, name = message.body.encode(), int(now.timestamp()), f"msg_{message.id.hex}"
    signed = signature(signing_secrets(endpoint, now), message=name, timestamp=timestamp, body=body)
    headers = {"webhook-id": name, "webhook-timestamp": str(timestamp), "webhook-signature": signed}
    return Parcel(row.id, row.claim, attempt, endpoint.url, headers, body)


def _settle(
    parcel: Parcel, answered: Answered, took: int, again: Callable[[UUID, datetime], None], now: datetime
) -> None:
    endpoint = Endpoint.objects.select_for_update().filter(
        id__in=Delivery.objects.filter(id=parcel.delivery).values("endpoint_id")
    ).first()  # fmt: skip
    Attempt.objects.filter(id=parcel.attempt).update(
        status=answered.status, duration_ms=took, error=answered.error[:300], response_body=answered.body
    )
    row = Delivery.objects.select_for_update().filter(id=parcel.delivery, claim=parcel.claim).first()
    if row is None or endpoint is None:
        return  # the lease ran out and somebody else has it now, or the endpoint is gone
    row.claim = None
    if answered.accepted:
        row.status, row.delivered_at = Status.DELIVERED, now
        note_success(endpoint)
    else:
        due = None if answered.status == 410 else next_attempt(
            row.tries, now=now, jitter=random.random(), retry_after=answered.retry_after
        )  # fmt: skip
        switched_off = note_failure(endpoint, gone=answered.status == 410, now=now)
        if due is None or switched_off:
            row.status = Status.FAILED
        else:
            row.due_at = due
            again(row.id, due)
    row.save(update_fields=["claim", "status", "delivered_at", "due_at"])
