"""Many messages by one job: claimed together, sent one after another, each settled before the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db.models import F

from comptoir.notifications.adapters.channel import Channel
from comptoir.notifications.models import Message, Status
from comptoir.notifications.rules.letter import Letter
from comptoir.notifications.services.deliver import LEASE, Box, attachments_of, hand_over, letter_of

_RENEWED_AFTER = timedelta(seconds=10)
"""The lease of those that still wait is renewed before it is worth less than one attempt."""

type Routes = Callable[[Sequence[Message]], list[Channel]]


@dataclass(frozen=True, slots=True)
class _Claimed:
    id: UUID
    letter: Letter
    channel: Channel


def deliver_page(box: Box, ids: Sequence[UUID], *, routes: Routes, clock: Callable[[], datetime]) -> None:
    """Send those of a page that are queued, as `deliver` does with each: what is cut off by a kill comes again after
    its lease, and at most one of a page was accepted without our knowing. What is in other hands is looked at again
    when they must be done."""
    claim, leased = uuid4(), clock()
    claimed = _claimed(box, ids, claim, routes, leased)
    ours = {one.id for one in claimed}
    for one in claimed:
        if clock() - leased > _RENEWED_AFTER:
            leased = clock()
            ours = _renewed(box, claim, ours, leased)
        if one.id in ours:
            hand_over(box, one.id, claim, one.letter, one.channel, clock=clock)


def _claimed(box: Box, ids: Sequence[UUID], claim: UUID, routes: Routes, now: datetime) -> list[_Claimed]:
    """Commit that we are about to send them; a fixed number of statements."""
    with box.scope():
        waiting = Message.objects.select_for_update(skip_locked=True).filter(id__in=ids, status=Status.QUEUED)
        rows = list(waiting.order_by("id"))
        if rows:
            _take(claim, [one.id for one in rows], now)
        for one in rows:
            one.attempts += 1
        busy = Message.objects.filter(id__in=ids, status=Status.SENDING).exclude(claim=claim)
        for id, until in busy.values_list("id", "due_at"):
            box.again(id, until)
        files, ways = attachments_of(rows), routes(rows)
        return [_Claimed(one.id, letter_of(one, files[one.id]), way) for one, way in zip(rows, ways, strict=True)]


def _take(claim: UUID, ids: Sequence[UUID], now: datetime) -> None:
    Message.objects.filter(id__in=ids).update(
        status=Status.SENDING, claim=claim, due_at=now + LEASE, attempts=F("attempts") + 1
    )


def _renewed(box: Box, claim: UUID, ids: set[UUID], now: datetime) -> set[UUID]:
    """Those that are still ours, for another lease."""
    with box.scope():
        rows = Message.objects.filter(id__in=ids, claim=claim)
        rows.update(due_at=now + LEASE)
        return set(rows.values_list("id", flat=True))
