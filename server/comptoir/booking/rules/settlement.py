"""What a booking says of its money, from its price and its payments."""

from comptoir.booking.rules.status import Status


def payment_status(status: Status, *, total: int, paid: int, refunded: int) -> str:
    """`pending`, `paid`, `partially_refunded` or `refunded`; amounts in minor units, `refunded` at most `paid`.

    A standing booking is paid when what was kept covers its price, also after a cheaper time returned a difference.
    """
    if status.is_active and paid - refunded >= total:
        return "paid"
    if refunded:
        return "partially_refunded" if refunded < paid else "refunded"
    return "paid" if paid and paid >= total else "pending"


def amount_due(status: Status, *, total: int, paid: int, refunded: int) -> int:
    """What is still to be paid: total − (paid − refunded) while the booking stands; nothing is due of what is over."""
    return max(0, total - (paid - refunded)) if status.is_active else 0


def overpaid(*, total: int, paid: int, refunded: int) -> int:
    """What was kept above the price."""
    return max(0, paid - refunded - total)
