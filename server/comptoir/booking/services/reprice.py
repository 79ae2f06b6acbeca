"""What a booking costs after it changed, by its service's prices of today."""

from comptoir.booking.models import Booking
from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.conditions import Facts
from comptoir.booking.services.price_booking import price_booking, with_user
from comptoir.booking.services.promo import KeptPromo
from comptoir.booking.services.quote_document import quote_document
from comptoir.identity.public import find_client
from comptoir.wallet.public import adjust_promo_use


def reprice(house: Offered, row: Booking, *, minutes: int) -> None:
    """Set quote and total of a booking whose time or people changed; what is covered by another stays covered.

    The booking counts as made when it was first made: who booked early keeps the early price. It keeps its promo code
    at what it was worth then, whatever became of the code. Its money is settled by the caller.
    """
    if _is_covered(row):
        return
    facts = Facts(
        start=int(row.starts_at.timestamp()),
        zone=house.needs.zone,
        now=int(row.created_at.timestamp()),
        participants=row.participants,
        minutes=minutes,
        order_total=row.quote.get("orderTotal"),
        service=house.document,
        source=row.source,
    )
    knows_client = bool(row.quote.get("knowsClient")) and row.client_id is not None
    if knows_client and row.client_id is not None:
        facts = with_user(house, facts, find_client(row.client_id), now=row.created_at)
    kept = KeptPromo.of(row.quote)
    priced = price_booking(house, facts, promo=kept, knows_client=knows_client)
    if priced.currency != row.currency:
        return
    if kept is not None and kept.use is not None:
        dearer = priced.total - row.total_price
        adjust_promo_use(kept.use, discount=priced.quote.discount - row.quote["discount"], order_total=dearer)
    row.quote, row.total_price = {**row.quote, **quote_document(priced)}, priced.total


def _is_covered(row: Booking) -> bool:
    """A course sold whole has its price on its first booking, whatever its days."""
    return row.quote.get("sale") == "whole" or (row.parent_booking_id is not None and row.total_price == 0)
