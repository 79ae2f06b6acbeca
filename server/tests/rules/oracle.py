"""Slots by brute force: every minute of a period is looked at, with nothing but `datetime.fromtimestamp`.

It shares no code with the rules: no intervals, no bisection, no arithmetic on offsets.
"""

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from comptoir.booking.rules.agenda import Agenda, ServiceType

MINUTE = 60
DAY_MINUTES = 1440
EPOCH = date(1970, 1, 1).toordinal()
MORNING_AND_AFTERNOON = [(9 * 60, 12 * 60), (14 * 60, 18 * 60)]


@cache
def walls(zone: str, start: int, end: int) -> list[int]:
    """What the wall shows at every minute of [start, end): local day number × 1440 + minute of that day."""
    info = ZoneInfo(zone)
    found = []
    for instant in range(start, end, MINUTE):
        local = datetime.fromtimestamp(instant, info)
        found.append((local.date().toordinal() - EPOCH) * DAY_MINUTES + local.hour * 60 + local.minute)
    return found


def week_day(day: int) -> int:
    return date.fromordinal(day + EPOCH).weekday()


class Oracle:
    """Answers for the minutes of [start, end) of one agenda without variable durations."""

    def __init__(self, agenda: Agenda, start: int, end: int) -> None:
        self.agenda, self.service = agenda, agenda.service
        self.start, self.end = start, end
        self.minutes = range(start, end, MINUTE)

    def slots(self, first: int, last: int) -> list[tuple[int, int, tuple]]:
        """(start, remaining, staff ids) of slots with first <= start < last."""
        shared = self.shared_minutes()
        people = {person.id: self.person_minutes(person) for person in self.members()}
        found = []
        for start in sorted(self.grid()):
            if not first <= start < last or not self.in_window(start):
                continue
            low = (start - self.start) // MINUTE - self.service.buffer_before
            high = (start - self.start) // MINUTE + self.service.duration + self.service.buffer_after
            assert low >= 0
            assert high <= len(self.minutes)
            if not all(shared[low:high]):
                continue
            free = {who for who, minutes in people.items() if all(minutes[low:high])}
            if not self.service.roles:
                found.append((start, 1, ()))
            elif at_once := self.at_once(free):
                found.append((start, at_once, tuple(person.id for person in self.members() if person.id in free)))
        return found

    def in_window(self, start: int) -> bool:
        window = self.agenda.window
        return self.agenda.now <= start and window.earliest <= start <= window.latest

    def members(self):
        pooled = [
            person for person in self.agenda.staff if any(self.fills(person, role) for role in self.service.roles)
        ]
        return sorted(pooled, key=lambda person: (person.priority, person.id))

    def fills(self, person, role) -> bool:
        if role.specific:
            return bool({str(person.id), person.reference} & role.specific)
        return role.role in person.skills

    def at_once(self, free: set) -> int:
        seats = [role for role in self.service.roles for _ in range(role.count)]
        people = [person for person in self.members() if person.id in free]
        count = 0
        while self.seat(seats * (count + 1), people):
            count += 1
        return count

    def seat(self, seats: list, people: list) -> bool:
        if not seats:
            return True
        if len(seats) > len(people):
            return False
        return any(
            self.fills(person, seats[0]) and self.seat(seats[1:], [one for one in people if one is not person])
            for person in people
        )

    def shared_minutes(self) -> list[bool]:
        """Open by the service's and location's hours, no closure, and by its own calendar if it is one."""
        covered = self.covered(self.own_ranges, self.service.zone)
        left = self.covered(self.left_ranges, self.service.zone)
        opened = [a or b for a, b in zip(covered, left, strict=True)]
        if self.agenda.location_hours is not None:
            hours = self.agenda.location_hours
            place = self.covered(lambda day: self.dated(hours, day), hours.zone)
            opened = [a and b for a, b in zip(opened, place, strict=True)]
        taken = list(self.agenda.closures)
        if not self.service.roles and not self.service.resources:
            taken += self.agenda.own_busy
        return self.without(opened, taken)

    def person_minutes(self, person) -> list[bool]:
        hours = person.hours
        if hours is not None:
            opened = self.covered(lambda day: self.dated(hours, day), hours.zone)
        else:
            zone = person.zone or self.service.zone
            usual = self.covered(lambda day: MORNING_AND_AFTERNOON if week_day(day) < 5 else [], zone)
            own = self.covered(self.own_ranges, self.service.zone)
            opened = [a or b for a, b in zip(usual, own, strict=True)]
        return self.without(opened, person.busy)

    def covered(self, ranges_of, zone: str) -> list[bool]:
        shown = walls(zone, self.start, self.end)
        opened = {minute for a, b in self.dated_ranges(ranges_of, shown) for minute in range(a, b)}
        return [minute in opened for minute in shown]

    def dated_ranges(self, ranges_of, shown: list[int]):
        for day in range(min(shown) // DAY_MINUTES - 1, max(shown) // DAY_MINUTES + 1):
            for a, b in ranges_of(day):
                yield day * DAY_MINUTES + a, day * DAY_MINUTES + b

    def without(self, opened: list[bool], taken) -> list[bool]:
        result = list(opened)
        for a, b in taken:
            for position in range(max(0, (a - self.start) // MINUTE), min(len(result), (b - self.start) // MINUTE)):
                result[position] = False
        return result

    def dated(self, hours, day: int) -> list:
        replaced = dict(hours.overrides)
        ranges = replaced[day] if day in replaced else hours.weekly[week_day(day)]
        return [(a // 60, b // 60) for a, b in ranges]

    def own_ranges(self, day: int) -> list:
        special = next((entry for entry in self.service.special if entry.day == day), None)
        if special is not None and (special.opens or not special.closes):
            ranges = special.opens
        elif self.service.weekly is not None:
            ranges = self.service.weekly[week_day(day)]
        else:
            return []
        return self.cut(ranges, special)

    def left_ranges(self, day: int) -> list:
        """The date, when the service leaves its hours to others."""
        if self.service.weekly is not None:
            return []
        sessions = self.service.type in {ServiceType.EVENT, ServiceType.COURSE}
        if sessions and any(entry.opens for entry in self.service.special):
            return []
        special = next((entry for entry in self.service.special if entry.day == day), None)
        if special is not None and (special.opens or not special.closes):
            return []
        return self.cut([(0, 86_400)], special)

    def cut(self, ranges, special) -> list:
        closed = {minute for a, b in (special.closes if special else ()) for minute in range(a // 60, b // 60)}
        found: list = []
        for a, b in ranges:
            start = None
            for minute in range(a // 60, b // 60 + 1):
                is_open = minute < b // 60 and minute not in closed
                if is_open and start is None:
                    start = minute
                if not is_open and start is not None:
                    found.append((start, minute))
                    start = None
        return found

    def grid(self) -> set[int]:
        step = self.service.slot_step or self.service.duration
        found = self.starts(self.own_ranges, self.service.zone, step)
        left = self.covered(self.left_ranges, self.service.zone)
        others: set[int] = set()
        if self.service.roles:
            for person in self.members():
                if person.hours is None:
                    zone = person.zone or self.service.zone
                    others |= self.starts(lambda day: MORNING_AND_AFTERNOON if week_day(day) < 5 else [], zone, step)
                else:
                    hours = person.hours
                    others |= self.starts(lambda day, hours=hours: self.dated(hours, day), hours.zone, step)
        elif self.agenda.location_hours is not None:
            hours = self.agenda.location_hours
            others = self.starts(lambda day: self.dated(hours, day), hours.zone, step)
        elif self.service.type not in {ServiceType.EVENT, ServiceType.COURSE}:
            others = self.starts(self.left_ranges, self.service.zone, step)
        return found | {start for start in others if left[(start - self.start) // MINUTE]}

    def starts(self, ranges_of, zone: str, step: int) -> set[int]:
        shown = walls(zone, self.start, self.end)
        points = {
            minute for a, b in self.dated_ranges(ranges_of, shown) for minute in range(a, b) if (minute - a) % step == 0
        }
        return {instant for instant, minute in zip(self.minutes, shown, strict=True) if minute in points}
