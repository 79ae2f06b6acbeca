"""What staff members' calendars of other providers hold, for who looks at a planning."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from comptoir.planning.contracts import BusyTime
from comptoir.planning.models import BusyElsewhere


def busy_elsewhere(
    *, start: datetime, end: datetime, staff: UUID | None, told_apart: Collection[UUID], most: int
) -> list[BusyTime]:
    """What is held in [start, end), of one staff member or of all, in order; at most `most` of the first ones.

    Times that touch are one; by calendar for the staff members in `told_apart`, for others whichever calendar it is.
    """
    rows = BusyElsewhere.objects.filter(ends_at__gt=start, starts_at__lt=end)
    if staff is not None:
        rows = rows.filter(staff_id=staff)
    found: dict[tuple[UUID, UUID | None], list[tuple[datetime, datetime]]] = defaultdict(list)
    spans = rows.order_by("starts_at", "id").values_list("staff_id", "source_id", "starts_at", "ends_at")[:most]
    for who, source, starts, ends in spans:
        held = found[who, source if who in told_apart else None]
        if held and starts <= held[-1][1]:
            held[-1] = (held[-1][0], max(held[-1][1], ends))
        else:
            held.append((starts, ends))
    times = [
        BusyTime(staff=who, source=source, start=starts, end=ends)
        for (who, source), held in found.items()
        for starts, ends in held
    ]
    return sorted(times, key=lambda one: (one.start, str(one.staff), one.end))
