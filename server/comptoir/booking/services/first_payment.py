"""What has to be paid before a booking is confirmed: a deposit, or all of it."""

from comptoir.booking.models import Booking
from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.deposit import Terms, first_payment, terms_of

BY_CARD = "card"
"""`payment_method` of a booking that is paid online."""


def deposit_terms(house: Offered) -> Terms | None:
    """The deposit its bookings are made with now."""
    currency = house.document.get("currency") or house.organization.currency
    return terms_of(
        house.document, house.organization.rules.deposit, in_house_currency=currency == house.organization.currency
    )


def first_due(row: Booking, house: Offered) -> int:
    """Minor units of a fresh or approved booking that have to come before it is confirmed, less what was kept."""
    return _first_due(row, pays_first=bool(house.document.get("requirePayment")) or row.payment_method == BY_CARD)


def first_still_due(row: Booking) -> int:
    """The same of a booking that awaits payment, whatever its service says by now."""
    return _first_due(row, pays_first=True)


def _first_due(row: Booking, *, pays_first: bool) -> int:
    first = first_payment(row.quote.get("deposit"), total=row.total_price, pays_first=pays_first)
    return max(0, first - (row.amount_paid - row.amount_refunded) - row.amount_reserved)
