"""The price of a booking: tiers, promo code, VAT."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.allocate import Allocation
from comptoir.booking.rules.conditions import Facts
from comptoir.booking.rules.price import Quote, quote, tariff_of
from comptoir.booking.rules.promotion import with_promo
from comptoir.booking.rules.vat import Vat, vat_of, vat_rate
from comptoir.booking.services.promo import KeptPromo, judge_promo, promo_of_series, take_promo
from comptoir.booking.services.user_facts import user_facts
from comptoir.booking.services.wish import Wish
from comptoir.identity.contracts import ClientProfile
from comptoir.wallet.public import adjust_promo_use


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """A quote with what made it; `knows_client`: conditions looked at who books, `order_total`: at an order;
    `minutes`: how long it was priced for."""

    quote: Quote
    vat: Vat | None = None
    promo: KeptPromo | None = None
    knows_client: bool = False
    order_total: int | None = None
    minutes: int = 0

    @property
    def total(self) -> int:
        """Minor units to be paid."""
        return self.quote.total

    @property
    def currency(self) -> str:
        return self.quote.currency


def price_booking(
    house: Offered, facts: Facts, *, promo: KeptPromo | None = None, knows_client: bool = False
) -> Priced:
    """The price under the service's tariff of today, less what a code is worth."""
    priced = quote(tariff_of(house.document, currency=house.organization.currency), facts)
    if promo is not None:
        priced = with_promo(priced, promo.terms, code=promo.code, minutes=facts.minutes)
    return Priced(
        quote=priced,
        vat=vat_of(priced, vat_rate(house.document)),
        promo=promo,
        knows_client=knows_client,
        order_total=facts.order_total,
        minutes=facts.minutes,
    )


def price_to_show(
    house: Offered, wish: Wish, *, start: int, minutes: int, client: ClientProfile | None, now: datetime
) -> Priced:
    """What a wish would cost, its promo code included; nothing is taken.

    Raises:
        Invalid: the code may not be used (path `promoCode`).
    """
    facts = wish_facts(house, wish, start=start, minutes=minutes, client=client, now=now)
    plain = price_booking(house, facts, knows_client=wish.names_client)
    if not wish.promo_code:
        return plain
    judged = judge_promo(
        wish.promo_code, plain.quote, service=wish.service, client=client.id if client else None, now=now
    )
    return price_booking(house, facts, promo=KeptPromo(judged.code, judged.terms), knows_client=plain.knows_client)


def price_wish(
    house: Offered, wish: Wish, wanted: Allocation, *, client: ClientProfile, booking: UUID, now: datetime
) -> Priced:
    """The price a booking is made with, its promo code taken; before sessions and calendars are locked.

    Raises:
        Invalid: the code may not be used, or somebody took its last use (path `promoCode`).
    """
    facts = wish_facts(house, wish, start=wanted.start, minutes=wanted.minutes, client=client, now=now)
    plain = price_booking(house, facts, knows_client=wish.names_client)
    if not wish.promo_code:
        return plain
    if wish.is_in_series and wish.parent is not None:
        return _in_series(house, facts, plain, wish.parent)
    judged = judge_promo(wish.promo_code, plain.quote, service=wish.service, client=client.id, now=now)
    kept = KeptPromo(judged.code, judged.terms)
    priced = price_booking(house, facts, promo=kept, knows_client=plain.knows_client)
    use = take_promo(judged, priced.quote, booking=booking, client=client.id, now=now)
    return replace(priced, promo=replace(kept, use=use))


def wish_facts(
    house: Offered, wish: Wish, *, start: int, minutes: int, client: ClientProfile | None, now: datetime
) -> Facts:
    """What conditions may look at; who books only when staff or a program of the house named them."""
    facts = Facts(
        start=start,
        zone=house.needs.zone,
        now=int(now.timestamp()),
        participants=wish.participants,
        minutes=minutes,
        order_total=wish.order_total,
        service=house.document,
        source=wish.source,
    )
    if client is None or not wish.names_client:
        return facts
    return with_user(house, facts, client, now=now)


def with_user(house: Offered, facts: Facts, client: ClientProfile, *, now: datetime) -> Facts:
    """The same facts, with who books."""
    tariff = tariff_of(house.document, currency=house.organization.currency)
    start = datetime.fromtimestamp(facts.start, UTC)
    return replace(facts, user=user_facts(client, tariff, start=start, zone=facts.zone, now=now))


def _in_series(house: Offered, facts: Facts, plain: Priced, first: UUID) -> Priced:
    """A later date of a series: its code was counted with the first."""
    kept = promo_of_series(first)
    if kept is None or kept.use is None:
        return plain
    priced = price_booking(house, facts, promo=kept, knows_client=plain.knows_client)
    adjust_promo_use(kept.use, discount=priced.quote.discount, order_total=priced.total)
    return priced
