"""What a series would come to, date by date, before anything is booked."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.series import on_local_days
from comptoir.booking.services.find_slots import shown
from comptoir.booking.services.plan_series import PlannedDate, open_house, plan_series
from comptoir.booking.services.price_booking import price_booking, price_to_show, wish_facts
from comptoir.booking.services.promo import KeptPromo
from comptoir.booking.services.wish import Wish
from comptoir.identity.contracts import ClientProfile
from comptoir.identity.public import client_with_email, clients_by_id
from comptoir.kernel.ids import ClientId
from comptoir.planning.rules.rfc3339 import Rfc3339


def preview_series(wish: Wish, config: Mapping[str, Any], *, is_staff: bool, now: datetime) -> dict[str, Any]:
    """Every date with its state and price, and what is free of them in sum; nothing is stored.

    Raises:
        Invalid: what is wrong with the rule, or with the wish on any date.
        NotFound, ServiceInactive: as named.
    """
    house = open_house(wish)
    config = on_local_days(config, house.needs.zone)
    plan = plan_series(house, wish, config, is_staff=is_staff, now=now, with_nearest=True)
    clock = Rfc3339(house.needs.zone)
    prices = _prices(house, wish, plan.dates, now)
    return {
        "timeZone": house.needs.zone,
        "occurrences": [
            {**date_shown(one, clock), "price": price} for one, price in zip(plan.dates, prices, strict=True)
        ],
        "missingMonths": list(plan.missing_months),
        "conflicts": sum(price is None for price in prices),
        "total": sum(price or 0 for price in prices),
        "currency": house.document.get("currency") or house.organization.currency,
    }


def date_shown(one: PlannedDate, clock: Rfc3339) -> dict[str, Any]:
    """A date of a series as the API shows it."""
    return {
        "date": one.day.isoformat(),
        "startDate": clock.text(one.start) if one.start is not None else None,
        "endDate": clock.text(one.end) if one.end is not None else None,
        "status": one.status,
        "reason": one.reason or None,
        "nearest": [shown(slot, clock) for slot in one.nearest],
    }


def _prices(house: Offered, wish: Wish, dates: Sequence[PlannedDate], now: datetime) -> list[int | None]:
    """What each date costs: a promo code is judged once, with the first that can be had."""
    found = _client(wish)
    promo: KeptPromo | None = None
    code = wish.promo_code
    prices: list[int | None] = []
    for one in dates:
        wanted = one.allocation
        if wanted is None:
            prices.append(None)
        elif code:
            priced = price_to_show(house, wish, start=wanted.start, minutes=wanted.minutes, client=found, now=now)
            code = ""
            promo = None if priced.promo is None or priced.promo.terms.once_per_series else priced.promo
            prices.append(priced.total)
        else:
            facts = wish_facts(house, wish, start=wanted.start, minutes=wanted.minutes, client=found, now=now)
            prices.append(price_booking(house, facts, promo=promo).total)
    return prices


def _client(wish: Wish) -> ClientProfile | None:
    if wish.client is None:
        return client_with_email(wish.contact_email) if wish.names_client else None
    return clients_by_id([wish.client]).get(ClientId(wish.client))
