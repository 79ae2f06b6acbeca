"""What staff members' calendars of other providers hold."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import StaffId, new_id
from comptoir.planning.contracts import BusyElsewhereFreed
from comptoir.planning.models import BusyElsewhere, StaffMember
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization

type Spans = Sequence[tuple[datetime, datetime]]


def put_busy_elsewhere(*, staff: UUID, source: UUID, events: Mapping[str, Spans], now: datetime) -> None:
    """Replace what `source` is known to hold of these events; one without spans holds nothing any more."""
    calendar = StaffMember.objects.values_list("calendar_id", flat=True).get(pk=staff)
    _remove(staff, source, events, kept=events, now=now)
    rows = [
        BusyElsewhere(
            id=new_id(),
            staff_id=staff,
            calendar_id=calendar,
            source_id=source,
            event=event,
            starts_at=start,
            ends_at=end,
        )
        for event, spans in events.items()
        for start, end in spans
    ]
    BusyElsewhere.objects.bulk_create(rows, batch_size=500)


def clear_busy_elsewhere(*, staff: UUID, source: UUID, now: datetime) -> None:
    """Forget all that `source` holds."""
    _remove(staff, source, None, kept={}, now=now)


def _remove(
    staff: UUID, source: UUID, events: Collection[str] | None, *, kept: Mapping[str, Spans], now: datetime
) -> None:
    rows = BusyElsewhere.objects.filter(source_id=source)
    if events is not None:
        rows = rows.filter(event__in=list(events))
    spans = {(start, end) for start, end in rows.filter(ends_at__gt=now).values_list("starts_at", "ends_at")}
    rows.delete()
    freed = spans - {(start, end) for one in kept.values() for start, end in one}
    if freed:
        publish(
            BusyElsewhereFreed(
                organization=current_organization(),
                at=now,
                staff=StaffId(staff),
                start=min(start for start, _ in freed),
                end=max(end for _, end in freed),
            ),
            subject=staff,
        )
