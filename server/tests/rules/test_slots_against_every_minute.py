"""The rules against the brute-force oracle, around every kind of clock change."""

from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comptoir.booking.rules.agenda import (
    Agenda,
    Ask,
    RoleNeed,
    ServiceNeeds,
    ServiceType,
    SpecialDay,
    StaffCalendar,
    Window,
)
from comptoir.booking.rules.allocate import Allocation, allocate
from comptoir.booking.rules.slots import open_slots
from comptoir.kernel.ids import StaffId
from comptoir.planning.rules.hours import Hours
from tests.rules.changes import ZONES, changes
from tests.rules.oracle import Oracle

DAY = 86_400
LONG = 46 * 3600
QUARTERS = st.integers(0, 95).map(lambda quarter: quarter * 900)


@st.composite
def ranges(draw, at_most=3):
    found = []
    for _ in range(draw(st.integers(0, at_most))):
        start, end = draw(QUARTERS), draw(st.sampled_from([0, 7200, 10_800, 12_600, 28_800, 61_200, 82_740, 86_400]))
        found.append((start, end if end > start else end + DAY))
    return tuple(sorted(found))


@st.composite
def weeks(draw):
    one, other = draw(ranges()), draw(ranges())
    return tuple(draw(st.sampled_from([one, other, ((0, DAY),)])) for _ in range(7))


@st.composite
def busy(draw, start):
    found = []
    for _ in range(draw(st.integers(0, 6))):
        begin = start + draw(st.integers(0, 2 * 96)) * 900
        found.append((begin, begin + draw(st.sampled_from([300, 900, 1800, 5400, 30_000]))))
    return tuple(found)


@st.composite
def agendas(draw):
    zone = draw(st.sampled_from(sorted(ZONES)))
    change = draw(st.integers(0, 3).map(lambda which: changes(zone)[which % len(changes(zone))]))
    first = change - 22 * 3600
    day = change // DAY
    elsewhere = st.sampled_from([zone, zone, "Asia/Kathmandu", "America/Havana"])
    hours = st.builds(
        Hours,
        elsewhere,
        weeks(),
        st.dictionaries(st.integers(day - 1, day + 1), ranges(2), max_size=2).map(lambda d: tuple(sorted(d.items()))),
    )
    roles = draw(
        st.sampled_from(
            [
                (),
                (RoleNeed("a"),),
                (RoleNeed("a", 2),),
                (RoleNeed("a"), RoleNeed("b")),
                (RoleNeed("a", 1, frozenset({"one"})), RoleNeed("b")),
            ]
        )
    )
    skills = st.sampled_from([frozenset({"a"}), frozenset({"a", "b"}), frozenset({"b"}), frozenset()])
    staff = tuple(
        StaffCalendar(
            id=StaffId(UUID(int=number + 1)),
            reference=("one", "two", "three")[number],
            skills=draw(skills),
            hours=draw(st.none() | hours),
            zone=draw(st.none() | elsewhere),
            busy=draw(busy(first)),
            priority=draw(st.integers(0, 1)),
        )
        for number in range(draw(st.integers(0, 3)) if roles else 0)
    )
    special = {
        entry.day: entry
        for entry in draw(
            st.lists(st.builds(SpecialDay, st.integers(day - 1, day + 1), ranges(2), ranges(1)), max_size=2)
        )
    }
    return first, Agenda(
        service=ServiceNeeds(
            type=draw(st.sampled_from([ServiceType.APPOINTMENT, ServiceType.EVENT])),
            zone=zone,
            duration=draw(st.sampled_from([8, 15, 30, 45, 60, 90])),
            slot_step=draw(st.sampled_from([None, None, 10, 15, 50])),
            buffer_before=draw(st.sampled_from([0, 0, 5, 15])),
            buffer_after=draw(st.sampled_from([0, 0, 10])),
            weekly=draw(st.none() | weeks()),
            special=tuple(special.values()),
            roles=roles,
        ),
        now=first - draw(st.sampled_from([-30_000, 0, DAY])),
        window=Window(first + draw(st.sampled_from([-DAY, 18_000])), first + draw(st.sampled_from([2 * DAY, 108_000]))),
        location_hours=draw(st.none() | st.none() | hours),
        closures=draw(busy(first)) if draw(st.integers(0, 3)) == 0 else (),
        staff=staff,
        own_busy=draw(busy(first)) if not roles else (),
    )


@settings(max_examples=150, deadline=None)
@given(agendas())
def test_slots_are_exactly_those_that_every_minute_allows(case):
    first, agenda = case
    last = first + LONG
    expected = Oracle(agenda, first - 3 * 3600, last + 3 * 3600).slots(first, last)
    offered = open_slots(agenda, start=first, end=last)
    if agenda.service.type.has_sessions:
        expected = [(start, 1, staff) for start, _, staff in expected]
    assert [(slot.start, slot.remaining, slot.staff_ids) for slot in offered] == expected


@settings(max_examples=40, deadline=None)
@given(agendas(), st.data())
def test_what_is_offered_is_granted_and_nothing_else(case, data):
    first, agenda = case
    last = first + LONG
    offered = {slot.start: slot for slot in open_slots(agenda, start=first, end=last)}
    tried = sorted(offered)[:20] + data.draw(
        st.lists(st.integers(0, LONG // 300 - 1).map(lambda n: first + n * 300), max_size=10)
    )
    for start in tried:
        granted = allocate(agenda, start=start)
        assert isinstance(granted, Allocation) == (start in offered)
        for staff in offered[start].staff_ids if start in offered else ():
            mine = allocate(agenda, start=start, ask=Ask(staff=staff))
            assert isinstance(mine, Allocation)
            assert staff in {who for who, _ in mine.staff}


@pytest.mark.parametrize("zone", sorted(ZONES))
def test_the_oracle_meets_a_change_in_every_zone(zone):
    assert changes(zone)
