"""When a series takes place: what a recurrence rule (RFC 5545 §3.3.10, a part of it) means on the wall of one zone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import islice
from typing import Any, Self

from dateutil import rrule

from comptoir.kernel.refusal import FieldError
from comptoir.planning.rules.zones import EPOCH_ORDINAL, day_of, zone

MOST_OCCURRENCES = 1000
"""What even staff cannot go beyond."""
USUAL_OCCURRENCES = 52
"""Of a service that says nothing."""
_MOST_DAYS = 3660
_LAST_WEEK = 5
_DATE_LENGTH = len("2027-03-08")


class Frequency(StrEnum):
    """How often; every how many of them is `SeriesRule.interval`."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


_FREQUENCIES = {Frequency.DAILY: rrule.DAILY, Frequency.WEEKLY: rrule.WEEKLY, Frequency.MONTHLY: rrule.MONTHLY}


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRule:
    """A rule with an end: after `count` occurrences or on `last_day`, whichever is given or comes first."""

    frequency: Frequency
    interval: int = 1
    count: int | None = None
    last_day: date | None = None
    by_weekday: bool = False
    """Monthly: on the same weekday of the month as the first; the fifth one is the month's last."""
    weekdays: frozenset[int] = frozenset()
    """Weekly: ISO days, the first occurrence's among them; none: its own."""

    @classmethod
    def of(cls, config: Mapping[str, Any]) -> Self:
        """The rule of a valid `recurringConfig`."""
        last = config.get("endDate")
        return cls(
            frequency=Frequency(config["frequency"]),
            interval=config.get("interval") or 1,
            count=config.get("occurrencesCount"),
            last_day=date.fromisoformat(last) if last else None,
            by_weekday=config.get("monthlyBy") == "weekday",
            weekdays=frozenset(config.get("weekdays") or ()),
        )


def on_local_days(config: Mapping[str, Any], zone_name: str) -> dict[str, Any]:
    """The same `recurringConfig` with an `endDate` that is an instant as the local date it lies in."""
    last = config.get("endDate")
    if last is None or len(last) == _DATE_LENGTH:
        return dict(config)
    instant = int(datetime.fromisoformat(last).timestamp())
    return {**config, "endDate": day_of(zone(zone_name).day_at(instant)).isoformat()}


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A local date of the series; `start` None: clocks skip that hour there."""

    day: date
    start: int | None


@dataclass(frozen=True, slots=True)
class Occurrences:
    """All that a rule names, in order; `missing_months` ("2027-02") have no such day."""

    dates: tuple[Occurrence, ...]
    missing_months: tuple[str, ...] = ()


def occurrences(rule: SeriesRule, *, start: int, zone_name: str, most: int = MOST_OCCURRENCES) -> Occurrences:
    """The first `most` + 1 occurrences of a series that starts at `start`, within ten years; one more than `most` tells
    that it is too long.

    All show the same time on the wall as the first; where that time comes twice, it is the earlier one.
    """
    place = zone(zone_name)
    first = datetime(1970, 1, 1) + timedelta(seconds=start + place.offset_at(start))  # noqa: DTZ001 a wall clock
    days = _days(rule, first, most + 1)
    clock = first - datetime.combine(first.date(), datetime.min.time())
    found = [
        Occurrence(day, start if day == first.date() else _instant(zone_name, day, int(clock.total_seconds())))
        for day in days
    ]
    return Occurrences(tuple(found), _missing(rule, days))


def series_errors(
    config: Mapping[str, Any],
    *,
    start: int,
    zone_name: str,
    recurring: Mapping[str, Any] | None,
    is_staff: bool,
    path: str = "recurringConfig",
) -> list[FieldError]:
    """What is wrong with a well-typed `recurringConfig` for a service with these `recurring` terms; its
    `maxOccurrences` binds everyone, and where it names none staff may go on up to 1000."""
    offered = recurring or {}
    if not offered.get("enabled"):
        return [FieldError(path, "booking.recurring_not_offered")]
    errors: list[FieldError] = []
    intervals = offered.get("intervals") or [one.value for one in Frequency]
    if config["frequency"] not in intervals:
        details = {"expected": ", ".join(intervals)}
        errors.append(FieldError(f"{path}.frequency", "booking.frequency_not_offered", details))
    if config.get("endDate") is None and config.get("occurrencesCount") is None:
        return [*errors, FieldError(path, "booking.series_endless")]
    rule = SeriesRule.of(config)
    first = datetime.fromtimestamp(start + zone(zone_name).offset_at(start), UTC).date()
    if rule.last_day is not None and rule.last_day < first:
        return [*errors, FieldError(f"{path}.endDate", "booking.dates_crossed")]
    if rule.frequency is Frequency.WEEKLY and rule.weekdays and first.isoweekday() not in rule.weekdays:
        return [*errors, FieldError(f"{path}.weekdays", "booking.series_starts_elsewhere")]
    most = offered.get("maxOccurrences") or (MOST_OCCURRENCES if is_staff else USUAL_OCCURRENCES)
    found = len(occurrences(rule, start=start, zone_name=zone_name, most=most).dates)
    cut = rule.last_day is None and rule.count is not None and found < min(rule.count, most + 1)
    if found > most or cut or (rule.last_day is not None and (rule.last_day - first).days > _MOST_DAYS):
        name = "occurrencesCount" if rule.count is not None else "endDate"
        errors.append(FieldError(f"{path}.{name}", "booking.series_too_long", {"max": most, "years": 10}))
    return errors


def _days(rule: SeriesRule, first: datetime, most: int) -> list[date]:
    options: dict[str, Any] = {}
    if rule.frequency is Frequency.WEEKLY and rule.weekdays:
        options["byweekday"] = [day - 1 for day in sorted(rule.weekdays)]
    if rule.frequency is Frequency.MONTHLY and rule.by_weekday:
        week = (first.day - 1) // 7 + 1
        options["byweekday"] = rrule.weekday(first.weekday(), -1 if week == _LAST_WEEK else week)
    last = min(rule.last_day or date.max, first.date() + timedelta(days=_MOST_DAYS))
    until = datetime.combine(last, datetime.max.time())
    moments = rrule.rrule(_FREQUENCIES[rule.frequency], dtstart=first, interval=rule.interval, until=until, **options)
    return [moment.date() for moment in islice(moments, min(rule.count or most, most))]


def _instant(zone_name: str, day: date, seconds: int) -> int | None:
    found = zone(zone_name).points([(day.toordinal() - EPOCH_ORDINAL) * 86_400 + seconds])
    return found[0] if found else None


def _missing(rule: SeriesRule, days: list[date]) -> tuple[str, ...]:
    if rule.frequency is not Frequency.MONTHLY or not days:
        return ()
    held = {(day.year, day.month) for day in days}
    first, last = (day.year * 12 + day.month - 1 for day in (days[0], days[-1]))
    months = (divmod(number, 12) for number in range(first, last + 1, rule.interval))
    return tuple(f"{year}-{month + 1:02}" for year, month in months if (year, month + 1) not in held)
