"""What prices may know of a client: `user.*` in conditions."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q

from comptoir.booking.models import Booking
from comptoir.booking.rules.price import Tariff
from comptoir.booking.rules.status import Status
from comptoir.identity.contracts import ClientProfile
from comptoir.wallet.public import member_tier


def user_facts(client: ClientProfile, tariff: Tariff, *, start: datetime, zone: str, now: datetime) -> dict[str, Any]:
    """`membership`, `student`, `age` on the day it starts, `tags`, and `visits`: bookings that took place.

    Read from the client's metadata (`membership`, `student`, `age` or `birthDate`), tags and history; a subscription's
    member tier comes before the membership written down. Visits are counted, and subscriptions looked at, only for a
    tariff that asks for them; nothing is read for one that asks for none of it.
    """
    conditions = [tier.condition for tier in tariff.tiers if "user" in tier.condition.names]
    if not conditions:
        return {}
    known = client.metadata
    counts_visits = any("visits" in condition.source for condition in conditions)
    asks_membership = any("membership" in condition.source for condition in conditions)
    return {
        "membership": (member_tier(client.id, now) if asks_membership else None) or known.get("membership"),
        "student": known.get("student") is True,
        "age": _age(known, start.astimezone(ZoneInfo(zone)).date()),
        "tags": list(client.tags),
        "visits": _visits(client, now) if counts_visits else 0,
    }


def _age(known: Mapping[str, Any], day: date) -> int | None:
    age, born = known.get("age"), known.get("birthDate")
    if isinstance(born, str):
        try:
            birth = date.fromisoformat(born)
        except ValueError:
            return None
        return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
    return age if isinstance(age, int) and not isinstance(age, bool) else None


def _visits(client: ClientProfile, now: datetime) -> int:
    took_place = Q(status=Status.COMPLETED.value) | Q(status=Status.CONFIRMED.value, ends_at__lte=now)
    return Booking.objects.filter(took_place, client_id=client.id).count()
