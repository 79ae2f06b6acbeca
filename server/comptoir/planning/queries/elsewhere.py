"""What staff members' calendars of other providers hold, for who looks at a planning."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import connection

from comptoir.planning.contracts import BusyTime, HeldTwice
from comptoir.planning.models import BusyElsewhere

_HELD_TWICE = """
SELECT a.holder_id, b.staff_id, min(greatest(a.starts_at, b.starts_at)) AS first, max(least(a.ends_at, b.ends_at))
FROM planning_busy_elsewhere b
JOIN planning_allocation a ON a.organization_id = b.organization_id AND a.calendar_id = b.calendar_id
  AND a.ends_at > b.starts_at AND a.starts_at < b.ends_at
WHERE b.organization_id = app_organization() AND b.ends_at > %(now)s AND a.ends_at > %(now)s
  AND (%(staff)s::uuid IS NULL OR b.staff_id = %(staff)s)
GROUP BY a.holder_id, b.staff_id
ORDER BY first, a.holder_id
LIMIT %(most)s
"""


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


def held_twice(*, staff: UUID | None, now: datetime, most: int) -> list[HeldTwice]:
    """What is still to come and taken here as well as busy elsewhere, of one staff member or of all, by start; buffers
    count, as they do when somebody books."""
    with connection.cursor() as cursor:
        cursor.execute(_HELD_TWICE, {"now": now, "staff": staff, "most": most})
        return [HeldTwice(holder=row[0], staff=row[1], start=row[2], end=row[3]) for row in cursor]
