"""How many bookings a service takes: of one client, and of everybody, in local days, weeks and months."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from comptoir.booking.rules.agenda import FullSpan
from comptoir.planning.rules.intervals import Interval
from comptoir.planning.rules.zones import day_number, day_of, zone


class Period(StrEnum):
    """What a limit counts in; ACTIVE: bookings still to come, whenever they are."""

    ACTIVE = "active"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Limits:
    """At most so many bookings per period."""

    client: tuple[tuple[Period, int], ...] = ()
    service: tuple[tuple[Period, int], ...] = ()

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> "Limits":
        """From a valid service document."""
        written = document.get("limits") or {}
        everybody = written.get("service") or {}
        return cls(
            client=_given(
                (Period.ACTIVE, written.get("activePerClient")),
                (Period.DAY, written.get("perDay")),
                (Period.WEEK, written.get("perWeek")),
            ),
            service=_given(
                (Period.DAY, everybody.get("perDay")),
                (Period.WEEK, everybody.get("perWeek")),
                (Period.MONTH, everybody.get("perMonth")),
            ),
        )

    def __bool__(self) -> bool:
        return bool(self.client or self.service)


def period_of(period: Period, zone_name: str, start: int) -> Interval:
    """The local day, week from Monday, or month of `zone_name` that an instant lies in, whatever the clocks do."""
    place = zone(zone_name)
    day = day_of(place.day_at(start))
    match period:
        case Period.DAY:
            first, after = day, day + timedelta(days=1)
        case Period.WEEK:
            first = day - timedelta(days=day.weekday())
            after = first + timedelta(days=7)
        case Period.MONTH:
            first = day.replace(day=1)
            after = (first + timedelta(days=32)).replace(day=1)
        case Period.ACTIVE:
            raise ValueError(period)
    return place.day_start(day_number(first)), place.day_start(day_number(after))


def full_spans(limits: Limits, *, zone_name: str, starts: Iterable[int]) -> tuple[FullSpan, ...]:
    """The periods that take no more bookings, when there are bookings at `starts`."""
    known = list(starts)
    found: list[FullSpan] = []
    for period, most in limits.service:
        counted = Counter(period_of(period, zone_name, start) for start in known)
        found += [FullSpan(a, b, most, period.value) for (a, b), number in counted.items() if number >= most]
    return tuple(sorted(found))


def _given(*limits: tuple[Period, int | None]) -> tuple[tuple[Period, int], ...]:
    return tuple((period, most) for period, most in limits if most is not None)
