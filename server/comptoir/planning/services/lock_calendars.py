"""Keep others from taking time of calendars until the transaction ends."""

from collections.abc import Iterable
from uuid import UUID

from django.db import connection

from comptoir.planning.models import Allocation


def lock_calendars(calendars: Iterable[int]) -> None:
    """Lock `calendars` in sorted order, as `allocate` does: who moves a booking gives and takes under one lock."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(4201, c) FROM "
            "(SELECT DISTINCT (n %% 2147483647)::integer AS c FROM unnest(%s::bigint[]) n ORDER BY 1) t",
            [sorted(calendars)],
        )


def calendars_held(holder: UUID) -> list[int]:
    """The calendars of which `holder` has time."""
    return list(Allocation.objects.filter(holder_id=holder).values_list("calendar_id", flat=True))
