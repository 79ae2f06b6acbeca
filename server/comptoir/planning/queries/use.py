"""What bookings hold of calendars, now and ever."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from comptoir.planning.models import Allocation


@dataclass(frozen=True, slots=True)
class Use:
    """Bookings and sessions that end after a moment: how many, and when the last one does."""

    count: int
    until: datetime | None


def use_from(calendars: Iterable[int], now: datetime) -> Use:
    """What goes on now or is to come; nobody takes more of `calendars` until the transaction ends."""
    sought = sorted(calendars)
    with connection.cursor() as cursor:
        # The same locks, in the same order, as planning_allocate.
        cursor.execute(
            "SELECT pg_advisory_xact_lock(4201, (c %% 2147483647)::integer) FROM unnest(%s::bigint[]) AS t (c)",
            [sought],
        )
        cursor.execute(
            "SELECT count(DISTINCT holder_id), max(ends_at) FROM planning_allocation "
            "WHERE organization_id = app_organization() AND calendar_id = ANY (%s) AND ends_at > %s",
            [sought, now],
        )
        count, until = cursor.fetchone()
    return Use(count, until)


def calendars_in_use(calendars: Iterable[int], now: datetime) -> set[int]:
    """Those of `calendars` that something holds now or later."""
    held = Allocation.objects.filter(calendar_id__in=list(calendars), ends_at__gt=now)
    return set(held.values_list("calendar_id", flat=True).distinct())


def ever_used(calendars: Iterable[int]) -> bool:
    return Allocation.objects.filter(calendar_id__in=list(calendars)).exists()
