"""Bookings that are paid by card: what is asked, and what becomes of them when the money comes."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.contracts import NothingDue
from comptoir.booking.models import Booking
from comptoir.booking.rules.status import Action, Awaits, Status
from comptoir.booking.services.change_status import change_status, locked_booking
from comptoir.booking.services.first_payment import first_still_due
from comptoir.booking.services.mail_booking import mail_booking
from comptoir.booking.services.settle import (
    SUBJECT,
    due_of,
    follow_payments,
    give_back,
    settle_change,
)
from comptoir.booking.services.settle_late import stand_again
from comptoir.booking.services.standing import standing_of
from comptoir.payments.public import CARDS, PaymentView, ask_card, payments_of

_OVER = "Paid for a booking that is over"


def ask_what_is_due(booking: UUID, now: datetime) -> PaymentView:
    """The open card payment of a booking, or a new one: of what has to come before, else of all that is due.

    Raises:
        NotFound: there is no such booking.
        NothingDue: it is paid, or over.
    """
    row = locked_booking(booking)
    for one in payments_of(SUBJECT, [row.id]).get(row.id, []):
        if one.provider == CARDS and one.status.is_open:
            return one
    amount = first_still_due(row) if row.awaits == Awaits.PAYMENT else due_of(row)
    if amount == 0 or row.awaits == Awaits.APPROVAL:
        raise NothingDue(booking_status=row.status)
    return ask_card(SUBJECT, row.id, client=row.client_id, amount=amount, currency=row.currency, now=now)


def paid_online(booking: UUID, payment: PaymentView, now: datetime) -> None:
    """Money for a locked booking came from outside: it is confirmed, stands again, or gives back what is too much."""
    row = Booking.objects.get(pk=booking)
    follow_payments(row)
    if payment.purpose != "booking":
        return
    if standing_of(row).after(Action.REVIVE):
        stand_again(row, now=now)
    elif not Status(row.status).is_active:
        give_back(row, payment.amount, reason=_OVER, now=now)
        mail_booking(row, "booking.too_late", now=now)
    elif row.awaits == Awaits.PAYMENT and first_still_due(row) == 0:
        change_status(row, Action.CONFIRM, now, confirmed_at=now)
    settle_change(row, now=now)
