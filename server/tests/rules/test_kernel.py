"""The plain values every module shares."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import ClassVar

import pytest

from comptoir.kernel.ids import new_id
from comptoir.kernel.money import Money
from comptoir.kernel.refusal import FieldError, Invalid, Kind, Refusal
from comptoir.kernel.span import Span, merged

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)


@dataclass(eq=False)
class Full(Refusal):
    code: ClassVar[str] = "test.full"
    kind: ClassVar[Kind] = Kind.CONFLICT

    seats: int


def test_a_refusal_carries_its_fields_and_can_be_raised():
    with pytest.raises(Full) as refused:
        raise Full(seats=3)
    assert refused.value.details() == {"seats": 3}
    assert str(refused.value) == "test.full {'seats': 3}"


def test_an_invalid_input_names_every_field():
    refused = Invalid([FieldError("price", "booking.out_of_bounds", {"min": 0})])
    assert (refused.code, refused.kind) == ("platform.invalid", Kind.INVALID)
    assert refused.details()["errors"][0] == {"path": "price", "code": "booking.out_of_bounds", "details": {"min": 0}}


def test_ids_are_uuid_version_7_and_sort_by_time():
    ids = [new_id() for _ in range(100)]
    assert {one.version for one in ids} == {7}
    assert len(set(ids)) == 100
    assert [one.int >> 80 for one in ids] == sorted(one.int >> 80 for one in ids)


def test_money_adds_up_in_one_currency_only():
    assert Money(150, "EUR") + Money(50, "EUR") - Money(300, "EUR") == Money(-100, "EUR")
    assert Money(150, "EUR").times(3) == Money(450, "EUR")
    with pytest.raises(ValueError, match="USD"):
        Money(1, "EUR") + Money(1, "USD")


def test_shares_differ_by_a_cent_at_most_and_none_is_lost():
    assert [one.minor for one in Money(100, "EUR").split(3)] == [34, 33, 33]
    with pytest.raises(ValueError, match="parts"):
        Money(1, "EUR").split(0)


def test_a_span_is_aware_and_not_empty():
    with pytest.raises(ValueError, match="aware"):
        Span(datetime(2027, 1, 1), datetime(2027, 1, 2))  # noqa: DTZ001
    with pytest.raises(ValueError, match="empty"):
        Span(NOON, NOON)


def test_spans_that_touch_do_not_overlap_and_merge():
    hour = timedelta(hours=1)
    one, two = Span(NOON, NOON + hour), Span(NOON + hour, NOON + 2 * hour)
    assert not one.overlaps(two)
    assert list(merged([two, one])) == [Span(NOON, NOON + 2 * hour)]
    assert Span(NOON, NOON + 2 * hour).contains(two)
    assert one.length == hour
