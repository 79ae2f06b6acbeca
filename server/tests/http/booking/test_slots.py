"""GET /slots and /slots/next."""

from typing import Any
from uuid import uuid4

import pytest

from tests.house import House, make_house
from tests.http.booking.booked import DAY, at, book, hours, offer, remaining, resource, slots, staff, starts
from tests.http.booking.conftest import Clock


def query(house: House, service: dict[str, Any], **more: Any) -> Any:
    return house.api.get("/slots", **{"serviceId": service["id"], "from": DAY, "to": DAY, **more})


def test_every_day_is_listed_even_when_it_is_empty(house: House) -> None:
    service = offer(house, availableSlots=hours("09:00-10:00", days=(1,)))
    days = query(house, service, to="2027-03-15").body["days"]
    assert [(day["date"], len(day["slots"])) for day in days] == [
        (f"2027-03-{number:02}", int(number in {8, 15})) for number in range(8, 16)
    ]


def test_a_slot_says_all_that_a_client_chooses_by(house: House) -> None:
    person = staff(house, "Ada", roles=["coach"], weeklyHours=None)
    court = resource(house, "Court", type="facility", units=2)
    service = offer(
        house,
        availableSlots=hours("09:00-10:00"),
        requiredStaff=[{"role": "coach"}],
        requiredResources=[{"id": court["id"], "type": "facility"}],
    )
    assert slots(house.api, service) == [
        {
            "start": at("09:00"),
            "end": at("10:00"),
            "remaining": 1,
            "staffIds": [person["id"]],
            "resourceIds": [court["id"]],
            "priceFrom": 5000,
        }
    ]


def test_the_price_shown_is_that_of_the_time(house: House) -> None:
    tier = {"name": "Evening", "condition": "hour >= 18", "price": 8000}
    service = offer(house, availableSlots=hours("17:00-19:00"), pricingTiers=[tier])
    assert [slot["priceFrom"] for slot in slots(house.api, service)] == [5000, 8000]
    assert book(house, service, at("18:00"))["totalPrice"] == 8000


def test_participants_hide_what_is_too_small(house: House) -> None:
    service = offer(house, type="event", maxParticipants=5, availableSlots=hours("09:00-11:00"))
    book(house, service, at("09:00"), participants=3)
    assert starts(house.api, service, participants=2) == [at("09:00"), at("10:00")]
    assert starts(house.api, service, participants=3) == [at("10:00")]
    assert starts(house.api, service, participants=6) == []


def test_a_staff_member_may_be_asked_for(house: House) -> None:
    early = staff(house, "Ada", reference="ada", roles=["coach"], weeklyHours=hours("09:00-10:00"))
    late = staff(house, "Bob", roles=["coach"], weeklyHours=hours("10:00-11:00"))
    service = offer(house, availableSlots=hours("09:00-11:00"), requiredStaff=[{"role": "coach"}])
    assert starts(house.api, service) == [at("09:00"), at("10:00")]
    assert starts(house.api, service, staffId="ada") == [at("09:00")] == starts(house.api, service, staffId=early["id"])
    assert starts(house.api, service, staffId=late["id"]) == [at("10:00")]


def test_a_resource_may_be_asked_for(house: House) -> None:
    one, two = (resource(house, f"Court {n}", reference=f"court-{n}", type="facility") for n in (1, 2))
    needed = [{"id": f"court-{n}", "type": "facility"} for n in (1, 2)]
    service = offer(house, type="rental", availableSlots=hours("09:00-11:00"), requiredResources=needed)
    book(house, service, at("09:00"), resourceIds=["court-1"])
    assert starts(house.api, service, resourceId=one["id"]) == [at("10:00")]
    assert starts(house.api, service, resourceId="court-2") == [at("09:00"), at("10:00")]
    assert remaining(house.api, service, at("09:00")) == 1
    assert two["id"] in slots(house.api, service)[0]["resourceIds"]


def test_a_longer_rental_needs_all_of_its_time(house: House) -> None:
    service = offer(house, type="rental", maxDuration=180, availableSlots=hours("09:00-13:00"))
    book(house, service, at("11:00"))
    assert starts(house.api, service, duration=120) == [at("09:00")]
    assert [slot["end"] for slot in slots(house.api, service, duration=120)] == [at("11:00")]
    for wrong in (90, 240):
        refused = query(house, service, duration=wrong)
        assert (refused.status, refused.error_codes) == (422, {"booking.wrong_duration"})


def test_buffers_keep_bookings_apart_on_both_sides(house: House) -> None:
    service = offer(house, slotStep=30, bufferBefore=15, bufferAfter=15, availableSlots=hours("09:00-13:00"))
    assert starts(house.api, service)[0] == at("09:30")
    book(house, service, at("10:30"))
    assert starts(house.api, service) == []
    house.api.patch(f"/services/{service['id']}", {"bufferBefore": 0})
    assert starts(house.api, service) == [at("09:00")]


def test_a_special_date_replaces_the_week_and_a_closure_closes(house: House) -> None:
    special = [{"date": DAY, "slots": [{"startTime": "20:00", "endTime": "21:00", "available": True}]}]
    service = offer(house, availableSlots=hours("09:00-10:00"), specialAvailability=special)
    assert starts(house.api, service, DAY, "2027-03-09") == [at("20:00"), at("09:00", "2027-03-09")]
    house.api.post("/closures", {"name": "Works", "startDate": "2027-03-09", "endDate": "2027-03-09"})
    assert starts(house.api, service, DAY, "2027-03-09") == [at("20:00")]


def test_the_locations_hours_hold_as_well(house: House) -> None:
    place = house.api.post("/locations", {"name": "Gym", "weeklyHours": hours("10:00-12:00")}).body
    service = offer(house, availableSlots=hours("09:00-12:00"), locationId=place["id"])
    assert starts(house.api, service) == [at("10:00"), at("11:00")]


def test_the_next_one_is_the_first_that_is_free(house: House, clock: Clock) -> None:
    clock(at("09:30"))
    service = offer(house, availableSlots=hours("09:00-12:00"))

    def following(**more: Any) -> Any:
        answer = house.api.get("/slots/next", serviceId=service["id"], **more)
        assert answer.status == 200, answer.body
        return answer.body["slot"] and answer.body["slot"]["start"]

    assert following() == at("10:00")
    assert following(within="PT30M") is None
    assert following(within="PT31M") == at("10:00")
    book(house, service, at("10:00"))
    assert following(within="PT2H") == at("11:00")
    book(house, service, at("11:00"))
    assert following(within="PT2H") is None
    assert following() == at("09:00", "2027-03-09")


def test_the_next_one_of_all_services_says_whose_it_is(house: House, clock: Clock) -> None:
    clock(at("09:30"))

    def following(**more: Any) -> tuple[Any, Any]:
        answer = house.visitor.get("/slots/next", **more)
        assert answer.status == 200, answer.body
        return answer.body["serviceId"], answer.body["slot"] and answer.body["slot"]["start"]

    assert following(within="PT2H") == (None, None)
    late = offer(house, name="A", availableSlots=hours("11:00-12:00"))
    soon = offer(house, name="B", availableSlots=hours("10:00-12:00"), type="table", maxParticipants=4)
    away = offer(house, name="C", availableSlots=hours("09:30-12:00"))
    house.api.patch(f"/services/{away['id']}", {"isActive": False})
    assert following(within="PT2H") == (soon["id"], at("10:00"))
    assert following(serviceId=late["id"]) == (late["id"], at("11:00"))
    assert following(within="PT30M") == (None, None)
    assert following(serviceId=late["id"], within="PT30M") == (late["id"], None)
    assert following(participants=4) == (soon["id"], at("10:00"))
    book(house, soon, at("10:00"))
    assert following() == (late["id"], at("11:00"))
    assert following(staffId="nobody") == (None, None)
    assert make_house().api.get("/slots/next").body["slot"] is None


@pytest.mark.parametrize("within", ["PT0S", "-PT2H", "P367D", "soon", "P999999999D", ""])
def test_next_within_what_is_no_reasonable_time_is_refused(house: House, within: str) -> None:
    refused = house.api.get("/slots/next", serviceId=offer(house)["id"], within=within)
    assert (refused.status, refused.error_paths) == (422, {"within"})


@pytest.mark.parametrize(
    ("changes", "paths"),
    [
        ({"to": "2027-03-07"}, {"to"}),
        ({"to": "2028-03-08"}, {"to"}),
        ({"from": "2027-02-30"}, {"from"}),
        ({"from": "8 March"}, {"from"}),
        ({"from": "2027-03-08T09:00:00Z"}, {"from"}),
        ({"from": "9999-12-31", "to": "9999-12-31"}, {"from", "to"}),
        ({"from": "0001-01-01", "to": "0001-01-02"}, {"from", "to"}),
        ({"participants": 0}, {"participants"}),
        ({"participants": 10**40}, {"participants"}),
        ({"duration": -60}, {"duration"}),
        ({"duration": 61}, {"duration"}),
        ({"timeZone": "Paris"}, {"timeZone"}),
        ({"timeZone": "../../etc/passwd"}, {"timeZone"}),
        ({"staffId": "nobody"}, {"staffId"}),
        ({"resourceId": str(uuid4())}, {"resourceId"}),
        ({"serviceId": "x"}, {"serviceId"}),
    ],
)
def test_a_wrong_question_is_answered_with_what_is_wrong(
    house: House, changes: dict[str, Any], paths: set[str]
) -> None:
    refused = query(house, offer(house), **changes)
    assert (refused.status, refused.code, refused.error_paths) == (422, "platform.invalid", paths)


def test_a_question_without_its_words_is_told_which(house: House) -> None:
    assert house.api.get("/slots").error_paths == {"serviceId", "from", "to"}


def test_a_leap_year_fits_and_no_day_more(house: House) -> None:
    service = offer(house, bookingWindow={"maxAdvanceDays": 800})
    days = query(house, service, **{"from": "2028-01-01", "to": "2028-12-31"}).body["days"]
    assert (len(days), len(days[59]["slots"]), days[59]["date"]) == (366, 8, "2028-02-29")
    assert query(house, service, **{"from": "2028-01-01", "to": "2029-01-01"}).status == 422


def test_another_organizations_service_staff_and_things_are_unknown(house: House) -> None:
    theirs = make_house()
    foreign = offer(theirs)
    assert house.api.get("/slots", serviceId=foreign["id"], **{"from": DAY, "to": DAY}).status == 404
    assert house.api.get("/slots/next", serviceId=foreign["id"]).status == 404
    service = offer(house)
    person, thing = staff(theirs, "Dr No"), resource(theirs, "Room")
    refused = query(house, service, staffId=person["id"], resourceId=thing["id"])
    assert (refused.status, refused.error_paths) == (422, {"staffId", "resourceId"})


def test_more_slots_than_an_answer_should_hold_are_refused(house: House) -> None:
    service = offer(house, slotStep=1, availableSlots=hours("00:00-24:00"), bookingWindow={"maxAdvanceDays": 900})
    refused = query(house, service, to="2028-03-01")
    assert (refused.status, refused.error_codes) == (422, {"booking.too_many_slots"})
    assert len(query(house, service).body["days"][0]["slots"]) > 1300
