"""A small place and a slow, obvious opinion on what can be booked there: lists of who holds what, and loops.

Times are minutes since the first of its two days began. It knows nothing of the code it judges.
"""

from dataclasses import dataclass, field

DAY = 1440
OPEN = (9 * 60, 12 * 60)
DAYS = (0, 1)

type Span = tuple[int, int]


@dataclass(frozen=True)
class Kind:
    """What a service of the place needs; `things` are units of which all are needed, `courts` any one."""

    name: str
    minutes: int
    step: int
    coach: bool = False
    court: bool = False
    mats: int = 0
    seats: int = 0
    before: int = 0
    after: int = 0
    longest: int = 0

    @property
    def alone(self) -> bool:
        return not (self.coach or self.court or self.mats)

    def held(self, start: int, minutes: int) -> Span:
        return start - self.before, start + minutes + self.after


KINDS = (
    Kind("visit", 60, 30, coach=True),
    Kind("match", 60, 60, court=True, longest=120),
    Kind("class", 90, 30, coach=True, mats=2, seats=4),
    Kind("room", 60, 15, before=15, after=15),
    Kind("gym", 60, 30, mats=2),
)


@dataclass
class Holding:
    """A booking, or a session with its bookings' seats."""

    kind: Kind
    start: int
    span: Span
    calendars: frozenset[int]
    seats: dict[str, int] = field(default_factory=dict)


@dataclass
class World:
    """`coaches`, `courts` and `mats` are calendars; `hours` of coaches by calendar and day."""

    coaches: list[int]
    courts: list[int]
    mats: list[int]
    own: dict[str, int]
    hours: dict[int, dict[int, list[Span]]]
    closed: set[int] = field(default_factory=set)
    holdings: list[Holding] = field(default_factory=list)

    def session(self, kind: Kind, start: int) -> Holding | None:
        return next((one for one in self.holdings if kind.seats and one.kind is kind and one.start == start), None)

    def free(self, calendar: int, span: Span) -> bool:
        return not any(
            calendar in one.calendars and one.span[0] < span[1] and span[0] < one.span[1] for one in self.holdings
        )

    def works(self, coach: int, span: Span) -> bool:
        day = span[0] // DAY
        minutes = {minute for a, b in self.hours[coach][day] for minute in range(day * DAY + a, day * DAY + b)}
        return set(range(*span)) <= minutes

    def free_coaches(self, span: Span) -> list[int]:
        return [one for one in self.coaches if self.works(one, span) and self.free(one, span)]

    def remaining(self, kind: Kind, start: int, minutes: int) -> int:
        """How often [start, start + minutes) can be booked, or the seats that are left; 0: it is not offered."""
        day, clock = divmod(start, DAY)
        span = kind.held(start, minutes)
        session = self.session(kind, start)
        if day in self.closed or day not in DAYS:
            return 0
        if session is not None:
            return kind.seats - sum(session.seats.values())
        if span[0] < day * DAY + OPEN[0] or span[1] > day * DAY + OPEN[1] or (clock - OPEN[0]) % kind.step:
            return 0
        limits = []
        if kind.coach:
            limits.append(len(self.free_coaches(span)))
        if kind.court:
            limits.append(sum(self.free(one, span) for one in self.courts))
        if kind.mats:
            limits.append(sum(self.free(one, span) for one in self.mats) // kind.mats)
        if kind.alone:
            limits.append(int(self.free(self.own[kind.name], span)))
        least = min(limits)
        return (kind.seats if kind.seats else least) if least else 0

    def fits(self, kind: Kind, calendars: frozenset[int], span: Span) -> bool:
        """Whether just these are what such a booking takes, and all of them were free."""
        coaches = calendars & set(self.coaches)
        courts = calendars & set(self.courts)
        mats = calendars & set(self.mats)
        own = calendars & set(self.own.values())
        counted = (len(coaches), len(courts), len(mats), len(own))
        expected = (int(kind.coach), int(kind.court), kind.mats, int(kind.alone))
        whole = calendars == coaches | courts | mats | own and own <= {self.own[kind.name]}
        return (
            whole
            and counted == expected
            and all(self.free(one, span) for one in calendars)
            and all(self.works(one, span) for one in coaches)
        )
