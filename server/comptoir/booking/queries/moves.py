"""Which booking took the place of which."""

from collections.abc import Sequence
from uuid import UUID

from django.db import connection
from django.db.models import OuterRef, QuerySet, Subquery

from comptoir.booking.models import Booking
from comptoir.booking.rules.status import Status

_LONGEST = 1000

_BACK = """
WITH RECURSIVE moved (id, origin, depth) AS (
    SELECT id, rescheduled_from_id, 0 FROM booking_booking
    WHERE organization_id = app_organization() AND id = %(booking)s
    UNION ALL
    SELECT b.id, b.rescheduled_from_id, m.depth + 1 FROM booking_booking b JOIN moved m ON b.id = m.origin
    WHERE b.organization_id = app_organization() AND m.depth < %(longest)s
)
SELECT id FROM moved ORDER BY depth
"""

_FIRSTS = """
WITH RECURSIVE moved (id, at, origin, depth) AS (
    SELECT id, id, rescheduled_from_id, 0 FROM booking_booking
    WHERE organization_id = app_organization() AND id = ANY (%(bookings)s)
    UNION ALL
    SELECT m.id, b.id, b.rescheduled_from_id, m.depth + 1 FROM booking_booking b JOIN moved m ON b.id = m.origin
    WHERE b.organization_id = app_organization() AND m.depth < %(longest)s
)
SELECT DISTINCT ON (id) id, at FROM moved ORDER BY id, depth DESC
"""

_ON = """
WITH RECURSIVE moved (id, depth) AS (
    SELECT id, 0 FROM booking_booking WHERE organization_id = app_organization() AND id = %(booking)s
    UNION ALL
    SELECT b.id, m.depth + 1 FROM booking_booking b JOIN moved m ON b.rescheduled_from_id = m.id
    WHERE b.organization_id = app_organization() AND m.depth < %(longest)s
)
SELECT id FROM moved ORDER BY depth DESC LIMIT 1
"""


def with_replacement(rows: QuerySet[Booking]) -> QuerySet[Booking]:
    """The same rows, each with the id of what took its place as `replacement`."""
    moved = Booking.objects.filter(rescheduled_from_id=OuterRef("id")).values("id")[:1]
    return rows.annotate(replacement=Subquery(moved))


def replacement_of(booking: Booking) -> UUID | None:
    """The booking that took the place of this one; a statement only when there is one and it is not known yet."""
    if booking.status != Status.RESCHEDULED:
        return None
    if hasattr(booking, "replacement"):
        known: UUID | None = booking.replacement
        return known
    return Booking.objects.filter(rescheduled_from_id=booking.id).values_list("id", flat=True).first()


def moves_behind(booking: Booking) -> list[UUID]:
    """The booking's id and those of all it took the place of, the latest first."""
    if booking.rescheduled_from_id is None:
        return [booking.id]
    return _ids(_BACK, booking.id)


def first_of(booking: Booking) -> UUID:
    """The booking at the beginning: its calendar event is the same one ever since."""
    return moves_behind(booking)[-1]


def firsts_of(bookings: Sequence[UUID]) -> dict[UUID, UUID]:
    """The same of several, in one statement."""
    if not bookings:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_FIRSTS, {"bookings": list(bookings), "longest": _LONGEST})
        return dict(cursor.fetchall())


def current_of(booking: Booking) -> UUID:
    """The booking at the end of all moves: itself, when it was not moved."""
    if booking.status != Status.RESCHEDULED:
        return booking.id
    return _ids(_ON, booking.id)[0]


def _ids(sql: str, booking: UUID) -> list[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"booking": booking, "longest": _LONGEST})
        return [row[0] for row in cursor]
