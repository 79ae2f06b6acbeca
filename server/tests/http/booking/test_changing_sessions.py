"""Sessions get more seats, move, change hands, are cancelled, and are decided at their cutoff."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from tests.house import House, a_booking
from tests.http.booking.booked import ask, at, book, hours, offer, remaining, staff, starts
from tests.http.booking.test_sessions import board, plan
from tests.http.booking.worker import mails, queued, run_everything_told, run_jobs

type Clock = Callable[[str], datetime]
DECIDE = "booking.decide_session"


@pytest.fixture
def tick(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Sets what requests and jobs take for now."""

    def set_to(text: str) -> datetime:
        moment = clock(text)
        for place in ("comptoir.booking.jobs", "comptoir.booking.subscriptions"):
            monkeypatch.setattr(f"{place}.now", lambda: moment)
        return moment

    set_to("2027-03-01T09:00:00+01:00")
    return set_to


def yoga(house: House, **changes: Any) -> dict[str, Any]:
    usual = {"name": "Yoga", "type": "event", "maxParticipants": 3, "availableSlots": hours("09:00-11:00")}
    return offer(house, **{**usual, **changes})


def on_board(house: House, start: str) -> dict[str, Any]:
    (found,) = [one for one in board(house, start[:10]) if one["startDate"] == start]
    return found


def shown(house: House, booking: dict[str, Any]) -> dict[str, Any]:
    return dict(house.api.get(f"/bookings/{booking['id']}").body)


def pay(house: House, booking: dict[str, Any], amount: int) -> None:
    paid = house.api.post(f"/bookings/{booking['id']}/payments", {"amount": amount, "method": "cash"})
    assert paid.status in {200, 201}, paid.body


def test_more_seats_make_room_and_fewer_never_throw_anybody_out(house: House, tick: Clock) -> None:
    service = yoga(house)
    book(house, service, at("09:00"), participants=3)
    session = on_board(house, at("09:00"))["id"]
    small = house.api.patch(f"/sessions/{session}", {"capacity": 2})
    assert (small.status, small.code, small.body["taken"]) == (409, "booking.session_too_small", 3)
    grown = house.api.patch(f"/sessions/{session}", {"capacity": 5})
    assert (grown.body["capacity"], grown.body["remaining"], grown.body["isRolling"]) == (5, 2, False)
    assert remaining(house.api, service, at("09:00")) == 2
    house.api.patch(f"/services/{service['id']}", {"maxParticipants": 9})
    assert remaining(house.api, service, at("09:00")) == 2, "its seats are its own now"


def test_more_seats_are_offered_to_who_waits(house: House, tick: Clock) -> None:
    service = yoga(house, maxParticipants=1)
    book(house, service, at("09:00"))
    waiting = house.visitor.post("/waitlist", a_booking(service["id"], at("09:00"))).body
    session = on_board(house, at("09:00"))["id"]
    assert house.api.patch(f"/sessions/{session}", {"capacity": 2}).status == 200
    run_everything_told()
    assert shown(house, waiting)["waitlist"]["offeredAt"] is not None


def test_a_session_moves_with_everybody_in_it(house: House, tick: Clock) -> None:
    staff(house, "Ada", roles=["yogi"], weeklyHours=None)
    service = yoga(house, requiredStaff=[{"role": "yogi"}], maxParticipants=1)
    booking = book(house, service, at("09:00"))
    waiting = house.visitor.post("/waitlist", a_booking(service["id"], at("09:00"), contactEmail="w@x.test")).body
    session = on_board(house, at("09:00"))["id"]
    moved = house.api.patch(f"/sessions/{session}", {"startDate": at("18:00")})
    assert (moved.body["startDate"], moved.body["endDate"]) == (at("18:00"), at("19:00"))
    assert moved.body["bookings"][0]["startDate"] == at("18:00")
    assert shown(house, booking)["status"] == "confirmed"
    assert shown(house, waiting)["startDate"] == at("18:00")
    run_everything_told()
    mail = next(one for one in mails(house) if one["kind"] == "booking.rescheduled")
    assert "18:00" in mail["text"]
    assert starts(house.api, service) == [at("10:00")], "the schedule does not offer the old start again"
    assert [one["startDate"] for one in board(house)] == [at("10:00"), at("18:00")]


def test_a_session_does_not_move_onto_another_or_into_the_past(house: House, tick: Clock) -> None:
    staff(house, "Ada", roles=["yogi"], weeklyHours=None)
    service = yoga(house, requiredStaff=[{"role": "yogi"}])
    first, second = book(house, service, at("09:00")), book(house, service, at("10:00"))
    session = on_board(house, at("09:00"))["id"]
    for start in (at("10:00"), at("09:30")):
        refused = house.api.patch(f"/sessions/{session}", {"startDate": start})
        assert (refused.status, refused.code) == (409, "booking.sessions_conflict")
    past = house.api.patch(f"/sessions/{session}", {"startDate": "2027-02-01T09:00:00+01:00"})
    assert past.error_paths == {"startDate"}
    assert [shown(house, one)["startDate"] for one in (first, second)] == [at("09:00"), at("10:00")]


def test_somebody_else_gives_the_class(house: House, tick: Clock) -> None:
    for name in ("Ada", "Bob"):
        staff(house, name, reference=name.lower(), roles=["yogi"], weeklyHours=None)
    service = yoga(house, requiredStaff=[{"role": "yogi"}])
    booking = book(house, service, at("09:00"), staffId="ada")
    session = booking["sessionId"]
    changed = house.api.patch(f"/sessions/{session}", {"staffId": "bob"})
    assert changed.body["assignedStaff"][0]["staffName"] == "Bob"
    assert shown(house, booking)["assignedStaff"][0]["staffName"] == "Bob"
    assert house.api.patch(f"/sessions/{session}", {"staffId": "cy"}).error_paths == {"staffId"}


def test_a_cancelled_session_pays_everything_back_and_tells_everybody(house: House, tick: Clock) -> None:
    service = yoga(house, cancellationPolicy={"allowCancellation": False, "refundPolicy": "none"})
    paid, unpaid = book(house, service, at("09:00"), participants=2), book(house, service, at("09:00"))
    pay(house, paid, 10_000)
    waiting = house.visitor.post("/waitlist", a_booking(service["id"], at("09:00"), contactEmail="w@x.test")).body
    cancelled = house.api.post(f"/sessions/{paid['sessionId']}/cancel", {"reason": "The teacher is ill"})
    assert (cancelled.status, cancelled.body["status"], cancelled.body["taken"]) == (200, "cancelled", 0)
    for booking in (paid, unpaid, waiting):
        now = shown(house, booking)
        assert (now["status"], now["cancellationCode"]) == ("cancelled", "session_cancelled")
    assert shown(house, paid)["amountRefunded"] == 10_000
    run_everything_told()
    told = [mail for mail in mails(house) if mail["kind"] == "booking.session_cancelled"]
    assert len(told) == 3
    assert all("The teacher is ill" in mail["text"] for mail in told)
    assert [mail["attachments"] != [] for mail in told] == [True, True, False], "who waited had nothing in a calendar"


def test_a_cancelled_class_is_not_offered_again_unless_planned_anew(house: House, tick: Clock) -> None:
    service = yoga(house)
    booking = book(house, service, at("09:00"))
    house.api.post(f"/sessions/{booking['sessionId']}/cancel")
    assert starts(house.api, service) == [at("10:00")]
    gone = ask(house, service, at("09:00"))
    assert gone.error_codes == {"booking.session_cancelled"}
    again = house.api.post(f"/sessions/{booking['sessionId']}/cancel")
    assert (again.status, again.code) == (409, "booking.session_over")
    assert on_board(house, at("09:00"))["status"] == "cancelled"
    plan(house, service, at("09:00"))
    assert book(house, service, at("09:00"))["status"] == "confirmed"


def course(house: House, **changes: Any) -> dict[str, Any]:
    return yoga(house, maxParticipants=5, minParticipants=3, **changes)


def test_too_few_at_the_cutoff_are_paid_back_and_told(house: House, tick: Clock) -> None:
    service = course(house)
    booking = book(house, service, at("09:00"), participants=2)
    pay(house, booking, 10_000)
    assert on_board(house, at("09:00"))["decideAt"] == "2027-03-07T08:00:00+00:00"
    run_jobs(DECIDE)
    assert shown(house, booking)["status"] == "confirmed", "not yet"
    tick("2027-03-07T09:00:00+01:00")
    run_jobs(DECIDE, times=2)
    gone = shown(house, booking)
    assert (gone["status"], gone["cancellationCode"], gone["amountRefunded"]) == ("cancelled", "below_minimum", 10_000)
    run_everything_told()
    assert mails(house)[-1]["kind"] == "booking.below_minimum"
    assert starts(house.api, service, "2027-03-08") == [at("10:00")]


def test_a_worker_that_comes_back_after_the_start_calls_nothing_off(house: House, tick: Clock) -> None:
    service = course(house)
    booking = book(house, service, at("09:00"), participants=2)
    tick("2027-03-08T09:05:00+01:00")
    run_jobs(DECIDE)
    assert shown(house, booking)["status"] == "confirmed"


def test_enough_at_the_cutoff_take_place_whoever_leaves_later(house: House, tick: Clock) -> None:
    service = course(house)
    stays, leaves = book(house, service, at("09:00"), participants=2), book(house, service, at("09:00"))
    tick("2027-03-07T09:00:00+01:00")
    run_jobs(DECIDE)
    house.api.post(f"/bookings/{leaves['id']}/cancel")
    run_jobs(DECIDE)
    assert shown(house, stays)["status"] == "confirmed"
    assert on_board(house, at("09:00"))["status"] == "kept"


@pytest.mark.parametrize("where", ["service", "house"])
def test_a_house_may_keep_small_classes(house: House, tick: Clock, where: str) -> None:
    if where == "house":
        assert house.api.patch("/organization", {"rules": {"belowMinimum": "keep"}}).status == 200
    service = course(house, **({"belowMinimum": "keep"} if where == "service" else {}))
    booking = book(house, service, at("09:00"))
    tick("2027-03-07T09:00:00+01:00")
    run_jobs(DECIDE)
    assert shown(house, booking)["status"] == "confirmed"
    assert on_board(house, at("09:00"))["status"] == "kept"


def test_the_cutoff_is_the_service_s_or_the_house_s(house: House, tick: Clock) -> None:
    house.api.patch("/organization", {"rules": {"minimumCutoffHours": 48}})
    for service, decided in ((course(house), "2027-03-06T08:00:00+00:00"),
                             (course(house, minimumCutoffHours=2), "2027-03-08T06:00:00+00:00")):  # fmt: skip
        booking = book(house, service, at("09:00"))
        assert house.api.get(f"/sessions/{booking['sessionId']}").body["decideAt"] == decided


def test_whoever_books_first_after_the_cutoff_is_not_sent_away(house: House, tick: Clock) -> None:
    service = course(house)
    booking = book(house, service, "2027-03-01T10:00:00+01:00")
    assert queued(DECIDE) == []
    assert house.api.get(f"/sessions/{booking['sessionId']}").body["status"] == "kept"


def test_a_moved_session_is_decided_at_its_new_cutoff(house: House, tick: Clock) -> None:
    service = course(house)
    booking = book(house, service, at("09:00"))
    session = booking["sessionId"]
    house.api.patch(f"/sessions/{session}", {"startDate": at("09:00", "2027-03-15")})
    tick("2027-03-07T09:00:00+01:00")
    run_jobs(DECIDE)
    assert shown(house, booking)["status"] == "confirmed"
    tick("2027-03-14T09:00:00+01:00")
    run_jobs(DECIDE)
    assert shown(house, booking)["cancellationCode"] == "below_minimum"
