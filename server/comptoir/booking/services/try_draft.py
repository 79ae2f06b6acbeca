"""What a service document would do if it were saved: its slots and its prices. Nothing is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from comptoir.booking.queries.services import DEFAULT_ZONE, service_by_id
from comptoir.booking.rules.conditions import Facts
from comptoir.booking.rules.price import quote, tariff_of
from comptoir.booking.services.change_service import change_service
from comptoir.booking.services.create_service import create_service
from comptoir.booking.services.find_slots import SlotQuestion, find_slots
from comptoir.identity.public import find_location, organization_profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Who would book, when and for how long; `user` holds the facts of conditions that begin with `user.`."""

    start: datetime
    booked_at: datetime
    minutes: int | None = None
    participants: int = 1
    source: str = "admin"
    user: Mapping[str, Any]


def draft_slots(
    written: Mapping[str, Any], *, saved: UUID | None, first: date, last: date, now: datetime
) -> dict[str, Any]:
    """The slots of a valid document as `find_slots` gives them, of the saved service it would replace if there is one.

    It is saved and asked like any other, then taken back: what is shown is what saving would give, whatever
    the document names.

    Raises:
        Invalid: it names something by an id that is not there, or the dates are crossed or too many.
        NotFound: there is no service to replace.
    """
    document = {**written, "isActive": True}
    before = transaction.savepoint_create()
    try:
        row = (
            create_service(document, now=now)
            if saved is None
            else change_service(service_by_id(saved), document, now=now)
        )
        return find_slots(SlotQuestion(service=row.id), first=first, last=last, now=now)
    finally:
        transaction.savepoint_rollback(before)


def draft_price(written: Mapping[str, Any], situation: Situation) -> dict[str, Any]:
    """The price of a valid document in that situation: `{"lines", "total", "currency", "tiers"}`, where `tiers`
    says of each special price whether its condition holds and whether it is the one that counts."""
    house = organization_profile()
    tariff = tariff_of({"type": "appointment", **written}, currency=house.currency)
    location = find_location(UUID(str(written["locationId"]))) if written.get("locationId") else None
    zone = written.get("timeZone") or (location.time_zone if location else "") or house.time_zone or DEFAULT_ZONE
    facts = Facts(
        start=int(situation.start.timestamp()),
        zone=zone,
        now=int(situation.booked_at.timestamp()),
        participants=situation.participants,
        minutes=situation.minutes or tariff.unit_minutes,
        user=situation.user,
        service=written,
        source=situation.source,
    )
    found = quote(tariff, facts)
    variables = facts.variables()
    holding = [tier.condition.holds(variables) for tier in tariff.tiers]
    chosen = max((position for position, holds in enumerate(holding) if holds), default=None)
    return {
        "lines": [
            {
                "label": line.label,
                "unit": line.unit,
                "quantity": line.quantity,
                "unitPrice": line.unit_price,
                "total": line.total,
            }
            for line in found.lines
        ],
        "total": found.total,
        "currency": found.currency,
        "tiers": [
            {"name": tier.name, "holds": holds, "isChosen": position == chosen}
            for position, (tier, holds) in enumerate(zip(tariff.tiers, holding, strict=True))
        ],
    }
