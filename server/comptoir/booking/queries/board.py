"""The bookings of a day, for the people who work it."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.contracts import BoardEntry
from comptoir.booking.models import Booking
from comptoir.booking.rules.settlement import amount_due
from comptoir.booking.rules.status import Status

_MOST = 1000
_OFF_THE_BOARD = (Status.RESCHEDULED.value, Status.WAITLISTED.value)


def board_between(
    start: datetime, end: datetime, *, staff: UUID | None = None, location: UUID | None = None
) -> list[BoardEntry]:
    """Bookings that touch [start, end), cancelled ones too, by start; of one staff member or at one location when
    named. One statement."""
    rows = Booking.objects.filter(ends_at__gt=start, starts_at__lt=end).exclude(status__in=_OFF_THE_BOARD)
    if staff is not None:
        rows = rows.filter(staff_ids__contains=[staff])
    if location is not None:
        rows = rows.filter(location_id=location)
    return [_entry(row) for row in rows.order_by("starts_at", "id")[:_MOST]]


def _entry(row: Booking) -> BoardEntry:
    return BoardEntry(
        id=row.id,
        reference=row.reference,
        service=row.service_id,
        service_name=row.service_name,
        color=row.color,
        status=row.status,
        awaits=row.awaits,
        start=row.starts_at,
        end=row.ends_at,
        time_zone=row.time_zone,
        participants=row.participants,
        name=row.contact_name,
        phone=row.contact_phone,
        staff=tuple(one["staffName"] for one in row.assigned_staff),
        resources=tuple(one["resourceName"] for one in row.assigned_resources),
        checked_in_at=row.checked_in_at,
        checked_out_at=row.checked_out_at,
        total_price=row.total_price,
        amount_due=amount_due(
            Status(row.status),
            total=row.total_price,
            paid=row.amount_paid + row.amount_reserved,
            refunded=row.amount_refunded,
        ),
        currency=row.currency,
        source=row.source,
    )
