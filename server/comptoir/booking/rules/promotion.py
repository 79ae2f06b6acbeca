"""A quote with a promo code: one more line, below zero, and never a price below zero."""

from dataclasses import replace

from comptoir.booking.rules.price import Line, LineKind, PriceUnit, Quote
from comptoir.wallet.rules.discount import PromoTerms, discount_minor


def with_promo(quote: Quote, terms: PromoTerms, *, code: str, minutes: int) -> Quote:
    """The quote less what the code is worth; `minutes` is the nominal duration that is priced."""
    discount = discount_minor(terms, price=quote.subtotal, minutes=minutes)
    if discount == 0:
        return quote
    line = Line(code, PriceUnit.BOOKING, 1, -discount, -discount, LineKind.PROMO)
    return replace(quote, lines=(*quote.lines, line), total=quote.total - discount)
