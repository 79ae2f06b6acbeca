"""When a service is open, and the starts its grid offers."""

from bisect import bisect_left
from dataclasses import dataclass

from comptoir.booking.rules.agenda import Agenda, ServiceNeeds, StaffCalendar
from comptoir.booking.rules.pools import pool_members
from comptoir.planning.rules.hours import ALL_DAY, DEFAULT_WEEK, Hours, Range, open_between, ranges_between
from comptoir.planning.rules.intervals import Interval, intersect, merge, subtract
from comptoir.planning.rules.zones import DAY, zone


@dataclass(frozen=True, slots=True)
class Opening:
    """`starts` of the grid, sorted; tidy `hours` of service and location without regard to closures, which are tidy
    too; `own` hours of the service, which stand in for those of staff who have none."""

    starts: list[int]
    hours: list[Interval]
    closures: list[Interval]
    own: list[Interval]

    @property
    def free(self) -> list[Interval]:
        return subtract(self.hours, self.closures)


def opening(agenda: Agenda, start: int, end: int, reach: int) -> Opening:
    """What is open for starts in [start, end), whose spans with buffers lie within `reach` seconds of them."""
    service = agenda.service
    low, high = start - reach, end + reach
    own_walls, free_walls = _walls(service, low // DAY - 3, (high - 1) // DAY + 2)
    place = zone(service.zone)
    own = merge(place.instants(own_walls))
    step = _step(service)
    starts = place.points(_grid(own_walls, step))
    hours = own
    if free_walls:
        free = merge(place.instants(free_walls))
        hours = merge(own + free)
        starts += _free_starts(agenda, free, free_walls, step, (low, high))
    if agenda.location_hours is not None:
        hours = intersect(hours, open_between(agenda.location_hours, low, high))
    return Opening(
        starts=_within(_distinct(starts), [(start, end)]),
        hours=hours,
        closures=merge(agenda.closures),
        own=own,
    )


def staff_hours(person: StaffCalendar, service: ServiceNeeds) -> Hours:
    """A staff member's hours; without any of their own, Mon–Fri 9–12 and 14–18 but on the dates they name."""
    return person.hours or Hours(person.zone or service.zone, DEFAULT_WEEK, person.overrides)


def hours_at_work(person: StaffCalendar, agenda: Agenda, own: list[Interval], period: Interval) -> list[Interval]:
    """When a staff member works: whenever the service is open by hours of its own, if they have none themselves."""
    hours = staff_hours(person, agenda.service)
    written = open_between(hours, *period)
    if person.hours:
        return written
    place = zone(hours.zone)
    named = merge((place.day_start(day), place.day_start(day + 1)) for day, _ in person.overrides)
    return merge(written + subtract(own, named))


def _step(service: ServiceNeeds) -> int:
    return (service.slot_step or service.duration) * 60


def _walls(service: ServiceNeeds, first: int, last: int) -> tuple[list[Range], list[Range]]:
    """Wall ranges of dates with hours of the service's own, and those of dates left to others."""
    special = {entry.day: entry for entry in service.special}
    weekly = service.weekly
    left_to_others = weekly is None and not (
        service.type.has_sessions and any(entry.opens for entry in service.special)
    )
    own: list[Range] = []
    free: list[Range] = []
    for day in range(first, last + 1):
        midnight = day * DAY
        entry = special.get(day)
        if entry is not None and (entry.opens or not entry.closes):
            target, ranges = own, entry.opens
        elif weekly is not None:
            target, ranges = own, weekly[(day + 3) % 7]
        elif left_to_others:
            target, ranges = free, (ALL_DAY,)
        else:
            continue
        if entry is not None and entry.closes:
            closed = merge(entry.closes)
            ranges = tuple(piece for one in ranges for piece in subtract([one], closed))
        target.extend((midnight + a, midnight + b) for a, b in ranges)
    # What is left of a range past midnight may start after the next date's first range.
    return sorted(own), sorted(free)


def _grid(walls: list[Range], step: int) -> list[int]:
    points: list[int] = []
    for a, b in walls:
        points.extend(range(a, b, step))
    return sorted(points)


def _free_starts(
    agenda: Agenda, free: list[Interval], free_walls: list[Range], step: int, period: Interval
) -> list[int]:
    service = agenda.service
    sources: set[Hours] = set()
    if service.roles:
        sources = {staff_hours(person, service) for person in pool_members(agenda)}
    elif agenda.location_hours is not None:
        sources = {agenda.location_hours}
    elif service.type.has_sessions:
        return []
    else:
        return zone(service.zone).points(_grid(free_walls, step))
    starts: list[int] = []
    for hours in sources:
        starts += zone(hours.zone).points(_grid(ranges_between(hours, *period), step))
    return _within(sorted(starts), free)


def _within(points: list[int], tidy: list[Interval]) -> list[int]:
    found: list[int] = []
    for a, b in tidy:
        found += points[bisect_left(points, a) : bisect_left(points, b)]
    return found


def _distinct(points: list[int]) -> list[int]:
    # They come as a few sorted runs, which sort() merges in linear time; a set would lose their order.
    points.sort()
    return list(dict.fromkeys(points))
