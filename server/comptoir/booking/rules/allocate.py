"""What one booking takes, or why it cannot be had."""

from dataclasses import dataclass
from enum import StrEnum

from comptoir.booking.rules.agenda import ANYTHING, Agenda, Ask, Session
from comptoir.booking.rules.choice import Choice, assign, preference
from comptoir.booking.rules.durations import end_of, is_offered, minutes_between
from comptoir.booking.rules.fitting import inside, strike
from comptoir.booking.rules.opening import Opening, opening
from comptoir.booking.rules.participants import fewest, seats_left, suits
from comptoir.booking.rules.pools import mask_of
from comptoir.booking.rules.slots import full_at, is_vetoed, reach, session_open
from comptoir.booking.rules.supply import Supply
from comptoir.booking.rules.units import NeededResource
from comptoir.kernel.ids import ResourceId, StaffId
from comptoir.planning.rules.zones import zone


class Reason(StrEnum):
    """Why a time cannot be had. Only LIMIT_REACHED and TAKEN may change by someone else's booking or cancellation."""

    IN_THE_PAST = "in_the_past"
    OUTSIDE_WINDOW = "outside_window"
    WRONG_DURATION = "wrong_duration"
    WRONG_PARTICIPANTS = "wrong_participants"
    LIMIT_REACHED = "limit_reached"
    STAFF_NOT_OFFERED = "staff_not_offered"
    RESOURCE_NOT_OFFERED = "resource_not_offered"
    SESSION_CANCELLED = "session_cancelled"
    SOLD_WHOLE = "sold_whole"
    CLOSED = "closed"
    OUTSIDE_HOURS = "outside_hours"
    OFF_THE_GRID = "off_the_grid"
    VETOED = "vetoed"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class NotOffered:
    """The first reason found, in the order of `Reason`."""

    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation:
    """What a booking of [start, end) takes: calendars are held for [held_start, held_end), buffers included.

    `minutes` is the nominal duration (a local day counts 1440). Joining a `session` takes only seats.
    """

    start: int
    end: int
    held_start: int
    held_end: int
    minutes: int
    staff: tuple[tuple[StaffId, str], ...] = ()
    """(who, role)"""
    units: tuple[tuple[ResourceId, int], ...] = ()
    """(resource, position of the unit in its calendar's `busy`)"""
    session: Session | None = None


def allocate(
    agenda: Agenda, *, start: int, end: int | None = None, ask: Ask = ANYTHING, choice: Choice = Choice.LEAST_BUSY
) -> Allocation | NotOffered:
    """What a booking at `start` takes. Grants exactly the slots that `open_slots` offers for the same ask.

    `end` None: as long as `ask.duration`, or the service's own duration. When both are given they must agree.
    """
    session = next((one for one in agenda.sessions if one.start == start), None)
    minutes = _minutes(agenda, start, end, ask, session)
    if minutes is None:
        return NotOffered(Reason.WRONG_DURATION)
    if refused := _refused_by_rule(agenda, start, ask, session):
        return NotOffered(refused)
    if session is not None:
        return _join(agenda, session, minutes, ask)
    if agenda.service.sold_whole:
        return NotOffered(Reason.SOLD_WHOLE)
    end = end_of(agenda.service, start, minutes)
    supply = Supply.of(agenda, ask)
    found = opening(agenda, start, start + 1, reach(agenda, minutes))
    if refused := _refused_by_place(supply, start, end, found):
        return NotOffered(refused)
    if is_vetoed(agenda, start, end):
        return NotOffered(Reason.VETOED)
    if not supply.serve([start], end - start, found).starts:
        return NotOffered(Reason.TAKEN)
    return Allocation(
        start=start,
        end=end,
        held_start=start - supply.before,
        held_end=end + supply.behind,
        minutes=minutes,
        staff=_staff(supply, start, end, found, choice),
        units=_units(supply, start, end),
    )


def check_span(agenda: Agenda, *, start: int, end: int | None = None, ask: Ask = ANYTHING) -> Reason | None:
    """Why [start, end) cannot be booked, or None when it can."""
    found = allocate(agenda, start=start, end=end, ask=ask)
    return found.reason if isinstance(found, NotOffered) else None


def _minutes(agenda: Agenda, start: int, end: int | None, ask: Ask, session: Session | None) -> int | None:
    if session is not None:
        minutes: int | None = (session.end - session.start) // 60
        same = end in {None, session.end} and ask.duration in {None, minutes}
        return minutes if same else None
    service = agenda.service
    if end is None:
        minutes = ask.duration or service.duration
    else:
        minutes = minutes_between(service, start, end)
        if ask.duration not in {None, minutes}:
            return None
    return minutes if minutes is not None and is_offered(service, minutes) else None


def _refused_by_rule(agenda: Agenda, start: int, ask: Ask, session: Session | None) -> Reason | None:
    if start < agenda.now:
        return Reason.IN_THE_PAST
    if not agenda.window.earliest <= start <= agenda.window.latest:
        return Reason.OUTSIDE_WINDOW
    if not suits(agenda.service, ask.participants, session):
        return Reason.WRONG_PARTICIPANTS
    return Reason.LIMIT_REACHED if full_at(agenda, start) else None


def _refused_by_place(supply: Supply, start: int, end: int, found: Opening) -> Reason | None:
    if not supply.knows_staff:
        return Reason.STAFF_NOT_OFFERED
    if supply.needed is None:
        return Reason.RESOURCE_NOT_OFFERED
    after = end - start + supply.behind
    if not any(inside([start], found.hours, supply.before, after)):
        return Reason.OUTSIDE_HOURS
    if not any(inside([start], found.free, supply.before, after)):
        return Reason.CLOSED
    return None if start in found.starts else Reason.OFF_THE_GRID


def _join(agenda: Agenda, session: Session, minutes: int, ask: Ask) -> Allocation | NotOffered:
    if ask.staff is not None and ask.staff not in session.staff:
        # Whoever came first chose somebody else: not for good, unlike somebody who never delivers this.
        known = Supply.of(agenda, ask).knows_staff
        return NotOffered(Reason.TAKEN if known else Reason.STAFF_NOT_OFFERED)
    if not set(ask.resources) <= set(session.resources):
        known = Supply.of(agenda, ask).needed is not None
        return NotOffered(Reason.TAKEN if known else Reason.RESOURCE_NOT_OFFERED)
    if session.cancelled:
        return NotOffered(Reason.SESSION_CANCELLED)
    if not session.alone:
        return NotOffered(Reason.SOLD_WHOLE)
    if not session_open(agenda, session):
        return NotOffered(Reason.CLOSED)
    if is_vetoed(agenda, session.start, session.end):
        return NotOffered(Reason.VETOED)
    if seats_left(agenda.service, session) < (ask.participants or fewest(agenda.service)):
        return NotOffered(Reason.TAKEN)
    service = agenda.service
    return Allocation(
        start=session.start,
        end=session.end,
        held_start=session.start - service.buffer_before * 60,
        held_end=session.end + service.buffer_after * 60,
        minutes=minutes,
        session=session,
    )


def _staff(supply: Supply, start: int, end: int, found: Opening, choice: Choice) -> tuple[tuple[StaffId, str], ...]:
    pools = supply.pools
    if not pools.roles:
        return ()
    free = mask_of([flags[0] for flags in supply.staff_flags([start], end - start + supply.behind, found)])
    place = zone(supply.agenda.service.zone)
    day = place.day_at(start)
    order = sorted(pools.members, key=preference(choice, (place.day_start(day), place.day_start(day + 1))))
    chosen = assign(pools, free, order, supply.ask.staff)
    assert chosen is not None, "a start that can be served has staff"
    return tuple(chosen)


def _units(supply: Supply, start: int, end: int) -> tuple[tuple[ResourceId, int], ...]:
    taken: list[tuple[ResourceId, int]] = []
    served = False
    for one in supply.needed or ():
        if one.need.alternative and served:
            continue
        free = _free_positions(supply, one, start, end)
        if len(free) >= one.need.quantity and one.calendar is not None:
            taken += [(one.calendar.id, position) for position in free[: one.need.quantity]]
            served = served or one.need.alternative
    return tuple(taken)


def _free_positions(supply: Supply, one: NeededResource, start: int, end: int) -> list[int]:
    free: list[int] = []
    for position, busy in enumerate(one.calendar.busy if one.calendar else ()):
        flag = bytearray(b"\1")
        strike(flag, [start], busy, supply.before, end - start + supply.behind)
        if flag[0]:
            free.append(position)
    return free
