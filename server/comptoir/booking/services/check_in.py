"""Who is there: checked in at the desk, by QR code or at a kiosk, and out again."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from comptoir.booking.contracts import BookingCheckedIn, TransitionNotAllowed
from comptoir.booking.models import Booking
from comptoir.booking.rules.status import Action
from comptoir.booking.services.change_status import change_status, event_of, locked_booking
from comptoir.booking.services.check_in_code import reference_in
from comptoir.booking.services.standing import standing_of
from comptoir.platform import audit
from comptoir.platform.contracts import NotFound
from comptoir.platform.events import publish


def check_in(booking: UUID, *, now: datetime) -> Booking:
    """The client is there; once.

    Raises:
        NotFound, TransitionNotAllowed: as named.
    """
    row = locked_booking(booking)
    if standing_of(row).after(Action.CHECK_IN) is None:
        raise TransitionNotAllowed(booking_status=row.status, action=Action.CHECK_IN.value)
    row.checked_in_at = row.updated_at = now
    row.save(update_fields=["checked_in_at", "updated_at"])
    audit.record("booking.checked_in", object_type="booking", object_id=row.id, after={"checkedInAt": now.isoformat()})
    publish(event_of(BookingCheckedIn, row, now), subject=row.id)
    return row


def check_out(booking: UUID, *, now: datetime) -> Booking:
    """The client leaves: the booking is completed.

    Raises:
        NotFound, TransitionNotAllowed: as named; whoever was not checked in is not checked out.
    """
    return change_status(locked_booking(booking), Action.CHECK_OUT, now, checked_out_at=now, completed_at=now)


def booking_of_code(code: str, *, among: QuerySet[Booking], now: datetime) -> UUID:
    """Whoever shows this code, the text of a QR code or the reference typed by hand, `among` these bookings.

    Raises:
        NotFound: none of them has it.
    """
    found = among.filter(reference=reference_in(code, now=now)).values_list("id", flat=True).first()
    if found is None:
        raise NotFound
    return found
