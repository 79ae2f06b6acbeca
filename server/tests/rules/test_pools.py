"""Hall's theorem against trying everything, and who is chosen."""

from itertools import permutations
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from comptoir.booking.rules.agenda import RoleNeed
from comptoir.booking.rules.choice import Choice, assign, preference
from comptoir.booking.rules.pools import Pools
from tests.rules.makers import agenda, at, needs, person

ROLES = st.lists(st.builds(RoleNeed, st.sampled_from("abc"), st.integers(1, 2)), min_size=1, max_size=3)
PEOPLE = st.lists(st.sets(st.sampled_from("abc")), max_size=5)


def pools_of(roles, people):
    staff = tuple(person(number + 1, *skills) for number, skills in enumerate(people))
    return Pools.of(agenda(needs(roles=tuple(roles)), staff=staff))


def can_seat(roles, people, times):
    seats = [role.role for role in roles for _ in range(role.count)] * times
    return len(seats) <= len(people) and any(
        all(seat in skills for seat, skills in zip(seats, order, strict=True))
        for order in permutations(people, len(seats))
    )


@settings(max_examples=150, deadline=None)
@given(ROLES, PEOPLE)
def test_as_many_bookings_fit_at_once_as_people_can_be_seated(roles, people):
    pools = pools_of(roles, people)
    count = pools.at_once((1 << len(pools.members)) - 1)
    assert can_seat(roles, people, count)
    assert not can_seat(roles, people, count + 1)


@settings(max_examples=150, deadline=None)
@given(ROLES, PEOPLE, st.integers(0, 31), st.integers(0, 5), st.randoms())
def test_an_assignment_fills_every_seat_with_different_free_people_who_can(roles, people, free, wanted, random):
    pools = pools_of(roles, people)
    free &= (1 << len(pools.members)) - 1
    order = list(pools.members)
    random.shuffle(order)
    asked = pools.ids[wanted] if wanted < len(pools.ids) else None
    chosen = assign(pools, free, order, asked)
    possible = pools.at_once(free) >= 1 and (asked is None or bool(free >> wanted & 1))
    assert (chosen is not None) == possible
    if chosen is None:
        return
    assert len({who for who, _ in chosen}) == len(chosen) == sum(role.count for role in roles)
    skills = {one.id: one.skills for one in pools.members}
    assert all(role in skills[who] and free >> pools.ids.index(who) & 1 for who, role in chosen)
    assert asked is None or asked in {who for who, _ in chosen}


def test_the_least_busy_of_the_day_the_longest_without_and_the_first_by_priority_are_chosen():
    day = (at("2027-03-01 00:00"), at("2027-03-02 00:00"))
    yesterday = (at("2027-02-28 08:00"), at("2027-02-28 18:00"))
    hour = (at("2027-03-01 09:00"), at("2027-03-01 10:00"))
    one = person(1, busy=(hour, hour), last_chosen=10, priority=2)
    two = person(2, busy=(yesterday,), last_chosen=20, priority=1)
    new = person(3, busy=(hour, (hour[1], hour[1] + 1)), priority=3)
    first = {choice: min([one, two, new], key=preference(choice, day)).id for choice in Choice}
    assert first == {
        Choice.LEAST_BUSY: UUID(int=2),
        Choice.ROUND_ROBIN: UUID(int=3),
        Choice.PRIORITY: UUID(int=2),
    }


def test_a_named_pool_counts_ids_and_references_and_not_skills():
    role = RoleNeed("doctor", 1, frozenset({"dr-martin", str(UUID(int=2))}))
    staff = (person(1, reference="dr-martin"), person(2), person(3, "doctor"))
    assert [one.id.int for one in Pools.of(agenda(needs(roles=(role,)), staff=staff)).members] == [1, 2]
