"""Take time of calendars, or learn that somebody was faster."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from django.db import connection

from comptoir.kernel.ids import new_id
from comptoir.planning.models import Allocation


def allocate(*, holder: UUID, calendars: Sequence[int], start: int, end: int) -> bool:
    """Take [start, end) (epoch seconds, buffers included) of every calendar for `holder`, or of none.

    False: one of them is taken. One round trip: locks in sorted order, then the constraint decides.
    """
    if not calendars:
        return True
    bounds = (datetime.fromtimestamp(start, UTC), datetime.fromtimestamp(end, UTC))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT planning_allocate(%s, %s::uuid[], %s::bigint[], %s, %s)",
            [holder, [new_id() for _ in calendars], sorted(calendars), *bounds],
        )
        return bool(cursor.fetchone()[0])


def release(holder: UUID) -> None:
    """Give back all that `holder` took."""
    Allocation.objects.filter(holder_id=holder).delete()
