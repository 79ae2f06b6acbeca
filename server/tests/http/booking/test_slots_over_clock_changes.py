"""Nights on which the clocks change, in Paris and in Santiago, to the minute.

Paris goes forward at 02:00 on 28 March 2027 and back at 03:00 on 31 October; Santiago goes back at 24:00 on 3 April
and forward at 00:00 on 5 September (a midnight that does not exist).
"""

import pytest

from tests.house import House
from tests.http.booking.booked import ask, book, hours, offer, slots, starts

PARIS, SANTIAGO = "Europe/Paris", "America/Santiago"

NIGHTS = {
    "paris-forward": (
        PARIS, "2027-03-28", "01:00-05:00",
        ["2027-03-28T01:00:00+01:00", "2027-03-28T03:00:00+02:00", "2027-03-28T04:00:00+02:00"],
    ),
    "paris-back": (
        PARIS, "2027-10-31", "01:00-05:00",
        ["2027-10-31T01:00:00+02:00", "2027-10-31T02:00:00+02:00", "2027-10-31T02:00:00+01:00",
         "2027-10-31T03:00:00+01:00", "2027-10-31T04:00:00+01:00"],
    ),
    "santiago-back": (
        SANTIAGO, "2027-04-03", "22:00-24:00",
        ["2027-04-03T22:00:00-03:00", "2027-04-03T23:00:00-03:00", "2027-04-03T23:00:00-04:00"],
    ),
    "santiago-forward": (
        SANTIAGO, "2027-09-05", "00:00-03:00",
        ["2027-09-05T01:00:00-03:00", "2027-09-05T02:00:00-03:00"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("zone", "day", "open_at", "expected"), NIGHTS.values(), ids=NIGHTS)
def test_slots_are_exact(house: House, zone: str, day: str, open_at: str, expected: list[str]) -> None:
    service = offer(house, timeZone=zone, availableSlots=hours(open_at))
    assert starts(house.api, service, day) == expected


@pytest.mark.parametrize(("zone", "day", "open_at", "expected"), NIGHTS.values(), ids=NIGHTS)
def test_each_can_be_booked_and_only_once(house: House, zone: str, day: str, open_at: str, expected: list[str]) -> None:
    service = offer(house, timeZone=zone, availableSlots=hours(open_at))
    for start in expected:
        assert book(house, service, start)["startDate"] == start
    assert starts(house.api, service, day) == []
    for start in expected:
        assert ask(house, service, start).code == "booking.slot_taken"


@pytest.mark.parametrize(
    ("zone", "day", "number"),
    [
        (PARIS, "2027-03-28", 23), (PARIS, "2027-10-31", 25), (PARIS, "2027-06-01", 24),
        (SANTIAGO, "2027-04-03", 25), (SANTIAGO, "2027-09-05", 23),
    ],
)  # fmt: skip
def test_a_day_has_as_many_hours_as_it_has(house: House, zone: str, day: str, number: int) -> None:
    service = offer(house, timeZone=zone, availableSlots=hours("00:00-24:00"))
    found = slots(house.api, service, day)
    assert len(found) == number
    assert {slot["start"][:10] for slot in found} == {day}
    assert len({slot["start"] for slot in found}) == number


def test_the_end_of_a_slot_is_an_hour_later_whatever_the_wall_shows(house: House) -> None:
    service = offer(house, availableSlots=hours("01:00-05:00"))
    assert slots(house.api, service, "2027-03-28")[0]["end"] == "2027-03-28T03:00:00+02:00"
    assert slots(house.api, service, "2027-10-31")[1]["end"] == "2027-10-31T02:00:00+01:00"


def test_a_time_that_does_not_exist_that_night_is_refused(house: House) -> None:
    service = offer(house, availableSlots=hours("02:00-03:00"))
    assert starts(house.api, service, "2027-03-28") == []
    # 02:00+01:00 is an instant, which the wall calls 03:00: outside the hours that do not exist.
    refused = ask(house, service, "2027-03-28T02:00:00+01:00")
    assert (refused.status, refused.error_paths) == (422, {"startDate"})
    assert ask(house, service, "2027-03-28T02:00:00+02:00").status == 422
    assert house.api.get("/bookings").body["items"] == []


def test_the_same_wall_time_twice_is_two_bookings(house: House) -> None:
    service = offer(house, availableSlots=hours("02:00-03:00"))
    first = book(house, service, "2027-10-31T02:00:00+02:00")
    second = book(house, service, "2027-10-31T02:00:00+01:00")
    assert (first["endDate"], second["endDate"]) == ("2027-10-31T02:00:00+01:00", "2027-10-31T03:00:00+01:00")


def test_days_of_a_week_with_a_change_are_all_there_once(house: House) -> None:
    service = offer(house, availableSlots=hours("12:00-13:00"))
    days = house.api.get("/slots", serviceId=service["id"], **{"from": "2027-03-25", "to": "2027-03-31"}).body["days"]
    assert [day["date"] for day in days] == [f"2027-03-{number}" for number in range(25, 32)]
    offsets = [slot["start"][-6:] for day in days for slot in day["slots"]]
    assert offsets == ["+01:00"] * 3 + ["+02:00"] * 4
