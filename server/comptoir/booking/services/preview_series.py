"""What a series would come to, date by date, before anything is booked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.allocate import Allocation
from comptoir.booking.rules.conditions import Facts
from comptoir.booking.rules.price import quote, tariff_of
from comptoir.booking.services.find_slots import shown
from comptoir.booking.services.plan_series import PlannedDate, open_house, plan_series
from comptoir.booking.services.wish import Wish
from comptoir.planning.rules.rfc3339 import Rfc3339


def preview_series(wish: Wish, config: Mapping[str, Any], *, is_staff: bool, now: datetime) -> dict[str, Any]:
    """Every date with its state and price, and what is free of them in sum; nothing is stored.

    Raises:
        Invalid: what is wrong with the rule, or with the wish on any date.
        NotFound, ServiceInactive: as named.
    """
    house = open_house(wish)
    plan = plan_series(house, wish, config, is_staff=is_staff, now=now, with_nearest=True)
    clock = Rfc3339(house.needs.zone)
    prices = [_price(house, wish, one.allocation, now) if one.allocation else None for one in plan.dates]
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


def _price(house: Offered, wish: Wish, wanted: Allocation, now: datetime) -> int:
    facts = Facts(
        start=wanted.start,
        zone=house.needs.zone,
        now=int(now.timestamp()),
        participants=wish.participants,
        minutes=wanted.minutes,
        service=house.document,
        source=wish.source,
    )
    return quote(tariff_of(house.document, currency=house.organization.currency), facts).total
