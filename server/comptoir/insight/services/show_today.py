"""Today's board: who comes, and how the day stands."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from comptoir.booking.contracts import BoardEntry
from comptoir.booking.public import board_between
from comptoir.identity.public import organization_profile
from comptoir.insight.services.scope import zone_of
from comptoir.planning.rules.hours import closure
from comptoir.planning.rules.rfc3339 import Rfc3339


def today_board(*, staff: UUID | None, location: UUID | None, day: date | None, now: datetime) -> dict[str, Any]:
    """The bookings of a local day (today's, when none is named) by start, of one staff member or at one location when
    named: two statements."""
    house = organization_profile()
    zone = zone_of(house)
    local = day or now.astimezone(ZoneInfo(zone)).date()
    start, end = (datetime.fromtimestamp(instant, UTC) for instant in closure(zone, local, local))
    entries = board_between(start, end, staff=staff, location=location)
    return {
        "date": local.isoformat(),
        "timeZone": zone,
        "currency": house.currency,
        "stats": _stats(entries, currency=house.currency, now=now),
        "items": [_shown(one) for one in entries],
    }


def _stats(entries: Sequence[BoardEntry], *, currency: str, now: datetime) -> dict[str, int]:
    standing = [one for one in entries if one.status != "cancelled"]
    waited_for = [one for one in standing if one.status in {"pending", "confirmed"} and one.checked_in_at is None]
    here = [one for one in standing if one.status == "confirmed" and one.checked_in_at is not None]
    priced = [one for one in standing if one.currency == currency]
    return {
        "bookings": len(standing),
        "pending": sum(one.status == "pending" for one in standing),
        "toCome": sum(one.start > now for one in waited_for),
        "late": sum(one.start <= now for one in waited_for),
        "here": len(here),
        "completed": sum(one.status == "completed" for one in standing),
        "noShow": sum(one.status == "no-show" for one in standing),
        "cancelled": len(entries) - len(standing),
        "participants": sum(one.participants for one in standing),
        "bookedMinutes": sum(int((one.end - one.start).total_seconds()) // 60 for one in standing),
        "bookedValue": sum(one.total_price for one in priced),
        "amountDue": sum(one.amount_due for one in priced),
    }


def _shown(one: BoardEntry) -> dict[str, Any]:
    clock = Rfc3339(one.time_zone)
    return {
        "id": one.id,
        "reference": one.reference,
        "serviceId": one.service,
        "serviceName": one.service_name,
        "color": one.color or None,
        "status": one.status,
        "awaits": one.awaits,
        "startDate": clock.text(int(one.start.timestamp())),
        "endDate": clock.text(int(one.end.timestamp())),
        "timeZone": one.time_zone,
        "participants": one.participants,
        "contactName": one.name or None,
        "contactPhone": one.phone or None,
        "staff": one.staff,
        "resources": one.resources,
        "checkedInAt": one.checked_in_at,
        "checkedOutAt": one.checked_out_at,
        "totalPrice": one.total_price,
        "amountDue": one.amount_due,
        "currency": one.currency,
        "source": one.source,
    }
