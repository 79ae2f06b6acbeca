"""Whether a promo code may be used now, for this, by them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from comptoir.wallet.rules.discount import PromoKind


class Refused(StrEnum):
    """Why a code is of no use; the end of a stable error code."""

    UNKNOWN = "unknown"
    INACTIVE = "inactive"
    NOT_YET = "not_yet"
    EXPIRED = "expired"
    NOT_FOR_SERVICE = "not_for_service"
    BELOW_MINIMUM = "below_minimum"
    FIRST_BOOKING_ONLY = "first_booking_only"
    CLIENT_LIMIT = "client_limit"
    USED_UP = "used_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class PromoRules:
    """A code's conditions; neither `services` nor `products`: for any of both; None: no limit, `minimum_amount` in
    minor units."""

    kind: PromoKind
    currency: str
    is_active: bool
    valid_from: datetime | None
    valid_until: datetime | None
    services: Collection[UUID]
    products: Collection[UUID]
    first_booking_only: bool
    minimum_amount: int | None
    max_uses: int | None
    max_uses_per_client: int | None
    uses: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PromoFacts:
    """What it would be used for: a service or a product. `price` in minor units before the discount; what is not known
    (None) refuses nothing yet: it is judged again when the code is taken."""

    service: UUID | None = None
    product: UUID | None = None
    price: int
    currency: str
    now: datetime
    has_booked: bool | None = None
    uses_by_client: int | None = None


def refused(rules: PromoRules, facts: PromoFacts) -> Refused | None:
    """Why the code may not be used, None when it may."""
    has_currency = rules.kind is PromoKind.FIXED or rules.minimum_amount is not None
    checks = (
        (not rules.is_active, Refused.INACTIVE),
        (rules.valid_from is not None and facts.now < rules.valid_from, Refused.NOT_YET),
        (rules.valid_until is not None and facts.now >= rules.valid_until, Refused.EXPIRED),
        (not _is_for(rules, facts), Refused.NOT_FOR_SERVICE),
        (has_currency and rules.currency != facts.currency, Refused.NOT_FOR_SERVICE),
        (rules.minimum_amount is not None and facts.price < rules.minimum_amount, Refused.BELOW_MINIMUM),
        (rules.first_booking_only and bool(facts.has_booked), Refused.FIRST_BOOKING_ONLY),
        (
            rules.max_uses_per_client is not None and (facts.uses_by_client or 0) >= rules.max_uses_per_client,
            Refused.CLIENT_LIMIT,
        ),
        (rules.max_uses is not None and rules.uses >= rules.max_uses, Refused.USED_UP),
    )
    return next((reason for holds, reason in checks if holds), None)


def _is_for(rules: PromoRules, facts: PromoFacts) -> bool:
    """A product has no minutes that could be free."""
    if facts.product is not None and rules.kind is PromoKind.FREE_MINUTES:
        return False
    if not rules.services and not rules.products:
        return True
    return facts.service in rules.services or facts.product in rules.products
