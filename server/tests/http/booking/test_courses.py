"""Courses: sold by session, whole, or both ways."""

from typing import Any

from tests.house import House
from tests.http.booking.booked import ask, at, book, hours, offer, remaining, starts
from tests.http.booking.test_sessions import board
from tests.http.booking.worker import mails, run_everything_told, run_jobs

DAYS = ("2027-03-08", "2027-03-15", "2027-03-22", "2027-04-05")
"""Four Mondays; the clocks change before the last."""
EVENING = [at("18:00", day, "+02:00" if day > "2027-03-28" else "+01:00") for day in DAYS]


def pottery(house: House, **changes: Any) -> dict[str, Any]:
    usual = {"name": "Pottery", "type": "course", "price": 12_000, "maxParticipants": 4, "courseSale": "whole"}
    return offer(house, **{**usual, "duration": 120, "availableSlots": hours("09:00-11:00"), **changes})


def run(house: House, service: dict[str, Any], **changes: Any) -> list[dict[str, Any]]:
    dates = [{"startDate": start} for start in EVENING]
    made = house.api.post("/sessions", {"serviceId": service["id"], "dates": dates, **changes})
    assert made.status == 201, made.body
    return list(made.body["items"])


def enrol(house: House, service: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return book(house, service, EVENING[0], sale="whole", **changes)


def parts(house: House, booking: dict[str, Any]) -> list[dict[str, Any]]:
    items = house.api.get("/bookings", sort="startDate").body["items"]
    return [one for one in items if one["parentBookingId"] == booking["id"]]


def shown(house: House, booking: dict[str, Any]) -> dict[str, Any]:
    return dict(house.api.get(f"/bookings/{booking['id']}").body)


def taken(house: House) -> list[int]:
    return [one["taken"] for one in board(house, DAYS[0], DAYS[-1]) if one["runId"]]


def pay(house: House, booking: dict[str, Any], amount: int) -> None:
    paid = house.api.post(f"/bookings/{booking['id']}/payments", {"amount": amount, "method": "card"})
    assert paid.status in {200, 201}, paid.body


def test_a_course_sold_whole_takes_a_seat_in_every_session_for_one_price(house: House) -> None:
    service = pottery(house)
    run(house, service)
    booking = enrol(house, service, participants=2)
    others = parts(house, booking)
    assert [one["startDate"] for one in others] == EVENING[1:]
    assert (booking["totalPrice"], [one["totalPrice"] for one in others]) == (24_000, [0, 0, 0])
    assert {one["status"] for one in others} == {"confirmed"}
    assert taken(house) == [2, 2, 2, 2]
    run_everything_told()
    assert [mail["kind"] for mail in mails(house)] == ["booking.confirmed"], "the client is told once"


def test_only_the_beginning_of_a_course_sold_whole_is_offered(house: House) -> None:
    service = pottery(house)
    run(house, service)
    assert starts(house.visitor, service, DAYS[0], DAYS[-1]) == [EVENING[0]]
    later = ask(house, service, EVENING[1])
    assert later.error_codes == {"booking.sold_whole"}
    by_session = ask(house, service, EVENING[0], sale="session")
    assert (by_session.error_paths, by_session.error_codes) == ({"sale"}, {"booking.sold_whole"})
    assert ask(house, service, at("09:00")).status == 422, "there is no course beside the planned ones"
    assert book(house, service, EVENING[0])["totalPrice"] == 12_000, "whole is how it is sold"


def test_the_fullest_session_says_how_many_can_still_enrol(house: House) -> None:
    service = pottery(house)
    sessions = run(house, service)
    enrol(house, service)
    house.api.patch(f"/sessions/{sessions[2]['id']}", {"capacity": 2})
    assert remaining(house.api, service, EVENING[0]) == 1
    refused = ask(house, service, EVENING[0], sale="whole", participants=2)
    assert (refused.status, refused.code) == (409, "booking.slot_taken")
    assert taken(house) == [1, 1, 1, 1], "nothing of it was taken"


def test_a_course_sold_both_ways(house: House) -> None:
    service = pottery(house, courseSale="both", pricingTiers=[
        {"name": "Whole course", "condition": "duration > 120", "price": 40_000},
    ])  # fmt: skip
    run(house, service)
    whole, single = enrol(house, service), book(house, service, EVENING[2])
    assert (whole["totalPrice"], single["totalPrice"]) == (40_000, 12_000)
    assert (single["parentBookingId"], taken(house)) == (None, [1, 1, 2, 1])
    assert ask(house, service, EVENING[1], sale="whole").error_codes == {"booking.no_course_begins"}


def test_a_course_sold_by_session_is_not_sold_whole(house: House) -> None:
    service = pottery(house, courseSale="session")
    run(house, service)
    assert ask(house, service, EVENING[0], sale="whole").error_codes == {"booking.sold_by_session"}
    book(house, service, EVENING[1])
    assert taken(house) == [0, 1, 0, 0]


def test_whoever_leaves_a_course_leaves_all_of_it(house: House) -> None:
    service = pottery(house)
    run(house, service)
    booking = enrol(house, service)
    pay(house, booking, 12_000)
    token = booking["manageUrl"].rpartition("/")[2]
    left = house.visitor.post(f"/guest/bookings/{token}/cancel")
    assert (left.status, left.body["status"], left.body["amountRefunded"]) == (200, "cancelled", 12_000)
    assert {one["status"] for one in parts(house, booking)} == {"cancelled"}
    assert taken(house) == [0, 0, 0, 0]
    run_everything_told()
    assert [mail["kind"] for mail in mails(house)].count("booking.cancelled") == 1


def test_all_of_a_course_may_be_cancelled_from_any_of_its_days(house: House) -> None:
    service = pottery(house)
    run(house, service)
    booking = enrol(house, service)
    third = parts(house, booking)[1]
    done = house.api.post(f"/bookings/{third['id']}/cancel", {"scope": "all"})
    assert done.status == 200, done.body
    assert taken(house) == [0, 0, 0, 0]


def test_one_day_of_a_course_may_be_left_out(house: House) -> None:
    service = pottery(house)
    run(house, service)
    booking = enrol(house, service)
    house.api.post(f"/bookings/{parts(house, booking)[0]['id']}/cancel")
    assert taken(house) == [1, 0, 1, 1]
    assert shown(house, booking)["status"] == "confirmed"


def test_approving_a_course_confirms_all_of_it(house: House) -> None:
    service = pottery(house, requireApproval=True)
    run(house, service)
    booking = enrol(house, service)
    assert {one["status"] for one in parts(house, booking)} == {"pending"}
    house.api.post(f"/bookings/{booking['id']}/confirm")
    assert {one["status"] for one in parts(house, booking)} == {"confirmed"}


def test_declining_a_course_frees_all_of_it(house: House) -> None:
    service = pottery(house, requireApproval=True)
    run(house, service)
    booking = enrol(house, service)
    assert house.api.post(f"/bookings/{booking['id']}/decline").status == 200
    assert taken(house) == [0, 0, 0, 0]


def test_a_session_of_a_course_that_is_cancelled_is_paid_back_by_its_share(house: House) -> None:
    service = pottery(house, vatRate=20)
    sessions = run(house, service)
    booking = enrol(house, service)
    pay(house, booking, 12_000)
    house.api.post(f"/sessions/{sessions[1]['id']}/cancel", {"reason": "Kiln broken"})
    whole = shown(house, booking)
    assert (whole["status"], whole["totalPrice"], whole["amountRefunded"], whole["amountDue"]) == (
        "confirmed", 9_000, 3_000, 0,
    )  # fmt: skip
    assert sum(line["total"] for line in whole["quote"]["lines"]) == whole["quote"]["total"] == 9_000
    assert whole["quote"]["vat"] == {"rate": 20.0, "net": 7_500, "amount": 1_500}
    assert [one["status"] for one in parts(house, booking)] == ["cancelled", "confirmed", "confirmed"]


def test_a_course_goes_on_when_its_first_session_is_cancelled(house: House) -> None:
    service = pottery(house)
    sessions = run(house, service)
    booking = enrol(house, service)
    pay(house, booking, 12_000)
    house.api.post(f"/sessions/{sessions[0]['id']}/cancel")
    whole = shown(house, booking)
    assert (whole["status"], whole["startDate"], whole["amountRefunded"]) == ("confirmed", EVENING[1], 3_000)
    assert [(one["startDate"], one["status"]) for one in parts(house, booking)] == [
        (EVENING[0], "cancelled"), (EVENING[2], "confirmed"), (EVENING[3], "confirmed"),
    ]  # fmt: skip
    assert starts(house.visitor, service, DAYS[0], DAYS[-1]) == [EVENING[1]], "who comes now begins with what is left"
    house.api.post(f"/bookings/{booking['id']}/cancel")
    assert shown(house, booking)["amountRefunded"] == 12_000
    assert taken(house) == [0, 0, 0, 0]


def test_a_course_with_too_few_is_cancelled_as_a_whole(house: House, clock: Any, monkeypatch: Any) -> None:
    service = pottery(house, minParticipants=2)
    run(house, service)
    booking = enrol(house, service)
    pay(house, booking, 12_000)
    moment = clock("2027-03-07T18:00:00+01:00")
    monkeypatch.setattr("comptoir.booking.jobs.now", lambda: moment)
    assert run_jobs("booking.decide_session") == 1, "a course sold whole is decided once"
    gone = shown(house, booking)
    assert (gone["status"], gone["cancellationCode"], gone["amountRefunded"]) == ("cancelled", "below_minimum", 12_000)
    assert {one["status"] for one in parts(house, booking)} == {"cancelled"}
    assert {one["status"] for one in board(house, DAYS[0], DAYS[-1]) if one["runId"]} == {"cancelled"}
    run_everything_told()
    assert [mail["kind"] for mail in mails(house)].count("booking.below_minimum") == 1


def test_who_comes_to_a_whole_course_is_not_changed_by_halves(house: House) -> None:
    service = pottery(house)
    run(house, service)
    booking = enrol(house, service)
    refused = house.api.patch(f"/bookings/{booking['id']}/participants", {"participants": 2})
    assert (refused.status, refused.code) == (409, "booking.transition_not_allowed")
    assert taken(house) == [1, 1, 1, 1]


def test_a_course_that_is_not_paid_lapses_whole_and_a_paid_one_is_confirmed_whole(
    house: House, clock: Any, monkeypatch: Any
) -> None:
    service = pottery(house, requirePayment=True)
    run(house, service)
    paid, unpaid = enrol(house, service), enrol(house, service, contactEmail="bob@example.test")
    assert {one["awaits"] for one in parts(house, unpaid)} == {"payment"}
    assert {one["holdExpiresAt"] for one in parts(house, unpaid)} == {None}
    pay(house, paid, 12_000)
    assert {one["status"] for one in parts(house, paid)} == {"confirmed"}
    moment = clock("2027-03-01T09:15:00+01:00")
    monkeypatch.setattr("comptoir.booking.jobs.now", lambda: moment)
    run_jobs("booking.lapse_hold", times=2)
    assert (shown(house, unpaid)["status"], shown(house, unpaid)["cancellationCode"]) == ("cancelled", "lapsed")
    assert {one["status"] for one in parts(house, unpaid)} == {"cancelled"}
    assert taken(house) == [1, 1, 1, 1]


def test_a_course_is_approved_or_declined_as_one_whatever_the_scope(house: House) -> None:
    service = pottery(house, requireApproval=True)
    run(house, service)
    yes, no = enrol(house, service), enrol(house, service, contactEmail="bob@example.test")
    assert house.api.post(f"/bookings/{yes['id']}/confirm", {"scope": "all"}).status == 200
    assert house.api.post(f"/bookings/{no['id']}/decline", {"scope": "all"}).status == 200
    assert {one["status"] for one in parts(house, yes)} == {"confirmed"}
    assert {one["status"] for one in parts(house, no)} == {"cancelled"}
    assert taken(house) == [1, 1, 1, 1]
