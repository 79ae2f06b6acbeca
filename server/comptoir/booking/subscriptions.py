"""What booking does about its own events, and how bookings follow their payments."""

from comptoir.booking.contracts import BookingCancelled, BookingConfirmed, BookingRequested
from comptoir.booking.queries.bookings import booking_by_id
from comptoir.booking.rules.status import Status
from comptoir.booking.services.mail_booking import mail_booking
from comptoir.booking.services.settle import SUBJECT, follow_by_id, lock_booking
from comptoir.payments.public import register_subject
from comptoir.platform.events import on

register_subject(SUBJECT, lock=lock_booking, follow=follow_by_id)


@on(BookingRequested, "booking.mail_request_received")
def mail_request_received(event: BookingRequested) -> None:
    """A booking that waits for approval is acknowledged."""
    booking = booking_by_id(event.booking)
    if booking.status == Status.PENDING:
        mail_booking(booking, "booking.requested", now=event.at)


@on(BookingConfirmed, "booking.mail_confirmation")
def mail_confirmation(event: BookingConfirmed) -> None:
    """A confirmed booking is confirmed by mail, with a calendar file."""
    booking = booking_by_id(event.booking)
    # Jobs may run late and out of order: an invitation after the cancellation would put it back into the calendar.
    if booking.status != Status.CANCELLED:
        mail_booking(booking, "booking.confirmed", now=event.at)


@on(BookingCancelled, "booking.mail_cancellation")
def mail_cancellation(event: BookingCancelled) -> None:
    """A cancelled booking is taken out of the client's calendar."""
    mail_booking(booking_by_id(event.booking), "booking.cancelled", now=event.at)
