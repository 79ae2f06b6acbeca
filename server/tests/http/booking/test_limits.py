"""How much one client may book alone, and how much a service takes."""

from typing import Any

import pytest

from tests.house import House, a_booking, make_house
from tests.http.booking.booked import DAY, ask, at, book, offer, remaining, slots, starts
from tests.http.booking.conftest import Clock
from tests.http.booking.database import count
from tests.http.booking.test_moves import move, moved
from tests.http.booking.worker import run_deliveries

TIMES = ["09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00"]


def alone(house: House, service: dict[str, Any], start: str, **changes: Any) -> Any:
    return house.visitor.post("/bookings", a_booking(service["id"], start, **changes))


def rules(house: House, **changes: Any) -> None:
    assert house.api.patch("/organization", {"rules": changes}).status == 200


def test_five_in_an_hour_then_no_more_for_a_while(house: House, clock: Clock) -> None:
    rules(house, maxActiveBookings=0)
    service = offer(house)
    for time in TIMES[:5]:
        assert alone(house, service, at(time)).status == 201
    before = count(house, "booking_booking"), count(house, "platform_event"), count(house, "planning_allocation")
    refused = alone(house, service, at("14:00"))
    assert (refused.status, refused.code, refused.body["limit"]) == (409, "booking.too_many_recent", 5)
    assert before == (
        count(house, "booking_booking"), count(house, "platform_event"), count(house, "planning_allocation")
    )  # fmt: skip
    assert alone(house, service, at("14:00"), contactEmail="other@example.test").status == 201
    clock("2027-03-01T10:00:01+01:00")
    assert alone(house, service, at("15:00")).status == 201


def test_five_still_to_come_then_no_more_until_one_is_over(house: House, clock: Clock) -> None:
    rules(house, maxBookingsPerHour=0)
    service = offer(house)
    made = [alone(house, service, at(time)).body for time in TIMES[:5]]
    refused = alone(house, service, at("14:00"))
    assert (refused.status, refused.code, refused.body["limit"]) == (409, "booking.too_many_active", 5)
    assert house.api.post(f"/bookings/{made[0]['id']}/cancel").status == 200
    assert alone(house, service, at("14:00")).status == 201
    clock("2027-03-08T11:00:00+01:00")
    assert alone(house, service, at("15:00")).status == 201, "the one at ten is over"


@pytest.mark.parametrize("number", ["06 12 34 56 78", "+33 6 12 34 56 78", "+33612345678", "0612345678"])
def test_another_address_with_the_same_phone_is_the_same_person(house: House, number: str) -> None:
    rules(house, maxActiveBookings=2)
    service = offer(house)
    for n, time in enumerate(TIMES[:2]):
        guest = {"contactEmail": f"guest-{n}@example.test", "contactPhone": "+33 6 12 34 56 78"}
        assert alone(house, service, at(time), **guest).status == 201
    third = {"contactEmail": "guest-3@example.test", "contactPhone": number}
    assert alone(house, service, at("11:00"), **third).code == "booking.too_many_active"
    assert alone(house, service, at("11:00"), **{**third, "contactPhone": "+33 6 99 99 99 99"}).status == 201


def test_staff_and_programs_of_the_house_are_not_counted_nor_bound(house: House) -> None:
    rules(house, maxActiveBookings=1, maxBookingsPerHour=1)
    service = offer(house)
    for time in TIMES[:3]:
        book(house, service, at(time), source="phone")
    assert alone(house, service, at("13:00")).status == 201
    assert alone(house, service, at("14:00")).code == "booking.too_many_recent"
    assert ask(house, service, at("14:00")).status == 201


def test_a_moved_booking_is_one_booking(house: House) -> None:
    rules(house, maxActiveBookings=2, maxBookingsPerHour=2)
    service = offer(house)
    first = alone(house, service, at("09:00")).body
    second = moved(house, first, at("10:00"))
    moved(house, second, at("11:00"))
    assert alone(house, service, at("12:00")).status == 201
    assert alone(house, service, at("13:00")).status == 409


def test_limits_of_one_house_do_not_bind_another(house: House) -> None:
    rules(house, maxActiveBookings=1)
    service = offer(house)
    assert alone(house, service, at("09:00")).status == 201
    other = make_house()
    assert alone(other, offer(other), at("09:00")).status == 201


def reached(answer: Any) -> tuple[str, str, int]:
    assert (answer.status, answer.code) == (409, "booking.limit_reached"), answer.body
    return answer.body["scope"], answer.body["period"], answer.body["limit"]


def test_a_service_takes_so_many_of_one_client(house: House) -> None:
    service = offer(house, limits={"activePerClient": 3, "perDay": 1, "perWeek": 2})
    assert ask(house, service, at("09:00")).status == 201
    assert reached(ask(house, service, at("10:00"))) == ("client", "day", 1)
    assert ask(house, service, at("10:00", "2027-03-09")).status == 201
    assert reached(ask(house, service, at("10:00", "2027-03-14"))) == ("client", "week", 2)
    assert ask(house, service, at("10:00", "2027-03-15")).status == 201
    assert reached(ask(house, service, at("10:00", "2027-03-22"))) == ("client", "active", 3)
    assert ask(house, service, at("10:00"), contactEmail="other@example.test").status == 201
    assert ask(house, offer(house), at("10:00")).status == 201, "another service counts for itself"


def test_a_full_day_shows_no_slots_and_another_one_does(house: House) -> None:
    service = offer(house, limits={"service": {"perDay": 2}})
    for number, time in enumerate(["09:00", "11:00"]):
        book(house, service, at(time), contactEmail=f"{number}@example.test")
    assert starts(house.api, service) == []
    assert len(starts(house.api, service, "2027-03-09")) == 8
    assert reached(ask(house, service, at("14:00"), contactEmail="x@example.test")) == ("service", "day", 2)
    found = house.api.get("/slots/next", serviceId=service["id"], within="P30D").body["slot"]
    assert found is not None
    [one, *_] = house.api.get("/bookings").body["items"]
    house.api.post(f"/bookings/{one['id']}/cancel")
    assert at("14:00") in starts(house.api, service)


def test_weeks_and_months_fill_up_too(house: House) -> None:
    service = offer(house, limits={"service": {"perWeek": 1, "perMonth": 2}})
    book(house, service, at("09:00"))
    assert slots(house.api, service, DAY, "2027-03-14") == []
    assert len(starts(house.api, service, "2027-03-15")) == 8
    book(house, service, at("09:00", "2027-03-15"))
    assert slots(house.api, service, "2027-03-01", "2027-03-31") == []
    assert reached(ask(house, service, "2027-03-30T09:00:00+02:00")) == ("service", "month", 2)
    assert ask(house, service, "2027-04-01T09:00:00+02:00").status == 201


def test_days_are_those_of_the_service(house: House) -> None:
    everyday = [{"dayOfWeek": day, "startTime": "00:00", "endTime": "24:00"} for day in range(1, 8)]
    service = offer(house, timeZone="Pacific/Auckland", limits={"service": {"perDay": 1}}, availableSlots=everyday)
    book(house, service, "2027-03-08T23:00:00+13:00")
    assert reached(ask(house, service, "2027-03-08T00:00:00+13:00")) == ("service", "day", 1)
    assert ask(house, service, "2027-03-09T00:00:00+13:00").status == 201


def test_sessions_count_bookings_not_seats(house: House) -> None:
    service = offer(house, type="event", maxParticipants=10, limits={"service": {"perDay": 2}})
    book(house, service, at("09:00"), participants=3)
    assert remaining(house.api, service, at("09:00")) == 7
    book(house, service, at("09:00"), participants=1, contactEmail="b@example.test")
    assert starts(house.api, service) == []
    assert reached(ask(house, service, at("09:00"), contactEmail="c@example.test")) == ("service", "day", 2)


def test_a_move_counts_at_its_new_day_and_never_twice(house: House) -> None:
    service = offer(house, limits={"service": {"perDay": 1}, "perDay": 1})
    first = book(house, service, at("09:00"))
    second = book(house, service, at("09:00", "2027-03-09"), contactEmail="b@example.test")
    assert moved(house, first, at("15:00"))["startDate"] == at("15:00"), "its own day is not full because of itself"
    assert reached(move(house, second, at("10:00"))) == ("service", "day", 1)
    assert moved(house, second, at("10:00"), override={"reason": "Urgent"})["startDate"] == at("10:00")


def test_staff_go_beyond_with_a_reason_that_is_kept(house: House) -> None:
    service = offer(house, limits={"service": {"perDay": 1}, "perDay": 1}, bookingWindow={"minAdvanceHours": 500})
    book(house, service, at("07:00", DAY), override={"reason": "Regular"})
    refused = ask(house, service, at("08:20"))
    assert refused.status == 422
    for override in ({}, {"reason": ""}, {"reason": "  "}):
        assert ask(house, service, at("08:20"), override=override).error_paths == {"override.reason"}
    second = book(house, service, at("08:20"), override={"reason": "Emergency, tooth"})
    [item, *_] = house.api.get(f"/bookings/{second['id']}/history").body["items"]
    assert (item["action"], item["reason"]) == ("booking.created", "Emergency, tooth")
    taken = ask(house, service, at("08:50"), override={"reason": "Another"})
    assert (taken.status, taken.code) == (409, "booking.slot_taken")
    theirs = alone(house, service, at("10:00"), override={"reason": "Please"})
    assert (theirs.status, theirs.error_codes) == (422, {"booking.override_not_allowed"})


def test_a_full_day_is_queued_for_and_an_offer_of_it_counts(house: House) -> None:
    service = offer(house, limits={"service": {"perDay": 1}})
    first = book(house, service, at("09:00"))
    waits = house.api.post("/waitlist", a_booking(service["id"], at("11:00"), contactEmail="w@example.test"))
    assert waits.status == 201, waits.body
    house.api.post(f"/bookings/{first['id']}/cancel")
    run_deliveries()
    offered = house.api.get(f"/bookings/{waits.body['id']}").body
    assert offered["waitlist"]["offerExpiresAt"] is not None
    assert starts(house.api, service) == [], "what is offered is not anybody else's"
    assert reached(ask(house, service, at("14:00"), contactEmail="x@example.test")) == ("service", "day", 1)
