"""Conditions of pricing tiers."""

import pytest

from comptoir.booking.rules.conditions import ConditionError, Facts, condition
from tests.rules.makers import PARIS, at

FACTS = Facts(
    start=at("2027-12-25 00:30"),
    zone=PARIS,
    now=at("2027-11-25 23:30"),
    participants=7,
    minutes=480,
    order_total=5000,
    user={"membership": "premium", "tags": ["vip"], "age": 17},
    service={"category": "sport"},
    source="widget",
)


@pytest.mark.parametrize(
    ("source", "holds"),
    [
        ("participants >= 6", True),
        ("participants >= 6 && duration < 480", False),
        ("user.membership === 'premium'", True),
        ("user.membership !== 'premium' || source == \"widget\"", True),
        ("user.student === true", False),
        ("user.student === false", True),
        ("dayOfWeek === 6 && hour === 0", True),
        ("dayOfWeek in [6, 7]", True),
        ("date == '2027-12-25'", True),
        ("date > '2027-12-24' && date < '2027-12-26'", True),
        ("booking_date == '2027-11-25'", True),
        ("booking_date < event_date - 29", True),
        ("booking_date < event_date - 30", False),
        ("order_total >= 5000", True),
        ("order_total > 5000.5", False),
        ("'vip' in user.tags", True),
        ("user.age >= 18", False),
        ("service.category == 'sport'", True),
        ("has(user.shoe_size)", False),
        ("user.shoe_size > 40", False),
        ("user.membership.startsWith('prem')", True),
        ("!(participants > 7)", True),
        ("1 / 0 > 2", False),
        ("'a === b' == 'a === b'", True),
    ],
)
def test_a_condition_holds_or_not(source, holds):
    assert condition(source).holds(FACTS.variables()) is holds


def test_what_is_unknown_about_someone_does_not_hold():
    nobody = Facts(start=FACTS.start, zone=PARIS, now=FACTS.now, participants=1, minutes=60).variables()
    for source in ("user.age >= 18", "user.membership == 'premium'", "'vip' in user.tags", "user.visits > 0"):
        assert not condition(source).holds(nobody)


@pytest.mark.parametrize(
    ("source", "code", "position"),
    [
        ("", "booking.condition_invalid", 1),
        ("participants >=", "booking.condition_invalid", 16),
        ("participants === 3 &&& true", "booking.condition_invalid", 22),
        ("participants > 1\n && (hour", "booking.condition_invalid", 27),
        ("participant > 1", "booking.condition_unknown_name", 1),
        ("hour > 1 && secret == 2", "booking.condition_unknown_name", 13),
        ("user.tags.exists(participants, true)", "booking.condition_unknown_name", 11),
        ("[1].map(hour, hour).size() > 0", "booking.condition_unknown_name", 5),
        ("open('x') == 1", "booking.condition_unknown_name", 1),
        ("(" * 21 + "true" + ")" * 21, "booking.condition_too_deep", 21),
        ("true" + " " * 500, "booking.condition_too_long", 501),
        ("participants", "booking.condition_not_boolean", 1),
        ("participants > 2 ? 1 : 2", "booking.condition_not_boolean", 1),
    ],
)
def test_a_condition_that_cannot_be_used_is_refused_with_the_place(source, code, position):
    with pytest.raises(ConditionError) as refused:
        condition(source)
    assert (refused.value.code, refused.value.position) == (code, position)


@pytest.mark.parametrize("source", ["!" * 490 + "true", "-" * 480 + "1 < 0", "user" + ".a" * 240 + " == 1"])
def test_the_longest_chains_are_harmless(source):
    assert condition(source).holds(FACTS.variables()) in {True, False}
