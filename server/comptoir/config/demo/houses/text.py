"""What a demo organization is: its people, things and services, in French as its owner writes."""

from dataclasses import dataclass, field
from typing import Any


def hours(days: range | list[int], *ranges: tuple[str, str]) -> list[dict[str, Any]]:
    """The same ranges on several days (1 Monday … 7 Sunday)."""
    return [{"dayOfWeek": day, "startTime": start, "endTime": end} for day in days for start, end in ranges]


@dataclass(frozen=True)
class HouseText:
    """One demo organization. `weeks` of bookings lie behind and ahead, `per_day` of each service at most."""

    slug: str
    name: str
    owner: tuple[str, str]
    location: dict[str, Any]
    staff: list[dict[str, Any]]
    resources: list[dict[str, Any]]
    services: list[dict[str, Any]]
    theme: str
    colleague: tuple[str, str] | None = None
    closures: list[tuple[str, int, int]] = field(default_factory=list)
    """(name, days from today to its first day, number of days)"""
    promo_codes: list[dict[str, Any]] = field(default_factory=list)
    products: list[tuple[str, dict[str, Any], dict[str, Any]]] = field(default_factory=list)
    """(kind, fields, terms)"""
    reasons: tuple[str, ...] = ()
    """What clients come for, as they choose it when booking."""
    past_days: int = 21
    ahead_days: int = 21
    per_day: int = 3
