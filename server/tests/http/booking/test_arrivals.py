"""Clients arrive, leave, or do not come."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID
from xml.etree import ElementTree

import pytest
from django.test import Client

from comptoir.booking.services.mark_no_show import miss_if_absent
from comptoir.platform.tenancy import organization_scope
from tests.house import Api, House, make_house
from tests.http.booking.booked import at, book, offer
from tests.http.booking.conftest import Clock
from tests.http.booking.database import rows
from tests.http.booking.test_moves import link, move, moved, pay, shown
from tests.http.booking.worker import mails, queued, run_deliveries

NOBODY = Api(None)


def post(house: House, booking: dict[str, Any], action: str) -> Any:
    return house.api.post(f"/bookings/{booking['id']}/{action}")


def test_they_come_and_go_once(house: House, clock: Clock) -> None:
    booking = book(house, offer(house), at("09:00"))
    assert post(house, booking, "check-out").code == "booking.transition_not_allowed"
    clock(at("08:55"))
    there = post(house, booking, "check-in").body
    assert (there["status"], there["checkedInAt"]) == ("confirmed", "2027-03-08T07:55:00+00:00")
    assert {"check-out", "complete"} <= set(there["allowedActions"])
    assert not {"check-in", "no-show"} & set(there["allowedActions"])
    again = post(house, booking, "check-in")
    assert (again.status, again.code) == (409, "booking.transition_not_allowed")
    assert post(house, booking, "no-show").status == 409
    clock(at("10:05"))
    left = post(house, booking, "check-out").body
    assert (left["status"], left["checkedOutAt"], left["completedAt"]) == (
        "completed", "2027-03-08T09:05:00+00:00", "2027-03-08T09:05:00+00:00",
    )  # fmt: skip
    assert post(house, booking, "check-out").status == 409


@pytest.mark.parametrize("step", [None, "cancel", "complete"])
def test_only_a_confirmed_booking_is_checked_in(house: House, step: str | None) -> None:
    booking = book(house, offer(house, requireApproval=step is None), at("09:00"))
    if step:
        post(house, booking, step)
    assert post(house, booking, "check-in").status == 409


def test_the_code_of_the_phone_the_reference_by_hand_and_nothing_else(house: House) -> None:
    service = offer(house)
    codes = [book(house, service, at(time)) for time in ("09:00", "10:00", "11:00")]
    assert len(codes[0]["checkInCode"]) < 60, "short enough for a small QR code"
    sent = [
        codes[0]["checkInCode"],
        codes[1]["reference"],
        f" {codes[2]['reference'][:4].lower()} {codes[2]['reference'][4:]}",
    ]
    for booking, code in zip(codes, sent, strict=True):
        answer = house.api.post("/check-ins", {"code": code})
        assert (answer.status, answer.body["id"]) == (200, booking["id"])
    assert house.api.post("/check-ins", {"code": sent[0]}).status == 409
    other = make_house()
    theirs = book(other, offer(other), at("09:00"))
    wrong = [
        codes[0]["checkInCode"][:-2] + "AA",
        theirs["checkInCode"],
        theirs["reference"],
        "x.y",
        "....",
        "é",
        "NOPE1234",
    ]
    for code in wrong:
        assert house.api.post("/check-ins", {"code": code}).status == 404, code
    for code in ("", " ", None, 5, "x" * 300):
        assert house.api.post("/check-ins", {"code": code}).error_paths == {"code"}
    assert house.visitor.post("/check-ins", {"code": sent[0]}).status == 403


def test_a_code_still_opens_after_a_move(house: House) -> None:
    service = offer(house)
    old = book(house, service, at("09:00"))
    new = moved(house, old, at("10:00"))
    assert house.api.post("/check-ins", {"code": old["checkInCode"]}).body["id"] == new["id"]


def test_the_qr_code_is_a_picture_of_it(house: House) -> None:
    booking = book(house, offer(house), at("09:00"))
    response = Client().get(f"/api/v1{link(booking)}/qr.svg")
    assert (response.status_code, response["Content-Type"]) == (200, "image/svg+xml")
    drawn = ElementTree.fromstring(response.content)
    assert drawn.tag.endswith("svg")
    assert len(response.content) < 6000
    assert Client().get("/api/v1/guest/bookings/x.y/qr.svg").status_code == 404


def absent(house: House, booking: dict[str, Any], now: str) -> datetime | None:
    with organization_scope(house.organization.id):
        return miss_if_absent(UUID(booking["id"]), now=datetime.fromisoformat(now))


def waits(house: House, minutes: int | None) -> None:
    assert house.api.patch("/organization", {"rules": {"noShowAfterMinutes": minutes}}).status == 200
    run_deliveries()


def test_no_show_marks_itself_after_the_delay(house: House) -> None:
    waits(house, 20)
    booking = book(house, offer(house), at("09:00"))
    run_deliveries()
    [(_, _, arguments)] = queued("booking.note_absence")
    assert arguments["booking"] == booking["id"]
    [(due,)] = rows("SELECT scheduled_at FROM procrastinate_jobs WHERE task_name = 'booking.note_absence'")
    assert due == datetime.fromisoformat(at("09:20"))
    assert absent(house, booking, at("09:19")) == due
    assert shown(house, booking)["status"] == "confirmed"
    assert absent(house, booking, at("09:20")) is None
    missed = shown(house, booking)
    assert (missed["status"], missed["missedAt"]) == ("no-show", "2027-03-08T08:20:00+00:00")
    assert absent(house, booking, at("09:21")) is None, "once"


@pytest.mark.parametrize("step", ["check-in", "cancel", "complete"])
def test_whoever_came_or_cancelled_is_not_missed(house: House, step: str) -> None:
    waits(house, 20)
    booking = book(house, offer(house), at("09:00"))
    post(house, booking, step)
    status = shown(house, booking)["status"]
    assert absent(house, booking, at("11:00")) is None
    assert shown(house, booking)["status"] == status


def test_where_nobody_wants_it_nobody_looks(house: House) -> None:
    booking = book(house, offer(house), at("09:00"))
    run_deliveries()
    assert queued("booking.note_absence") == []
    assert absent(house, booking, at("23:00")) is None
    assert shown(house, booking)["status"] == "confirmed"


def test_a_moved_booking_is_looked_at_at_its_new_time(house: House) -> None:
    waits(house, 20)
    old = book(house, offer(house), at("09:00"))
    new = moved(house, old, at("15:00"))
    run_deliveries()
    assert {one[2]["booking"] for one in queued("booking.note_absence")} >= {new["id"]}
    assert absent(house, old, at("09:30")) is None
    assert shown(house, old)["status"] == "rescheduled"
    assert absent(house, new, at("15:20")) is None
    assert shown(house, new)["status"] == "no-show"


def fees(house: House, booking: dict[str, Any]) -> list[tuple[str, int, str]]:
    payments = house.api.get("/payments", subjectId=booking["id"]).body["items"]
    return [(one["purpose"], one["amount"], one["status"]) for one in payments if one["purpose"] == "no_show_fee"]


def test_a_fee_is_asked_of_who_did_not_come(house: House) -> None:
    service = offer(house, noShowFee=2500)
    booking = book(house, service, datetime_in(days=2), contactEmail="late@example.test")
    post(house, booking, "no-show")
    assert fees(house, booking) == [("no_show_fee", 2500, "pending")]
    run_deliveries()
    assert "25" in next(mail for mail in mails(house) if mail["kind"] == "booking.no_show_fee")["text"]


@pytest.mark.parametrize(("paid", "asked"), [(1000, [("no_show_fee", 1500, "pending")]), (5000, [])])
def test_what_was_paid_counts_towards_the_fee(house: House, paid: int, asked: list[tuple[str, int, str]]) -> None:
    booking = book(house, offer(house, noShowFee=2500), at("09:00"))
    pay(house, booking, paid)
    post(house, booking, "no-show")
    assert fees(house, booking) == asked


def datetime_in(*, days: int) -> str:
    """Nine in the morning of a day that is still to come when mails are written, whatever the house's clock says."""
    day = max(datetime.now(UTC).date() + timedelta(days=days), datetime(2027, 3, 8, tzinfo=UTC).date())
    return at("09:00", day.isoformat())


def test_a_house_that_decides_later_watches_what_is_booked_already(house: House) -> None:
    service = offer(house)
    booking, came = book(house, service, at("09:00")), book(house, service, at("10:00"))
    post(house, came, "check-in")
    run_deliveries()
    assert queued("booking.note_absence") == []
    waits(house, 15)
    run_deliveries()
    assert [one[2]["booking"] for one in queued("booking.note_absence")] == [booking["id"]]
    waits(house, 30)
    run_deliveries()
    assert absent(house, booking, at("09:15")) == datetime.fromisoformat(at("09:30"))
    waits(house, None)
    run_deliveries()
    assert absent(house, booking, at("09:30")) is None
    assert shown(house, booking)["status"] == "confirmed"


def test_who_is_there_already_changes_nothing_by_the_link(house: House, clock: Clock) -> None:
    booking = book(house, offer(house, maxParticipants=3), at("09:00"))
    clock(at("08:50"))
    post(house, booking, "check-in")
    assert NOBODY.get(link(booking)).body["canReschedule"] is False
    wishes: list[tuple[str, str, dict[str, Any]]] = [
        ("POST", "reschedule", {"startDate": at("11:00")}),
        ("PATCH", "participants", {"participants": 2}),
    ]
    for method, path, body in wishes:
        refused = NOBODY.call(method, f"{link(booking)}/{path}", body)
        assert (refused.status, refused.code) == (409, "booking.change_closed")
    assert shown(house, booking)["checkedInAt"] is not None


def test_staff_may_let_them_stay_longer_or_bring_somebody(house: House, clock: Clock) -> None:
    service = offer(house, type="rental", duration=60, maxDuration=480, maxParticipants=3)
    booking = book(house, service, at("09:00"), endDate=at("10:00"))
    clock(at("09:05"))
    there = post(house, booking, "check-in").body
    later = move(house, booking, at("10:00"), override={"reason": "Traffic"})
    assert (later.status, later.code) == (409, "booking.transition_not_allowed"), "they are there"
    longer = moved(house, booking, at("09:00"), endDate=at("12:00"), override={"reason": "They like it"})
    assert (longer["endDate"], longer["checkedInAt"]) == (at("12:00"), there["checkedInAt"])
    more = house.api.patch(f"/bookings/{longer['id']}/participants", {"participants": 3})
    assert (more.status, more.body["participants"]) == (200, 3)
    assert post(house, longer, "check-out").body["status"] == "completed"
