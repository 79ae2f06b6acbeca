"""Judge a code before it is used."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import PromoCodeId
from comptoir.wallet.contracts import Promo, PromoRefused
from comptoir.wallet.models import PromoCode
from comptoir.wallet.queries.promo_codes import promo_by_code, uses_by
from comptoir.wallet.rules.discount import PromoKind, PromoTerms
from comptoir.wallet.rules.validity import PromoFacts, PromoRules, Refused, refused


def check_promo(
    code: str,
    *,
    service: UUID | None = None,
    product: UUID | None = None,
    price: int,
    currency: str,
    client: UUID | None,
    has_booked: Callable[[], bool],
    now: datetime,
) -> Promo:
    """The code and what it is worth for one service or product, judged by what is known: `use_promo` has the last word
    on how often.

    `has_booked` tells whether they booked before; it is asked only when the code wants to know.

    Raises:
        PromoRefused: it does not exist, or may not be used for this.
    """
    row = promo_by_code(code)
    if row is None:
        raise PromoRefused(Refused.UNKNOWN)
    limited = client is not None and row.max_uses_per_client is not None
    facts = PromoFacts(
        service=service,
        product=product,
        price=price,
        currency=currency,
        now=now,
        has_booked=has_booked() if row.first_booking_only else None,
        uses_by_client=uses_by(row.id, client) if limited and client is not None else None,
    )
    reason = refused(_rules(row), facts)
    if reason is not None:
        raise PromoRefused(reason, row.minimum_amount)
    terms = PromoTerms(PromoKind(row.kind), row.value)
    return Promo(PromoCodeId(row.id), row.code, terms, row.first_booking_only)


def _rules(row: PromoCode) -> PromoRules:
    return PromoRules(
        kind=PromoKind(row.kind),
        currency=row.currency,
        is_active=row.is_active,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        services=row.service_ids,
        products=row.product_ids,
        first_booking_only=row.first_booking_only,
        minimum_amount=row.minimum_amount,
        max_uses=row.max_uses,
        max_uses_per_client=row.max_uses_per_client,
        uses=row.uses,
    )
