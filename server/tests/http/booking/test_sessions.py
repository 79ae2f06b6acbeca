"""Sessions: planned one by one or as a run, and what the rolling schedule will bring."""

from typing import Any

from tests.house import Answer, House
from tests.http.booking.booked import DAY, ask, at, book, hours, offer, remaining, slots, staff, starts


def yoga(house: House, **changes: Any) -> dict[str, Any]:
    """Ten seats, every day at nine and at ten."""
    return offer(
        house,
        **{"name": "Yoga", "type": "event", "maxParticipants": 10, "availableSlots": hours("09:00-11:00"), **changes},
    )


def plan(house: House, service: dict[str, Any], start: str, **changes: Any) -> dict[str, Any]:
    made = house.api.post("/sessions", {"serviceId": service["id"], "startDate": start, **changes})
    assert made.status == 201, made.body
    return dict(made.body["items"][0])


def board(house: House, first: str = DAY, last: str | None = None, **query: Any) -> list[dict[str, Any]]:
    answer = house.api.get("/sessions", **{"from": first, "to": last or first, **query})
    assert answer.status == 200, answer.body
    return list(answer.body["items"])


def test_the_board_shows_classes_before_anybody_booked(house: House) -> None:
    service = yoga(house)
    book(house, service, at("10:00"), participants=3)
    first, second = board(house)
    assert (first["id"], first["startDate"], first["taken"], first["remaining"]) == (None, at("09:00"), 0, 10)
    assert (second["startDate"], second["taken"], second["remaining"], second["status"]) == (at("10:00"), 3, 7, "open")
    assert second["id"] is not None
    assert all(one["isRolling"] and one["serviceName"] == "Yoga" for one in (first, second))


def test_the_board_looks_further_than_clients_may_book(house: House) -> None:
    yoga(house, bookingWindow={"maxAdvanceDays": 2})
    assert [one["startDate"] for one in board(house)] == [at("09:00"), at("10:00")]


def test_a_planned_session_is_offered_outside_the_weekly_hours(house: House) -> None:
    service = yoga(house)
    made = plan(house, service, at("20:00"), capacity=2, title="By candlelight")
    assert (made["capacity"], made["title"], made["isRolling"], made["endDate"]) == (
        2,
        "By candlelight",
        False,
        at("21:00"),
    )
    assert starts(house.api, service) == [at("09:00"), at("10:00"), at("20:00")]
    assert remaining(house.visitor, service, at("20:00")) == 2
    book(house, service, at("20:00"), participants=2)
    full = ask(house, service, at("20:00"))
    assert (full.status, full.code) == (409, "booking.slot_taken")
    (shown,) = [one for one in board(house) if one["id"] == made["id"]]
    assert (shown["taken"], shown["remaining"], shown["status"]) == (2, 0, "full")


def test_a_planned_session_may_have_more_seats_than_its_service(house: House) -> None:
    service = yoga(house, maxParticipants=2)
    plan(house, service, at("20:00"), capacity=30)
    assert book(house, service, at("20:00"), participants=12)["participants"] == 12
    assert remaining(house.api, service, at("20:00"), participants=18) == 18
    refused = ask(house, service, at("09:00"), participants=12)
    assert refused.error_codes == {"booking.wrong_participants"}


def test_a_planned_session_stays_when_its_last_booking_goes(house: House) -> None:
    service = yoga(house)
    made = plan(house, service, at("20:00"), capacity=4)
    booking = book(house, service, at("20:00"))
    assert booking["sessionId"] == made["id"]
    house.api.post(f"/bookings/{booking['id']}/cancel")
    assert remaining(house.api, service, at("20:00")) == 4


def test_a_run_is_planned_whole_or_not_at_all(house: House) -> None:
    ada = staff(house, "Ada", roles=["potter"], weeklyHours=None)
    service = yoga(house, type="course", requiredStaff=[{"role": "potter"}])
    plan(house, service, at("20:00", "2027-03-15"))
    weeks = [{"startDate": at("20:00", day)} for day in ("2027-03-08", "2027-03-15", "2027-03-22")]
    refused = house.api.post("/sessions", {"serviceId": service["id"], "dates": weeks})
    assert (refused.status, refused.code) == (409, "booking.sessions_conflict")
    assert refused.body["conflicts"] == [{"startDate": at("20:00", "2027-03-15"), "reason": "booking.taken"}]
    assert starts(house.api, service, "2027-03-22") == [at("09:00", "2027-03-22"), at("10:00", "2027-03-22")]
    del weeks[1]
    made = house.api.post("/sessions", {"serviceId": service["id"], "dates": weeks, "capacity": 6}).body["items"]
    assert [one["startDate"] for one in made] == [one["startDate"] for one in weeks]
    assert {one["capacity"] for one in made} == {6}
    assert len({one["runId"] for one in made}) == 1 and made[0]["runId"] is not None
    assert {one["assignedStaff"][0]["staffId"] for one in made} == {ada["id"]}


def test_whoever_is_at_work_teaches_before_who_is_not(house: House) -> None:
    staff(house, "Early", roles=["yogi"], priority=0, weeklyHours=hours("06:00-12:00"))
    late = staff(house, "Late", roles=["yogi"], priority=9, weeklyHours=hours("12:00-22:00"))
    service = yoga(house, requiredStaff=[{"role": "yogi"}], staffChoice="priority")
    first, second = plan(house, service, at("20:00")), plan(house, service, at("20:30"))
    assert first["assignedStaff"][0]["staffId"] == late["id"]
    assert second["assignedStaff"][0]["staffName"] == "Early", "somebody has to"
    third = house.api.post("/sessions", {"serviceId": service["id"], "startDate": at("20:15")})
    assert third.code == "booking.sessions_conflict", "never two classes of one teacher"


def test_the_one_who_teaches_can_be_named(house: House) -> None:
    for name in ("Ada", "Bob"):
        staff(house, name, reference=name.lower(), roles=["yogi"])
    service = yoga(house, requiredStaff=[{"role": "yogi"}])
    assert plan(house, service, at("20:00"), staffId="bob")["assignedStaff"][0]["staffName"] == "Bob"
    wrong = house.api.post("/sessions", {"serviceId": service["id"], "startDate": at("21:00"), "staffId": "cy"})
    assert wrong.error_codes == {"booking.staff_not_offered"}


def refused(house: House, service: dict[str, Any], **changes: Any) -> Answer:
    return house.api.post("/sessions", {"serviceId": service["id"], **changes})


def test_what_cannot_be_planned_is_said_with_its_place(house: House) -> None:
    service = yoga(house)
    assert refused(house, service).error_codes == {"booking.one_date_or_several"}
    past = refused(house, service, dates=[{"startDate": at("09:00", "2027-02-01")}, {"startDate": at("20:00")}])
    assert (past.error_paths, past.error_codes) == ({"dates.0.startDate"}, {"booking.in_the_past"})
    crossed = refused(house, service, startDate=at("20:00"), endDate=at("19:00"))
    assert crossed.error_paths == {"endDate"}
    assert refused(house, offer(house), startDate=at("20:00")).error_codes == {"booking.service_without_sessions"}
    few = refused(house, service, startDate=at("20:00"), capacity=3, minParticipants=4)
    assert few.error_paths == {"minParticipants"}
    assert slots(house.api, service, "2027-02-01") == []


def test_a_session_lists_who_comes(house: House) -> None:
    service = yoga(house)
    made = plan(house, service, at("20:00"))
    ids = [book(house, service, at("20:00"), contactName=name)["id"] for name in ("Ada", "Bob")]
    shown = house.api.get(f"/sessions/{made['id']}").body
    assert [one["id"] for one in shown["bookings"]] == ids
    assert [one["contactName"] for one in shown["bookings"]] == ["Ada", "Bob"]


def test_a_visitor_sees_what_is_open_and_nobodys_name(house: House) -> None:
    service, closed = yoga(house), yoga(house, name="Closed")
    plan(house, closed, at("20:00"))
    house.api.patch(f"/services/{closed['id']}", {"isActive": False})
    made = plan(house, service, at("20:00"))
    seen = house.visitor.get("/sessions", **{"from": DAY, "to": DAY})
    assert {one["serviceName"] for one in seen.body["items"]} == {"Yoga"}
    assert house.visitor.get(f"/sessions/{made['id']}").status == 403
    assert house.visitor.post("/sessions", {"serviceId": service["id"], "startDate": at("21:00")}).status == 403


def test_a_period_has_an_end(house: House) -> None:
    wide = house.api.get("/sessions", **{"from": "2027-01-01", "to": "2027-06-30"})
    assert wide.error_codes == {"booking.too_many_days"}
