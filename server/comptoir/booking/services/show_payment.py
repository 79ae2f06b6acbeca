"""A booking's money as the seed's endpoints show it."""

from typing import Any
from uuid import UUID

from comptoir.booking.models import Booking
from comptoir.booking.rules.status import Awaits
from comptoir.booking.services.first_payment import BY_CARD
from comptoir.booking.services.settle import SUBJECT, due_of, how_paid
from comptoir.payments.public import CARDS, payments_of


def card_payment_of(row: Booking) -> UUID | None:
    """The payment that a booking which awaits its card is waiting for."""
    if row.payment_method != BY_CARD or row.awaits != Awaits.PAYMENT:
        return None
    mine = payments_of(SUBJECT, [row.id]).get(row.id, [])
    return next((one.id for one in mine if one.provider == CARDS and one.status.is_open), None)


def payment_status_of(row: Booking) -> dict[str, Any]:
    """What was paid, given back and is due, in minor units."""
    due = due_of(row)
    return {
        "bookingId": row.id,
        "status": row.status,
        "paymentStatus": row.payment_status,
        **how_paid(row, due=due),
        "amount": row.total_price,
        "amountPaid": row.amount_paid,
        "amountRefunded": row.amount_refunded,
        "amountDue": due,
        "currency": row.currency,
    }
