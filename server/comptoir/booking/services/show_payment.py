"""A booking's money as the seed's endpoints show it."""

from typing import Any

from comptoir.booking.models import Booking
from comptoir.booking.services.settle import due_of


def payment_status_of(row: Booking) -> dict[str, Any]:
    """What was paid, given back and is due, in minor units."""
    return {
        "bookingId": row.id,
        "status": row.status,
        "paymentStatus": row.payment_status,
        "method": row.payment_method,
        "amount": row.total_price,
        "amountPaid": row.amount_paid,
        "amountRefunded": row.amount_refunded,
        "amountDue": due_of(row),
        "currency": row.currency,
    }
