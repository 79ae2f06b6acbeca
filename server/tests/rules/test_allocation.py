"""What a booking takes, and why it may be refused."""

from dataclasses import replace
from uuid import UUID

import pytest

from comptoir.booking.rules.agenda import Ask, ResourceNeed, RoleNeed, ServiceType, Session, Window
from comptoir.booking.rules.allocate import Allocation, NotOffered, Reason, allocate, check_span
from comptoir.booking.rules.choice import Choice
from comptoir.planning.rules.hours import Hours
from comptoir.planning.rules.zones import DAY
from tests.rules.makers import HOST, PARIS, agenda, at, every_day, needs, person, resource

NINE, TEN = at("2027-03-01 09:00"), at("2027-03-01 10:00")


def granted(*args, **more):
    found = allocate(*args, **more)
    assert isinstance(found, Allocation), found
    return found


def test_calendars_are_held_with_the_buffers_around():
    service = needs(weekly=every_day("08:00-12:00"), buffer_before=10, buffer_after=20)
    found = granted(agenda(service), start=NINE, end=TEN)
    assert (found.held_start, found.held_end, found.minutes) == (NINE - 600, TEN + 1200, 60)


@pytest.mark.parametrize(
    ("start", "end", "reason"),
    [
        ("2027-02-28 09:00", "2027-02-28 10:00", Reason.IN_THE_PAST),
        ("2027-03-01 10:00", "2027-03-01 11:00", Reason.OUTSIDE_WINDOW),
        ("2028-04-01 09:00", "2028-04-01 10:00", Reason.OUTSIDE_WINDOW),
        ("2027-03-02 09:00", "2027-03-02 09:30", Reason.WRONG_DURATION),
        ("2027-03-02 09:00", "2027-03-02 08:00", Reason.WRONG_DURATION),
        ("2027-03-02 12:00", "2027-03-02 13:00", Reason.OUTSIDE_HOURS),
        ("2027-03-02 09:30", "2027-03-02 10:30", Reason.OFF_THE_GRID),
        ("2027-03-03 09:00", "2027-03-03 10:00", Reason.CLOSED),
        ("2027-03-04 09:00", "2027-03-04 10:00", Reason.TAKEN),
        ("2027-03-04 10:00", "2027-03-04 11:00", None),
    ],
)
def test_a_refusal_says_why(start, end, reason):
    now = at("2027-03-01 08:00")
    busy = ((at("2027-03-04 09:59"), at("2027-03-04 10:00")),)
    closures = ((at("2027-03-03 00:00"), at("2027-03-04 00:00")),)
    found = agenda(now=now, window=Window(now + DAY, now + 365 * DAY), closures=closures, own_busy=busy)
    assert check_span(found, start=at(start), end=at(end)) == reason


def test_nobody_gets_more_than_is_on_offer():
    hours = Hours(PARIS, every_day("09:00-12:00"))
    found = agenda(needs(roles=(HOST,), max_participants=2), staff=(person(1, "host", hours=hours),))
    reasons = [
        check_span(found, start=NINE, ask=ask)
        for ask in (
            Ask(staff=person(2).id),
            Ask(resources=(resource(1, "x").id,)),
            Ask(participants=3),
            Ask(duration=30),
        )
    ]
    assert reasons == [
        Reason.STAFF_NOT_OFFERED,
        Reason.RESOURCE_NOT_OFFERED,
        Reason.WRONG_PARTICIPANTS,
        Reason.WRONG_DURATION,
    ]


def test_staff_are_chosen_by_the_strategy_unless_asked_for():
    hours = Hours(PARIS, every_day("09:00-12:00"))
    one = person(1, "host", hours=hours, busy=((TEN, TEN + 3600),), last_chosen=5)
    two = person(2, "host", hours=hours, last_chosen=9, priority=1)
    found = agenda(needs(roles=(HOST,)), staff=(one, two))
    chosen = {choice: granted(found, start=NINE, choice=choice).staff[0][0].int for choice in Choice}
    assert chosen == {Choice.LEAST_BUSY: 2, Choice.ROUND_ROBIN: 1, Choice.PRIORITY: 1}
    assert granted(found, start=NINE, ask=Ask(staff=one.id)).staff == ((one.id, "host"),)
    assert allocate(found, start=TEN, ask=Ask(staff=one.id)) == NotOffered(Reason.TAKEN)


def test_a_versatile_person_is_kept_for_the_role_only_they_can_fill():
    hours = Hours(PARIS, every_day("09:00-12:00"))
    staff = (person(1, "a", "b", hours=hours), person(2, "a", hours=hours, priority=5))
    found = granted(agenda(needs(roles=(RoleNeed("a"), RoleNeed("b"))), staff=staff), start=NINE)
    assert [(who.int, role) for who, role in found.staff] == [(2, "a"), (1, "b")]


def test_units_that_are_free_are_taken_one_alternative_and_all_that_is_needed():
    hour = (NINE, TEN)
    found = agenda(
        needs(
            weekly=every_day("09:00-12:00"),
            resources=(ResourceNeed("a", 1, True), ResourceNeed("b", 2, True), ResourceNeed("mats", 2)),
        ),
        resources=(resource(1, "a", (hour,)), resource(2, "b", (hour,), (), ()), resource(3, "mats", (hour,), (), ())),
    )
    assert granted(found, start=NINE).units == (
        (UUID(int=1002), 1), (UUID(int=1002), 2), (UUID(int=1003), 1), (UUID(int=1003), 2),
    )  # fmt: skip
    assert granted(found, start=TEN).units == ((UUID(int=1001), 0), (UUID(int=1003), 0), (UUID(int=1003), 1))


def test_joining_a_session_takes_seats_only_and_at_its_own_times():
    session = Session(start=NINE, end=TEN, taken=13, staff=(person(1).id,))
    service = needs(type=ServiceType.COURSE, weekly=every_day("09:00-12:00"), max_participants=15, roles=(HOST,))
    found = agenda(service, sessions=(session,))
    joined = granted(found, start=NINE, end=TEN, ask=Ask(participants=2))
    assert (joined.session, joined.staff, joined.units) == (session, (), ())
    assert check_span(found, start=NINE, ask=Ask(participants=3)) == Reason.TAKEN
    assert check_span(found, start=NINE, end=TEN + 60) == Reason.WRONG_DURATION
    assert check_span(found, start=NINE, ask=Ask(staff=person(2).id)) == Reason.STAFF_NOT_OFFERED
    closed = replace(found, closures=((NINE, NINE + 60),))
    assert check_span(closed, start=NINE) == Reason.CLOSED


def test_a_first_booking_of_a_session_takes_its_staff():
    hours = Hours(PARIS, every_day("09:00-12:00"))
    service = needs(type=ServiceType.COURSE, weekly=every_day("09:00-12:00"), max_participants=15, roles=(HOST,))
    found = granted(agenda(service, staff=(person(1, "host", hours=hours),)), start=NINE, ask=Ask(participants=15))
    assert (found.session, [who.int for who, _ in found.staff]) == (None, [1])


def test_a_night_of_23_hours_is_booked_by_its_ends_and_counts_a_day():
    hotel = needs(type=ServiceType.ROOM, duration=1440, max_duration=3 * 1440)
    start = at("2027-03-27 00:00")
    found = granted(agenda(hotel), start=start, end=at("2027-03-29 00:00"))
    assert (found.minutes, found.end - found.start) == (2880, 47 * 3600)
    assert check_span(agenda(hotel), start=start, end=start + 48 * 3600) == Reason.WRONG_DURATION
    assert check_span(agenda(hotel), start=start, end=at("2027-03-31 00:00")) == Reason.WRONG_DURATION
