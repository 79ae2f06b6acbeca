"""A type of appointment in several lengths, each with its price."""

from typing import Any

import pytest

from tests.house import House, a_booking, a_service
from tests.http.booking.booked import at, book, hours, offer, slots, starts
from tests.http.booking.test_moves import moved

LENGTHS: list[dict[str, Any]] = [{"duration": 90, "price": 9000}, {"duration": 60}]


@pytest.fixture
def service(house: House) -> dict[str, Any]:
    return offer(house, duration=30, price=4000, durations=LENGTHS, availableSlots=hours("09:00-11:00"))


def test_each_length_has_its_times_and_its_price(house: House, service: dict[str, Any]) -> None:
    for minutes, last, price in [(None, "10:30", 4000), (60, "10:00", 4000), (90, "09:30", 9000)]:
        found = slots(house.api, service, **({"duration": minutes} if minutes else {}))
        assert (found[-1]["start"], {one["priceFrom"] for one in found}) == (at(last), {price})
    asked = house.api.get("/slots", serviceId=service["id"], **{"from": "2027-03-08", "to": "2027-03-08"}, duration=45)
    assert (asked.status, asked.error_codes) == (422, {"booking.wrong_duration"})


def test_the_end_chooses_the_length(house: House, service: dict[str, Any]) -> None:
    long = book(house, service, at("09:00"), endDate=at("10:30"))
    assert (long["endDate"], long["totalPrice"]) == (at("10:30"), 9000)
    assert starts(house.api, service) == [at("10:30")]
    usual = book(house, service, at("10:30"))
    assert (usual["endDate"], usual["totalPrice"]) == (at("11:00"), 4000)
    odd = house.api.post("/bookings", a_booking(service["id"], at("09:00"), endDate=at("09:45")))
    assert (odd.status, odd.error_codes) == (422, {"booking.wrong_duration"})


def test_a_moved_one_keeps_its_length_while_it_is_offered(house: House, service: dict[str, Any]) -> None:
    old = book(house, service, at("09:00"), endDate=at("10:00"))
    later = moved(house, old, at("09:30"))
    assert (later["endDate"], later["totalPrice"]) == (at("10:30"), 4000)
    longer = moved(house, later, at("09:30"), endDate=at("11:00"))
    assert longer["totalPrice"] == 9000
    assert house.api.patch(f"/services/{service['id']}", {"durations": None}).status == 200
    assert moved(house, longer, at("09:00"))["endDate"] == at("09:30")


def test_visitors_see_the_lengths(house: House, service: dict[str, Any]) -> None:
    shown = next(one for one in house.visitor.get("/services").body["items"] if one["id"] == service["id"])
    assert shown["durations"] == [{"duration": 90, "price": 9000}, {"duration": 60}]


def test_a_special_price_still_replaces_that_of_a_length(house: House) -> None:
    tier = {"name": "Long", "condition": "duration >= 90", "price": 7500}
    service = offer(house, duration=30, price=4000, durations=LENGTHS, pricingTiers=[tier])
    assert book(house, service, at("09:00"), endDate=at("10:30"))["totalPrice"] == 7500


@pytest.mark.parametrize(
    ("changes", "path", "code"),
    [
        ({"durations": [{"duration": 60}]}, "durations.0.duration", "booking.duration_repeated"),
        ({"durations": [{"duration": 0}]}, "durations.0.duration", "booking.out_of_bounds"),
        ({"durations": [{"duration": 30, "price": -1}]}, "durations.0.price", "booking.out_of_bounds"),
        ({"type": "event", "durations": [{"duration": 30}]}, "durations", "booking.durations_not_for_type"),
        ({"type": "rental", "durations": [{"duration": 30}]}, "durations", "booking.durations_not_for_type"),
        ({"durations": [{"duration": one} for one in range(1, 14)]}, "durations", "platform.too_many_items"),
    ],
)
def test_lengths_that_make_no_sense_are_refused(house: House, changes: dict[str, Any], path: str, code: str) -> None:
    wrong = house.api.post("/services", a_service(duration=60, **changes))
    assert (wrong.status, wrong.error_paths, wrong.error_codes) == (422, {path}, {code})
