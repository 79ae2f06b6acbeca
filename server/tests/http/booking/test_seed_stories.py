"""The seed's twenty services, each posted as it stands and booked the way its text intends."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.house import House
from tests.http.booking.booked import ask, at, book, remaining, slots, staff, starts

DOCUMENTS = json.loads((Path(__file__).parents[2] / "rules" / "seed_services.json").read_text())
MONDAY, SATURDAY, SUNDAY = "2027-03-08", "2027-03-06", "2027-03-07"


def opened(house: House, position: int) -> dict[str, Any]:
    made = house.api.post("/services", DOCUMENTS[position])
    assert made.status == 201, made.body
    return dict(made.body)


def answers(service: dict[str, Any], **given: Any) -> dict[str, Any]:
    """Something sensible for every question that must be answered."""
    sensible: dict[str, Any] = {"text": "oui", "textarea": "oui", "number": 3, "checkbox": True, "date": "2000-01-31"}
    found = dict(given)
    for field in service["customFields"]:
        if not field.get("required") or field["id"] in found:
            continue
        if field["type"] in {"select", "multiselect"}:
            first = field["options"][0]
            found[field["id"]] = first if field["type"] == "select" else [first]
        else:
            found[field["id"]] = {**sensible, "phone": "0601020304"}[field["type"]]
    return {"customFieldValues": found}


def total(house: House, service: dict[str, Any], start: str, **changes: Any) -> int:
    return int(book(house, service, start, **{**answers(service), **changes})["totalPrice"])


def test_0_two_doctors_see_two_patients_at_once_and_not_three(house: House) -> None:
    service = opened(house, 0)
    people = {book(house, service, at("09:00"), **answers(service))["assignedStaff"][0]["staffName"] for _ in range(2)}
    assert people == {"Dr Martin", "Dr Dupont"}
    refused = ask(house, service, at("09:00"), **answers(service))
    assert (refused.status, refused.code) == (409, "booking.slot_taken")
    assert at("09:30") in {one["start"] for one in refused.body["nearest"]}
    assert not starts(house.api, service, SUNDAY)


def test_1_twelve_weeks_of_physiotherapy_keep_their_table(house: House) -> None:
    service = opened(house, 1)
    weekly = {"frequency": "weekly", "interval": 1, "occurrencesCount": 12}
    first = ask(house, service, at("10:30"), recurringConfig=weekly, **answers(service))
    assert first.status == 201, first.body
    assert len(first.body["series"]["bookingIds"]) == 12
    last = house.api.get(f"/bookings/{first.body['series']['bookingIds'][-1]}").body
    assert last["startDate"] == "2027-05-24T10:30:00+02:00", "half past ten in summer time too"
    assert last["parentBookingId"] == first.body["id"]
    too_many = ask(house, service, at("14:15"), recurringConfig={**weekly, "occurrencesCount": 13}, **answers(service))
    assert too_many.status == 422
    taken = ask(house, service, at("10:30", "2027-03-15"), **answers(service))
    assert taken.code == "booking.slot_taken"


def test_2_the_restaurant_seats_six_with_its_menu(house: House) -> None:
    service = opened(house, 2)
    assert total(house, service, at("19:00"), participants=2) == 0
    assert total(house, service, at("19:00", "2027-03-09"), participants=6) == 8500
    assert ask(house, service, at("19:00", "2027-03-10"), participants=9).status == 422


def test_3_the_hotel_sells_nights_over_the_change_of_clocks(house: House) -> None:
    service = opened(house, 3)
    night, morning = "2027-03-27T00:00:00+01:00", "2027-03-29T00:00:00+02:00"
    rooms = set()
    for _ in range(3):
        made = book(house, service, night, endDate=morning, participants=2, **answers(service))
        assert made["totalPrice"] == 24000, "two nights, though they are forty-seven hours"
        rooms.add(made["assignedResources"][0]["resourceName"])
    assert rooms == {"Chambre 201", "Chambre 202", "Chambre 203"}
    assert ask(house, service, "2027-03-28T00:00:00+01:00", **answers(service)).code == "booking.slot_taken"
    assert ask(house, service, night, endDate="2027-03-28T12:00:00+02:00", **answers(service)).status == 422


def test_4_a_coach_meets_here_or_by_video(house: House) -> None:
    service = opened(house, 4)
    made = book(house, service, at("09:00"), **answers(service, session_type="Visioconférence"))
    assert made["location"]["virtualLink"] == "https://meet.google.com/coaching-session"
    assert (made["totalPrice"], made["customFieldValues"]["session_type"]) == (8000, "Visioconférence")
    assert ask(house, service, at("09:00"), **answers(service)).code == "booking.slot_taken", "one coach, one calendar"


def test_5_lessons_every_week(house: House) -> None:
    service = opened(house, 5)
    start = starts(house.api, service, MONDAY)[0]
    weekly = {"frequency": "weekly", "interval": 1, "occurrencesCount": 20}
    seen = house.api.post(
        "/bookings/preview", {"serviceId": service["id"], "startDate": start, "recurringConfig": weekly}
    )
    assert seen.status == 200, seen.body
    assert len(seen.body["occurrences"]) == 20


def test_6_yoga_fills_and_queues(house: House) -> None:
    service = opened(house, 6)
    evening = at("18:30")
    book(house, service, evening, participants=14, **answers(service))
    last = book(house, service, evening, **answers(service))
    assert remaining(house.api, service, evening) == 0
    wish = {"serviceId": service["id"], "startDate": evening, "contactName": "Noé", "contactEmail": "noe@example.test"}
    assert house.api.post("/bookings", {**wish, **answers(service)}).code == "booking.slot_taken"
    waiting = house.api.post("/waitlist", {**wish, **answers(service)})
    assert waiting.status == 201, waiting.body
    assert (waiting.body["status"], waiting.body["waitlist"]["position"]) == ("waitlisted", 1)
    assert house.api.post(f"/bookings/{last['id']}/cancel").status == 200


def test_7_a_member_plays_tennis_on_a_sunday(house: House) -> None:
    service = opened(house, 7)
    member = house.api.post(
        "/clients", {"name": "Inès", "email": "ines@example.test", "metadata": {"membership": "premium"}}
    ).body
    assert total(house, service, at("10:00"), clientId=member["id"]) == 2000
    assert total(house, service, at("10:00", SUNDAY), clientId=member["id"]) == 4000, "the last tier that holds"
    courts = [book(house, service, at("11:00"))["assignedResources"][0]["resourceName"] for _ in range(3)]
    assert sorted(courts) == ["Court 1", "Court 2", "Court 3"]
    assert ask(house, service, at("11:00")).code == "booking.slot_taken"
    assert book(house, service, at("14:00"), endDate=at("16:00"))["totalPrice"] == 6000


def test_8_a_car_for_ten_days(house: House) -> None:
    service = opened(house, 8)
    licence = answers(service, license_number="123456789012")
    made = book(house, service, at("09:00"), endDate=at("09:00", "2027-03-18"), **licence)
    assert made["totalPrice"] == 35000
    assert total(house, service, at("09:00"), endDate=at("17:00"), **licence) == 8000
    assert total(house, service, at("09:00"), endDate=at("12:00"), **licence) == 4500
    assert ask(house, service, at("10:00"), **licence).code == "booking.slot_taken", "three cars"
    wrong = ask(house, service, at("10:00", "2027-03-20"), **answers(service, license_number="12"))
    assert wrong.error_paths == {"customFieldValues.license_number"}


def test_9_a_room_for_half_a_day(house: House) -> None:
    service = opened(house, 9)
    made = book(house, service, at("08:00"), endDate=at("12:00"), participants=12, **answers(service))
    assert made["totalPrice"] == 18000
    assert len(made["assignedResources"]) == 3, "projector, whiteboard and table"
    assert total(house, service, at("12:00"), endDate=at("14:00")) == 10000
    assert ask(house, service, at("13:00"), **answers(service)).code == "booking.slot_taken"


def test_10_a_concert_has_its_evening_its_students_and_its_groups(house: House) -> None:
    service = opened(house, 10)
    evening = at("20:30", "2027-03-20")
    session = house.api.post("/sessions", {"serviceId": service["id"], "startDate": evening})
    assert session.status == 201, session.body
    assert total(house, service, evening) == 3500
    assert total(house, service, evening, participants=10) == 30000
    student = house.api.post("/clients", {"name": "Tom", "metadata": {"student": True}}).body
    assert total(house, service, evening, clientId=student["id"]) == 2000
    assert remaining(house.api, service, evening) == 68
    assert ask(house, service, evening, participants=69).code == "booking.slot_taken"


def test_11_pottery_has_eight_wheels_and_one_teacher(house: House) -> None:
    service = opened(house, 11)
    wednesday = at("14:00", "2027-03-10")
    made = book(house, service, wednesday, participants=3, **answers(service))
    assert made["assignedStaff"][0]["staffName"] in {"Marie Potter", "Jean Ceramist"}
    assert made["totalPrice"] == 3 * 6500
    assert remaining(house.api, service, wednesday) == 5
    assert ask(house, service, wednesday, participants=6, **answers(service)).code == "booking.slot_taken"


@pytest.mark.parametrize(("day", "offset", "price"), [("2027-03-22", "+01:00", 59900), ("2027-04-12", "+02:00", 49900)])
def test_12_an_early_bird_pays_less(house: House, day: str, offset: str, price: int) -> None:
    service = opened(house, 12)
    staff(house, "Ana", roles=["assistant"])
    assert starts(house.api, service, day) == [], "eight hours in a row are nobody's usual hours"
    start = at("09:00", day, offset)
    assert house.api.post("/sessions", {"serviceId": service["id"], "startDate": start}).status == 201
    assert total(house, service, start) == price


def test_13_an_exam_takes_two_people_and_two_machines(house: House) -> None:
    service = opened(house, 13)
    saturday = "2027-03-20"
    assert starts(house.api, service, saturday) == [], "nobody supervises yet, and the examiner has weekdays"
    weekend = [{"dayOfWeek": 6, "startTime": "08:00", "endTime": "18:00"}]
    examiner = service["named"]["staff"][0]["id"]
    assert house.api.patch(f"/staff/{examiner}", {"weeklyHours": weekend}).status == 200
    staff(house, "Sam", roles=["supervisor"], weeklyHours=weekend)
    assert starts(house.api, service, saturday) == [at("09:00", saturday), at("14:00", saturday)]
    made = book(house, service, at("09:00", saturday), **answers(service))
    assert {one["role"] for one in made["assignedStaff"]} == {"examiner", "supervisor"}
    assert len(made["assignedResources"]) == 2
    assert starts(house.api, service, saturday) == [at("14:00", saturday)]


def test_14_a_paediatrician_sees_a_family_by_video(house: House) -> None:
    service = opened(house, 14)
    made = book(house, service, at("09:00"), participants=3, **answers(service, child_age=4))
    assert (made["location"]["type"], made["participants"], made["totalPrice"]) == ("virtual", 3, 3500)
    assert ask(house, service, at("09:20"), participants=4, **answers(service)).status == 422


def test_15_groceries_come_by_bicycle(house: House) -> None:
    service = opened(house, 15)
    assert ask(house, service, at("09:00", "2027-03-05"), **answers(service)).status in {409, 422}, "nobody rides"
    staff(house, "Léo", roles=["delivery_person"])
    made = book(house, service, at("09:00", "2027-03-05"), **answers(service))
    assert made["assignedResources"][0]["resourceName"] in {"Vélo de livraison 1", "Vélo de livraison 2"}
    assert made["totalPrice"] == 500
    free = book(house, service, at("10:00", "2027-03-05"), orderTotal=6200, **answers(service))
    assert free["totalPrice"] == 0, "fifty euros of groceries and more come free"


def test_16_any_doctor_will_do_and_a_wrong_number_will_not(house: House) -> None:
    service = opened(house, 16)
    staff(house, "Dr House", roles=["doctor"])
    number = "185057800608436"[:15]
    assert total(house, service, at("09:00"), **answers(service, insurance_number=number)) == 2500
    wrong = ask(house, service, at("09:30"), **answers(service, insurance_number="485057800608436"))
    assert wrong.error_paths == {"customFieldValues.insurance_number"}


def test_17_a_teleconsultation_in_the_evening(house: House) -> None:
    service = opened(house, 17)
    assert starts(house.api, service, MONDAY)[0] == at("19:00")
    assert len(starts(house.api, service, MONDAY)) == 6
    unchecked = ask(house, service, at("19:00"), customFieldValues={"symptoms": "toux", "tech_check": False})
    assert unchecked.status == 422
    assert total(house, service, at("19:00")) == 2000


def test_18_a_consultation_needs_its_questions_answered(house: House) -> None:
    service = opened(house, 18)
    refused = ask(house, service, at("09:00"))
    assert refused.error_paths == {"customFieldValues.symptoms", "customFieldValues.emergency"}
    assert total(house, service, at("09:00")) == 5000


def test_19_two_tables_for_two(house: House) -> None:
    service = opened(house, 19)
    evening = at("19:00", SUNDAY)
    assert len(slots(house.api, service, SUNDAY)) == 3, "one at noon, two in the evening"
    names = {book(house, service, evening, participants=2)["assignedResources"][0]["resourceName"] for _ in range(2)}
    assert names == {"Table 2p #1", "Table 2p #2"}
    assert ask(house, service, evening).code == "booking.slot_taken"
    assert ask(house, service, at("20:30", SUNDAY), participants=3).status == 422
