"""What each type of service gives, and when it has no more."""

from tests.house import House
from tests.http.booking.booked import ask, at, book, hours, offer, remaining, resource, slots, staff, starts


def test_an_appointment_is_given_whoever_is_free(house: House) -> None:
    people = {staff(house, name, roles=["coach"], weeklyHours=None)["id"] for name in ("Ada", "Bob")}
    service = offer(house, requiredStaff=[{"role": "coach"}])
    assert remaining(house.api, service, at("09:00")) == 2
    first, second = book(house, service, at("09:00")), book(house, service, at("09:00"))
    assert {*first["staffIds"], *second["staffIds"]} == people
    assert first["assignedStaff"][0]["role"] == "coach"
    third = ask(house, service, at("09:00"))
    assert (third.status, third.code) == (409, "booking.slot_taken")
    assert third.body["nearest"][0]["start"] == at("10:00")


def test_two_roles_are_two_people(house: House) -> None:
    both = staff(house, "Ada", roles=["doctor", "nurse"], weeklyHours=None)
    service = offer(house, requiredStaff=[{"role": "doctor"}, {"role": "nurse"}])
    assert starts(house.api, service) == []
    doctor = staff(house, "Bob", roles=["doctor"], weeklyHours=None)
    booking = book(house, service, at("09:00"))
    assert [(one["staffId"], one["role"]) for one in booking["assignedStaff"]] == [
        (doctor["id"], "doctor"), (both["id"], "nurse"),
    ]  # fmt: skip


def test_the_client_may_choose_who(house: House) -> None:
    staff(house, "Ada", roles=["coach"], weeklyHours=None)
    bob = staff(house, "Bob", reference="bob", roles=["coach"], weeklyHours=None)
    cook = staff(house, "Cy", roles=["cook"])
    service = offer(house, requiredStaff=[{"role": "coach"}])
    assert book(house, service, at("09:00"), staffId="bob")["staffIds"] == [bob["id"]]
    again = ask(house, service, at("09:00"), staffId=bob["id"])
    assert again.code == "booking.slot_taken"
    assert all(bob["id"] in slot["staffIds"] for slot in again.body["nearest"])
    assert ask(house, service, at("10:00"), staffId=cook["id"]).error_paths == {"staffId"}


def test_taking_turns_goes_round(house: House) -> None:
    for name in ("Ada", "Bob", "Cy"):
        staff(house, name, roles=["coach"], weeklyHours=None)
    service = offer(house, staffChoice="roundRobin", requiredStaff=[{"role": "coach"}])
    names = [book(house, service, at(f"{hour:02}:00"))["assignedStaff"][0]["staffName"] for hour in range(9, 15)]
    assert sorted(names[:3]) == ["Ada", "Bob", "Cy"]
    assert names[3:] == names[:3]


def test_the_least_busy_of_the_day_comes_first(house: House) -> None:
    for name in ("Ada", "Bob"):
        staff(house, name, reference=name.lower(), roles=["coach"], weeklyHours=None)
    service = offer(house, requiredStaff=[{"role": "coach"}])
    book(house, service, at("09:00"), staffId="ada")
    book(house, service, at("10:00"), staffId="ada")
    names = [book(house, service, at(clock))["assignedStaff"][0]["staffName"] for clock in ("14:00", "15:00")]
    assert names == ["Bob", "Bob"]


def test_seats_of_an_event_are_shared_to_the_last(house: House) -> None:
    service = offer(house, type="event", maxParticipants=4)
    first = book(house, service, at("09:00"), participants=2)
    second = book(house, service, at("09:00"), participants=1)
    assert first["sessionId"] == second["sessionId"]
    assert (first["totalPrice"], second["totalPrice"]) == (10_000, 5000)
    assert remaining(house.api, service, at("09:00")) == 1
    too_many = ask(house, service, at("09:00"), participants=2)
    assert too_many.code == "booking.slot_taken"
    assert all(slot["remaining"] >= 2 for slot in too_many.body["nearest"])
    book(house, service, at("09:00"), participants=1)
    assert remaining(house.api, service, at("09:00")) == 0


def test_more_people_than_there_are_seats_at_all_is_no_slot_question(house: House) -> None:
    for kind in ("event", "course", "table", "appointment"):
        refused = ask(house, offer(house, type=kind, maxParticipants=4), at("09:00"), participants=5)
        assert (refused.status, refused.error_paths) == (422, {"participants"})
        assert refused.error_codes == {"booking.wrong_participants"}


def test_a_session_holds_its_staff_and_things_once(house: House) -> None:
    host = staff(house, "Ada", roles=["yogi"], weeklyHours=None)
    mats = resource(house, "Mats", reference="mats", units=6)
    service = offer(
        house, type="event", maxParticipants=5, requiredStaff=[{"role": "yogi"}],
        requiredResources=[{"id": "mats", "type": "equipment", "quantity": 5}],
    )  # fmt: skip
    appointment = offer(house, requiredStaff=[{"role": "yogi"}])
    for _ in range(3):
        booking = book(house, service, at("09:00"))
        assert booking["staffIds"] == [host["id"]]
        assert booking["assignedResources"] == [{"resourceId": mats["id"], "resourceName": "Mats", "quantity": 5}]
    assert remaining(house.api, service, at("09:00")) == 2
    assert remaining(house.api, appointment, at("09:00")) == 0


def test_a_session_of_somebody_else_is_taken_and_a_stranger_is_not_offered(house: House) -> None:
    for name in ("ada", "bob"):
        staff(house, name, reference=name, roles=["yogi"], weeklyHours=None)
    staff(house, "cook", reference="cook", roles=["cook"])
    service = offer(house, type="event", maxParticipants=5, requiredStaff=[{"role": "yogi"}])
    book(house, service, at("09:00"), staffId="ada")
    late = ask(house, service, at("09:00"), staffId="bob")
    assert (late.status, late.code) == (409, "booking.slot_taken")
    assert late.body["nearest"][0]["start"] == at("10:00")
    assert ask(house, service, at("09:00"), staffId="cook").error_paths == {"staffId"}
    book(house, service, at("09:00"), staffId="ada")


def test_more_seats_may_be_added_to_a_session_that_is_full(house: House) -> None:
    service = offer(house, type="event", maxParticipants=2)
    book(house, service, at("09:00"), participants=2)
    house.api.patch(f"/services/{service['id']}", {"maxParticipants": 4})
    assert remaining(house.api, service, at("09:00")) == 2
    book(house, service, at("09:00"), participants=2)
    assert ask(house, service, at("09:00")).code == "booking.slot_taken"


def test_fewer_seats_never_throw_anybody_out(house: House) -> None:
    service = offer(house, type="event", maxParticipants=4)
    booking = book(house, service, at("09:00"), participants=3)
    house.api.patch(f"/services/{service['id']}", {"maxParticipants": 2})
    assert remaining(house.api, service, at("09:00")) == 0
    assert ask(house, service, at("09:00")).code == "booking.slot_taken"
    assert house.api.get(f"/bookings/{booking['id']}").body["participants"] == 3
    assert house.api.post(f"/bookings/{booking['id']}/cancel").status == 200
    assert remaining(house.api, service, at("09:00")) == 2


def test_a_rental_has_units_and_lasts_whole_hours(house: House) -> None:
    resource(house, "Bike", reference="bike", type="vehicle", units=3)
    service = offer(house, type="rental", maxDuration=240, requiredResources=[{"id": "bike", "type": "vehicle"}])
    for _ in range(3):
        booking = book(house, service, at("09:00"), endDate=at("11:00"))
    assert (booking["endDate"], booking["totalPrice"]) == (at("11:00"), 10_000)
    assert remaining(house.api, service, at("10:00")) == 0
    assert remaining(house.api, service, at("11:00")) == 3
    for end, code in (("12:30", "booking.wrong_duration"), ("16:00", "booking.wrong_duration")):
        refused = ask(house, service, at("11:00"), endDate=at(end))
        assert (refused.error_paths, refused.error_codes) == ({"endDate"}, {code})


def test_a_room_is_let_by_the_night_even_when_the_night_has_23_hours(house: House) -> None:
    resource(house, "Room", reference="room", type="room")
    service = offer(
        house, type="room", duration=1440, availableSlots=None, requiredResources=[{"id": "room", "type": "room"}]
    )
    wish = {"endDate": "2027-03-29T00:00:00+02:00"}
    booking = book(house, service, "2027-03-27T00:00:00+01:00", **wish)
    assert (booking["startDate"], booking["endDate"]) == ("2027-03-27T00:00:00+01:00", wish["endDate"])
    assert booking["totalPrice"] == 10_000
    assert starts(house.api, service, "2027-03-26", "2027-03-29") == [
        "2027-03-26T00:00:00+01:00", "2027-03-29T00:00:00+02:00",
    ]  # fmt: skip
    house.api.post(f"/bookings/{booking['id']}/cancel")
    short = book(house, service, "2027-03-28T00:00:00+01:00")
    assert (short["endDate"], short["totalPrice"]) == ("2027-03-29T00:00:00+02:00", 5000)
    odd = ask(house, service, "2027-03-26T00:00:00+01:00", endDate="2027-03-29T01:00:00+02:00")
    assert odd.error_paths == {"endDate"}


def test_the_nearest_free_time_is_as_long_as_what_was_asked(house: House) -> None:
    resource(house, "Room", reference="room", type="room")
    service = offer(
        house, type="room", duration=1440, availableSlots=None, requiredResources=[{"id": "room", "type": "room"}]
    )
    book(house, service, at("00:00", "2027-03-10"))
    late = ask(house, service, at("00:00"), endDate=at("00:00", "2027-03-11"))
    assert late.code == "booking.slot_taken"
    assert [(slot["start"][:10], slot["end"][:10]) for slot in late.body["nearest"]][:2] == [
        ("2027-03-07", "2027-03-10"), ("2027-03-06", "2027-03-09"),
    ]  # fmt: skip
    nearest = late.body["nearest"][0]
    book(house, service, nearest["start"], endDate=nearest["end"])


def test_a_table_takes_a_party_and_is_its_own_calendar(house: House) -> None:
    service = offer(
        house, type="table", duration=120, slotStep=30, maxParticipants=6, availableSlots=hours("19:00-23:00")
    )
    booking = book(house, service, at("20:00"), participants=6)
    assert (booking["totalPrice"], booking["participants"]) == (5000, 6)
    assert starts(house.api, service) == []
    assert starts(house.api, service, "2027-03-09")[0] == at("19:00", "2027-03-09")


def test_any_one_of_the_alternatives_will_do(house: House) -> None:
    courts = [resource(house, f"Court {n}", reference=f"court-{n}", type="facility")["id"] for n in range(3)]
    needed = [{"id": f"court-{n}", "type": "facility"} for n in range(3)]
    service = offer(house, type="rental", requiredResources=needed)
    assert remaining(house.api, service, at("09:00")) == 3
    asked = book(house, service, at("09:00"), resourceIds=["court-1"])
    assert asked["resourceIds"] == [courts[1]]
    taken = ask(house, service, at("09:00"), resourceIds=["court-1"])
    assert taken.code == "booking.slot_taken"
    given = {book(house, service, at("09:00"))["resourceIds"][0] for _ in range(2)}
    assert given == {courts[0], courts[2]}
    assert ask(house, service, at("09:00")).code == "booking.slot_taken"


def test_all_of_what_is_needed_is_taken_in_its_quantity(house: House) -> None:
    resource(house, "Wheel", reference="wheel", units=5)
    resource(house, "Oven", reference="oven")
    pottery = offer(house, requiredResources=[{"id": "wheel", "quantity": 2, "type": "equipment"}])
    baking = offer(house, requiredResources=[{"id": "oven"}, {"id": "wheel", "quantity": 4}])
    assert remaining(house.api, pottery, at("09:00")) == 2
    booking = book(house, pottery, at("09:00"))
    assert [one["quantity"] for one in booking["assignedResources"]] == [2]
    assert remaining(house.api, pottery, at("09:00")) == 1
    assert remaining(house.api, baking, at("09:00")) == 0
    book(house, pottery, at("09:00"))
    assert ask(house, pottery, at("09:00")).code == "booking.slot_taken"


def test_a_service_of_nobody_is_one_calendar(house: House) -> None:
    for kind in ("appointment", "custom", "rental", "room", "table"):
        service = offer(house, type=kind, slotStep=30)
        book(house, service, at("10:00"))
        assert {at("09:30"), at("10:00"), at("10:30")} & set(starts(house.api, service)) == set()
        assert {at("09:00"), at("11:00")} <= set(starts(house.api, service))


def test_sessions_of_nobody_do_not_overlap(house: House) -> None:
    service = offer(house, type="course", maxParticipants=8, slotStep=30)
    book(house, service, at("10:00"))
    found = {slot["start"]: slot["remaining"] for slot in slots(house.api, service)}
    assert found[at("10:00")] == 7
    assert at("10:30") not in found and at("09:30") not in found
    assert ask(house, service, at("10:30")).code == "booking.slot_taken"
