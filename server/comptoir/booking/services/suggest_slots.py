"""The free slots that suit best."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from comptoir.booking.models import Booking
from comptoir.booking.rules.suggestion import suggest
from comptoir.booking.services.find_slots import SlotQuestion, find_slots

_HOLDS = ("pending", "confirmed", "completed")
_AROUND = timedelta(hours=12)
_MOST_HABITS = 20


def suggest_slots(
    question: SlotQuestion, *, first: date, last: date, client: UUID | None, limit: int, now: datetime
) -> dict[str, Any]:
    """`{"timeZone", "items": [slot with `reasons`]}`, best first: what `find_slots` answers and two statements more.

    Raises:
        Invalid, NotFound, ServiceInactive: as `find_slots`.
    """
    found = find_slots(question, first=first, last=last, now=now)
    slots = [slot for day in found["days"] for slot in day["slots"]]
    spans = [(_seconds(slot["start"]), _seconds(slot["end"])) for slot in slots]
    people = {UUID(str(id)) for slot in slots for id in slot["staffIds"]}
    chosen = suggest(
        spans,
        busy=_busy(people, spans) if spans else [],
        habits=habits_of(client, now) if client else [],
        zone=found["timeZone"],
        limit=limit,
    )
    items = [{**slots[one.index], "reasons": list(one.reasons)} for one in chosen]
    return {"timeZone": found["timeZone"], "items": items}


def habits_of(client: UUID, now: datetime) -> list[datetime]:
    """When this client came before, the latest first."""
    rows = Booking.objects.filter(client_id=client, status__in=("confirmed", "completed"), starts_at__lt=now)
    return list(rows.order_by("-starts_at").values_list("starts_at", flat=True)[:_MOST_HABITS])


def _busy(people: set[UUID], spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    start = datetime.fromtimestamp(min(a for a, _ in spans), UTC) - _AROUND
    end = datetime.fromtimestamp(max(b for _, b in spans), UTC) + _AROUND
    rows = Booking.objects.filter(status__in=_HOLDS, starts_at__lt=end, ends_at__gt=start)
    if people:
        rows = rows.filter(staff_ids__overlap=list(people))
    return [(int(a.timestamp()), int(b.timestamp())) for a, b in rows.values_list("starts_at", "ends_at")[:5_000]]


def _seconds(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp())
