"""What a booking costs: the base price, or the last tier whose condition holds, less a promotion (spec 01 §5)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from comptoir.booking.rules.agenda import ServiceType
from comptoir.booking.rules.conditions import Condition, Facts, condition
from comptoir.planning.rules.zones import DAY, zone

_TIMED = frozenset({"dayOfWeek", "hour", "date", "event_date", "booking_date"})


class LineKind(StrEnum):
    """Where a line's price comes from."""

    BASE = "base"
    TIER = "tier"
    PROMO = "promo"


class PriceUnit(StrEnum):
    """What a price is for: the whole booking, each participant, or each started unit of time."""

    BOOKING = "booking"
    PARTICIPANT = "participant"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Tier:
    """A price in minor units that replaces the base while `condition` holds; `unit_minutes` counts for UNIT."""

    name: str
    condition: Condition
    price: int
    unit: PriceUnit
    unit_minutes: int


@dataclass(frozen=True, slots=True)
class Tariff:
    """The prices of a service, in minor units of `currency`."""

    name: str
    price: int
    currency: str
    unit: PriceUnit
    unit_minutes: int
    tiers: tuple[Tier, ...] = ()
    by_minutes: Mapping[int, int] = field(default_factory=dict)
    """The prices of lengths that have their own."""


@dataclass(frozen=True, slots=True)
class Line:
    """`quantity` times `unit_price`, in minor units; below zero for what a promotion takes off."""

    label: str
    unit: PriceUnit
    quantity: int
    unit_price: int
    total: int
    kind: LineKind = LineKind.BASE


@dataclass(frozen=True, slots=True)
class Quote:
    """The lines and their sum, in minor units."""

    lines: tuple[Line, ...]
    total: int
    currency: str

    @property
    def subtotal(self) -> int:
        """The price before promotions."""
        return sum(line.total for line in self.lines if line.kind is not LineKind.PROMO)

    @property
    def discount(self) -> int:
        """What promotions take off, from 0 to all of it."""
        return self.subtotal - self.total


def tariff_of(document: Mapping[str, Any], *, currency: str) -> Tariff:
    """The tariff of a valid service document; `currency` when it names none.

    Raises:
        ConditionError: a tier's condition does not parse, which a valid document rules out.
    """
    kind = ServiceType(document["type"])
    minutes = document["duration"]
    return Tariff(
        name=document["name"],
        price=document.get("price") or 0,
        currency=document.get("currency") or currency,
        unit=PriceUnit(document.get("priceUnit") or _usual_unit(kind)),
        unit_minutes=minutes,
        tiers=tuple(_tier(entry, kind, minutes) for entry in document.get("pricingTiers") or []),
        by_minutes={
            one["duration"]: one["price"] for one in document.get("durations") or [] if one.get("price") is not None
        },
    )


def quote(tariff: Tariff, facts: Facts) -> Quote:
    """The price of one booking before promotions; without an order, `order_total` is what the base price comes to."""
    base = _line(_for_length(tariff, facts.minutes), LineKind.BASE, facts)
    ordered = base.total if facts.order_total is None else facts.order_total
    variables = replace(facts, order_total=ordered).variables() if tariff.tiers else {}
    held = next((tier for tier in reversed(tariff.tiers) if tier.condition.holds(variables)), None)
    line = base if held is None else _line(held, LineKind.TIER, facts)
    return Quote((line,), line.total, tariff.currency)


def price_from(tariff: Tariff, facts: Facts) -> Callable[[int, int], int] | int:
    """The price shown with offers to someone with `facts`, whose start is ignored: a number when it is the same
    at any time, else a function of (start, end) that evaluates conditions once per local hour at most."""
    names = frozenset[str]().union(*(tier.condition.names for tier in tariff.tiers))
    if not names & _TIMED:
        return quote(tariff, facts).total
    place = zone(facts.zone)
    grain = 3600 if "hour" in names else DAY
    known: dict[int, int] = {}

    def at(start: int, end: int) -> int:
        key = (start + place.offset_at(start)) // grain
        if key not in known:
            known[key] = quote(tariff, replace(facts, start=start)).total
        return known[key]

    return at


def _for_length(tariff: Tariff, minutes: int) -> Tariff:
    """The tariff of a booking that long: a price for a length is for all of it, whatever unit others count in."""
    if minutes not in tariff.by_minutes:
        return tariff
    unit = PriceUnit.BOOKING if tariff.unit is PriceUnit.UNIT else tariff.unit
    return replace(tariff, price=tariff.by_minutes[minutes], unit=unit)


def _line(source: Tariff | Tier, kind: LineKind, facts: Facts) -> Line:
    quantity = _quantity(source.unit, source.unit_minutes, facts)
    return Line(source.name, source.unit, quantity, source.price, source.price * quantity, kind)


def _usual_unit(kind: ServiceType) -> PriceUnit:
    if kind.has_sessions:
        return PriceUnit.PARTICIPANT
    return PriceUnit.UNIT if kind.has_units else PriceUnit.BOOKING


def _tier(entry: Mapping[str, Any], kind: ServiceType, minutes: int) -> Tier:
    unit = PriceUnit.BOOKING
    if entry.get("per"):
        unit = PriceUnit(entry["per"])
    elif entry.get("unitMinutes"):
        unit = PriceUnit.UNIT
    elif kind.has_sessions:
        unit = PriceUnit.PARTICIPANT
    return Tier(entry["name"], condition(entry["condition"]), entry["price"], unit, entry.get("unitMinutes") or minutes)


def _quantity(unit: PriceUnit, unit_minutes: int, facts: Facts) -> int:
    match unit:
        case PriceUnit.BOOKING:
            return 1
        case PriceUnit.PARTICIPANT:
            return facts.participants
        case PriceUnit.UNIT:
            return -(-facts.minutes // unit_minutes)
