"""Every date of a series with what it would take, or why it cannot be had."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import batched
from typing import Any

from comptoir.booking.contracts import ServiceInactive
from comptoir.booking.queries.agenda import load
from comptoir.booking.queries.limits import starts_counted
from comptoir.booking.queries.services import Offered, offered
from comptoir.booking.rules.agenda import Agenda, Ask, Slot
from comptoir.booking.rules.allocate import Allocation, Reason
from comptoir.booking.rules.choice import Choice
from comptoir.booking.rules.durations import end_of, minutes_between
from comptoir.booking.rules.limits import Limits
from comptoir.booking.rules.override import unbound
from comptoir.booking.rules.series import Occurrence, Occurrences, SeriesRule, occurrences, series_errors
from comptoir.booking.rules.series_fit import WHOLE_SERIES, DateReason, SeriesFit
from comptoir.booking.rules.series_limits import SeriesLimits
from comptoir.booking.rules.slots import nearest, open_slots
from comptoir.booking.rules.window import without_horizon
from comptoir.booking.services.choose_time import PATHS, ask_of
from comptoir.booking.services.wish import Wish
from comptoir.kernel.refusal import FieldError, Invalid

_BATCH = 26
_NEARBY = 7 * 86_400
_MOST_NEAREST = 20
_CONFLICTS = {Reason.TAKEN.value, DateReason.CLASHES_WITH_ITSELF.value, "slot_taken", "limit_reached", "refused"}
_SKIPPED = DateReason.NONEXISTENT_TIME.value


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDate:
    """A date of the series; `reason` is empty when it is free, and `start` None where clocks skip the hour."""

    day: date
    start: int | None
    end: int | None
    reason: str = ""
    allocation: Allocation | None = None
    nearest: tuple[Slot, ...] = ()

    @property
    def status(self) -> str:
        """`free`; `conflict`: somebody has it; `closed`: it is not offered at all."""
        if not self.reason:
            return "free"
        return "conflict" if self.reason in _CONFLICTS else "closed"


@dataclass(frozen=True, slots=True)
class PlannedSeries:
    """All dates, in order; `missing_months` have no such day."""

    house: Offered
    dates: tuple[PlannedDate, ...]
    missing_months: tuple[str, ...]


def open_house(wish: Wish) -> Offered:
    """The service of a wish.

    Raises:
        NotFound: there is no such service.
        ServiceInactive: it is switched off.
    """
    house = offered(wish.service)
    if not house.service.is_active:
        raise ServiceInactive(service=str(wish.service))
    return house


def plan_series(
    house: Offered,
    wish: Wish,
    config: Mapping[str, Any],
    *,
    is_staff: bool,
    now: datetime,
    with_nearest: bool,
    errors: Sequence[FieldError] = (),
) -> PlannedSeries:
    """The dates of the series, each judged with those before it taken; nothing is locked or stored.

    Raises:
        Invalid: `errors`, with what is wrong with the rule, or with the wish on any date.
    """
    found = _dates(house, wish, config, is_staff=is_staff, errors=errors)
    planned = tuple(_plan(house, wish, found, now=now, with_nearest=with_nearest))
    return PlannedSeries(house, planned, found.missing_months)


def _dates(
    house: Offered, wish: Wish, config: Mapping[str, Any], *, is_staff: bool, errors: Sequence[FieldError]
) -> Occurrences:
    start = int(wish.start.timestamp())
    errors = list(errors)
    if wish.start.second or wish.start.microsecond:
        errors.append(FieldError("startDate", "booking.off_the_grid"))
    if wish.end is not None and _minutes(house, wish) is None:
        code = "booking.dates_crossed" if wish.end <= wish.start else "booking.wrong_duration"
        errors.append(FieldError("endDate", code, {"duration": house.needs.duration}))
    zone_name = house.needs.zone
    recurring = house.document.get("recurring") or {}
    if wish.override:
        recurring = {"enabled": True}
    errors += series_errors(config, start=start, zone_name=zone_name, recurring=recurring, is_staff=is_staff)
    if errors:
        raise Invalid(errors)
    return occurrences(SeriesRule.of(config), start=start, zone_name=zone_name)


def _plan(
    house: Offered, wish: Wish, found: Occurrences, *, now: datetime, with_nearest: bool
) -> Iterator[PlannedDate]:
    minutes = _minutes(house, wish)
    choice = Choice(house.document.get("staffChoice") or Choice.LEAST_BUSY)
    fit: SeriesFit | None = None
    limits = _limits(house, wish, found)
    suggestions = _MOST_NEAREST if with_nearest else 0
    for batch in batched(found.dates, _BATCH):
        starts = [one.start for one in batch if one.start is not None]
        if not starts:
            yield from (PlannedDate(day=one.day, start=None, end=None, reason=_SKIPPED) for one in batch)
            continue
        asked = Ask(wish.participants, minutes)
        loaded = load(house, start=starts[0] - _NEARBY, end=starts[-1] + _NEARBY, now=now, ask=asked)
        errors: list[FieldError] = []
        ask = ask_of(wish, loaded, errors)
        if errors:
            raise Invalid(errors)
        fit = fit or SeriesFit(ask, choice)
        for one in batch:
            is_first = one is found.dates[0]
            if one.start is not None and limits.refuses(one.start):
                end = end_of(house.needs, one.start, minutes or house.needs.duration)
                yield PlannedDate(day=one.day, start=one.start, end=end, reason=Reason.LIMIT_REACHED.value)
                continue
            planned = _judge(house, wish, loaded.agenda, fit, one, minutes=minutes, is_first=is_first)
            if one.start is not None and planned.allocation is not None:
                limits.grant(one.start)
            if planned.status == "conflict" and suggestions:
                suggestions -= 1
                planned = replace(planned, nearest=_nearest(fit.without_own(loaded.agenda), ask, minutes, planned))
            yield planned


def _limits(house: Offered, wish: Wish, found: Occurrences) -> SeriesLimits:
    limits = Limits.of(house.document)
    starts = [one.start for one in found.dates if one.start is not None]
    if wish.override or not starts:
        return SeriesLimits(Limits(), house.needs.zone)
    around = 40 * 86_400
    booked = starts_counted(house.service.id, starts[0] - around, starts[-1] + around) if limits.service else []
    return SeriesLimits(limits, house.needs.zone, booked)


def _judge(
    house: Offered,
    wish: Wish,
    agenda: Agenda,
    fit: SeriesFit,
    one: Occurrence,
    *,
    minutes: int | None,
    is_first: bool,
) -> PlannedDate:
    if one.start is None:
        return PlannedDate(day=one.day, start=None, end=None, reason=_SKIPPED)
    asked_end = None if minutes is None else end_of(house.needs, one.start, minutes)
    if wish.override:
        agenda = unbound(agenda, one.start, asked_end)
    elif not is_first:
        agenda = without_horizon(agenda, one.start)
    outcome = fit.fit(agenda, one.start, asked_end)
    if isinstance(outcome, Allocation):
        return PlannedDate(day=one.day, start=one.start, end=outcome.end, allocation=outcome)
    if isinstance(outcome, Reason) and outcome in WHOLE_SERIES:
        details = {"duration": house.needs.duration, "max": house.needs.max_participants or 1}
        raise Invalid([FieldError(PATHS.get(outcome, "startDate"), f"booking.{outcome}", details)])
    end = asked_end or end_of(house.needs, one.start, house.needs.duration)
    return PlannedDate(day=one.day, start=one.start, end=end, reason=outcome.value)


def _nearest(agenda: Agenda, ask: Ask, minutes: int | None, planned: PlannedDate) -> tuple[Slot, ...]:
    start = planned.start or 0
    around = without_horizon(agenda, start + _NEARBY)
    slots = open_slots(around, start=start - _NEARBY, end=start + _NEARBY, ask=replace(ask, duration=minutes))
    return tuple(nearest(slots, start, 3))


def _minutes(house: Offered, wish: Wish) -> int | None:
    if wish.end is None:
        return None
    return minutes_between(house.needs, int(wish.start.timestamp()), int(wish.end.timestamp()))
