"""Bookings that wait: for somebody's yes, or for their payment."""

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from comptoir.booking.services.lapse_hold import lapse_hold
from comptoir.platform.tenancy import organization_scope
from tests.house import House
from tests.http.booking.booked import at, book, offer, remaining, starts
from tests.http.booking.conftest import Clock
from tests.http.booking.database import rows
from tests.http.booking.test_moves import move, moved, pay, shown
from tests.http.booking.worker import mails, queued, run_deliveries


def lapse(house: House, booking: dict[str, Any], now: str) -> bool:
    with organization_scope(house.organization.id):
        return lapse_hold(UUID(booking["id"]), now=datetime.fromisoformat(now))


def act(house: House, booking: dict[str, Any], action: str, body: Any = None) -> dict[str, Any]:
    answer = house.api.post(f"/bookings/{booking['id']}/{action}", body)
    assert answer.status == 200, answer.body
    return dict(answer.body)


def test_paid_in_time_it_is_confirmed(house: House) -> None:
    service = offer(house, requirePayment=True)
    booking = book(house, service, at("09:00"))
    assert (booking["status"], booking["awaits"]) == ("pending", "payment")
    assert booking["holdExpiresAt"] == "2027-03-01T08:15:00+00:00", "fifteen minutes unless the house says otherwise"
    assert at("09:00") not in starts(house.api, service)
    pay(house, booking, 2000)
    assert shown(house, booking)["awaits"] == "payment", "a part of it is not enough"
    pay(house, booking)
    paid = shown(house, booking)
    assert (paid["status"], paid["awaits"], paid["holdExpiresAt"]) == ("confirmed", "", None)
    assert lapse(house, booking, "2027-03-01T10:00:00+01:00") is False
    assert shown(house, booking)["status"] == "confirmed"


def test_unpaid_it_lapses_by_a_job_and_its_time_is_free(house: House) -> None:
    house.api.patch("/organization", {"rules": {"holdMinutes": 30}})
    service = offer(house, requirePayment=True)
    booking = book(house, service, at("09:00"))
    [(due,)] = rows("SELECT scheduled_at FROM procrastinate_jobs WHERE task_name = 'booking.lapse_hold'")
    assert (
        due == datetime.fromisoformat(booking["holdExpiresAt"]) == datetime.fromisoformat("2027-03-01T09:30:00+01:00")
    )
    assert lapse(house, booking, "2027-03-01T09:29:59+01:00") is False
    assert lapse(house, booking, "2027-03-01T09:30:00+01:00") is True
    gone = shown(house, booking)
    assert (gone["status"], gone["cancellationCode"], gone["cancelledBy"]) == ("cancelled", "lapsed", "system")
    assert at("09:00") in starts(house.api, service)
    assert lapse(house, booking, "2027-03-01T09:31:00+01:00") is False, "once"


def test_seats_of_a_lapsed_booking_are_free_again(house: House) -> None:
    service = offer(house, type="event", maxParticipants=5, requirePayment=True)
    booking = book(house, service, at("09:00"), participants=4)
    assert remaining(house.api, service, at("09:00")) == 1
    assert lapse(house, booking, "2027-03-01T09:15:00+01:00")
    assert remaining(house.api, service, at("09:00")) == 5


def test_what_costs_nothing_awaits_no_payment(house: House) -> None:
    assert book(house, offer(house, requirePayment=True, price=0), at("09:00"))["status"] == "confirmed"


def test_staff_may_confirm_without_it(house: House) -> None:
    booking = book(house, offer(house, requirePayment=True), at("09:00"))
    confirmed = act(house, booking, "confirm")
    assert (confirmed["status"], confirmed["awaits"], confirmed["amountDue"]) == ("confirmed", "", 5000)
    assert lapse(house, booking, "2027-03-02T09:00:00+01:00") is False


def test_a_hold_ends_at_the_start_at_the_latest(house: House, clock: Clock) -> None:
    clock("2027-03-08T08:50:00+01:00")
    booking = book(house, offer(house, requirePayment=True), at("09:00"))
    assert booking["holdExpiresAt"] == "2027-03-08T08:00:00+00:00"


def test_a_moved_hold_ends_when_it_would_have(house: House) -> None:
    service = offer(house, requirePayment=True)
    old = book(house, service, at("09:00"))
    new = moved(house, old, at("11:00"))
    assert (new["status"], new["awaits"], new["holdExpiresAt"]) == ("pending", "payment", old["holdExpiresAt"])
    assert lapse(house, old, "2027-03-01T09:15:00+01:00") is False
    assert lapse(house, new, "2027-03-01T09:15:00+01:00") is True
    assert {at("09:00"), at("11:00")} <= set(starts(house.api, service))


def test_approval_comes_before_payment_and_gives_a_day_for_it(house: House, clock: Clock) -> None:
    service = offer(house, requireApproval=True, requirePayment=True)
    booking = book(house, service, at("09:00"))
    assert (booking["awaits"], booking["holdExpiresAt"]) == ("approval", None)
    assert lapse(house, booking, "2027-03-02T09:00:00+01:00") is False
    clock("2027-03-03T09:00:00+01:00")
    approved = act(house, booking, "confirm")
    assert (approved["status"], approved["awaits"]) == ("pending", "payment")
    assert approved["holdExpiresAt"] == "2027-03-04T08:00:00+00:00"
    pay(house, booking)
    assert shown(house, booking)["status"] == "confirmed"


def test_what_was_paid_before_approval_needs_no_waiting_after(house: House) -> None:
    service = offer(house, requireApproval=True, requirePayment=True)
    booking = book(house, service, at("09:00"))
    pay(house, booking)
    assert shown(house, booking)["awaits"] == "approval"
    assert act(house, booking, "confirm")["status"] == "confirmed"


def test_a_dear_booking_wants_approval(house: House) -> None:
    house.api.patch("/organization", {"rules": {"approvalAbove": 100_000}})
    service = offer(house, type="rental", duration=60, maxDuration=1440, price=50_000)
    assert book(house, service, at("09:00"), endDate=at("11:00"))["status"] == "confirmed", "just not above"
    dear = book(house, service, at("12:00"), endDate=at("15:00"))
    assert (dear["status"], dear["awaits"]) == ("pending", "approval")
    assert "decline" in dear["allowedActions"]


def test_declining_frees_the_time_gives_the_money_back_and_says_why(house: House) -> None:
    service = offer(house, requireApproval=True)
    booking = book(house, service, at("09:00"))
    pay(house, booking)
    declined = act(house, booking, "decline", {"reason": "On holiday"})
    assert (declined["status"], declined["cancellationCode"], declined["cancellationReason"]) == (
        "cancelled", "declined", "On holiday",
    )  # fmt: skip
    assert (declined["amountPaid"], declined["amountRefunded"]) == (5000, 5000)
    assert at("09:00") in starts(house.api, service)
    items = house.api.get(f"/bookings/{booking['id']}/history").body["items"]
    assert [one["after"]["code"] for one in items if one["action"] == "booking.cancelled"] == ["declined"]


@pytest.mark.parametrize("service", [{}, {"requirePayment": True}])
def test_only_what_awaits_approval_is_declined(house: House, service: dict[str, Any]) -> None:
    booking = book(house, offer(house, **service), at("09:00"))
    refused = house.api.post(f"/bookings/{booking['id']}/decline")
    assert (refused.status, refused.code) == (409, "booking.transition_not_allowed")
    assert shown(house, booking)["status"] == booking["status"]


def test_each_way_to_end_has_its_own_mail_in_the_clients_language(house: House) -> None:
    day = "2027-03-09"
    wanted = offer(house, requirePayment=True)
    lapsed = book(house, wanted, at("09:00", day), locale="fr", contactEmail="a@example.test")
    asked = offer(house, requireApproval=True)
    declined = book(house, asked, at("10:00", day), locale="en", contactEmail="b@example.test")
    old = book(house, offer(house), at("11:00", day), locale="fr", contactEmail="c@example.test")
    moved(house, old, at("12:00", day))
    run_deliveries()
    lapse(house, lapsed, "2027-03-01T09:15:00+01:00")
    act(house, declined, "decline", {"reason": "Full"})
    run_deliveries()
    kinds = {(mail["to"], mail["kind"]) for mail in mails(house)}
    assert kinds == {
        ("a@example.test", "booking.held"),
        ("a@example.test", "booking.lapsed"),
        ("b@example.test", "booking.requested"),
        ("b@example.test", "booking.declined"),
        ("c@example.test", "booking.rescheduled"),
    }
    texts = {mail["kind"]: mail["text"] for mail in mails(house)}
    assert "retenue" in texts["booking.held"]
    assert "declined" in {mail["kind"]: mail["subject"] for mail in mails(house)}["booking.declined"]
    assert "Reason: Full" in texts["booking.declined"]
    assert "12:00" in texts["booking.rescheduled"]
    assert "{{" not in "".join(texts.values())


def test_staff_may_move_without_telling(house: House) -> None:
    old = book(house, offer(house), at("09:00"))
    answer = move(house, old, at("10:00"), notify=False)
    assert answer.status == 200
    run_deliveries()
    assert [mail["kind"] for mail in mails(house)] == []
    assert queued("booking.lapse_hold") == []


def test_a_late_payment_takes_the_time_again_if_nobody_has(house: House, clock: Clock) -> None:
    service = offer(house, requirePayment=True, bookingWindow={"minAdvanceHours": 24})
    booking = book(house, service, at("09:00"))
    lapse(house, booking, "2027-03-01T09:15:00+01:00")
    clock("2027-03-08T08:00:00+01:00")
    pay(house, booking)
    back = shown(house, booking)
    assert (back["status"], back["cancellationCode"], back["cancelledAt"]) == ("confirmed", "", None)
    assert (back["amountPaid"], back["amountRefunded"], back["amountDue"]) == (5000, 0, 0)
    assert at("09:00") not in starts(house.api, service)
    assert move(house, back, at("11:00"), override={"reason": "x"}).body["status"] == "confirmed"


def test_seats_of_a_late_payment_are_taken_again(house: House) -> None:
    service = offer(house, type="event", maxParticipants=5, requirePayment=True)
    booking = book(house, service, at("09:00"), participants=4)
    lapse(house, booking, "2027-03-01T09:15:00+01:00")
    pay(house, booking)
    assert shown(house, booking)["status"] == "confirmed"
    assert remaining(house.api, service, at("09:00")) == 1


@pytest.mark.parametrize("taken_by", ["another", "time"])
def test_a_late_payment_for_what_is_gone_comes_back_at_once_and_is_said(
    house: House, clock: Clock, taken_by: str
) -> None:
    service = offer(house, requirePayment=True)
    booking = book(house, service, at("09:00"))
    lapse(house, booking, "2027-03-01T09:15:00+01:00")
    if taken_by == "another":
        book(house, service, at("09:00"), contactEmail="other@example.test")
    else:
        clock("2027-03-08T09:00:00+01:00")
    pay(house, booking)
    gone = shown(house, booking)
    assert (gone["status"], gone["cancellationCode"]) == ("cancelled", "lapsed")
    assert (gone["amountPaid"], gone["amountRefunded"], gone["payment"]["status"]) == (5000, 5000, "refunded")
    if taken_by == "another":
        assert "booking.too_late" in {mail["kind"] for mail in mails(house)}


def test_what_was_cancelled_otherwise_takes_no_payment(house: House) -> None:
    booking = book(house, offer(house), at("09:00"))
    act(house, booking, "cancel")
    refused = house.api.post(f"/bookings/{booking['id']}/payments", {"method": "cash"})
    assert (refused.status, refused.code) == (409, "booking.nothing_due")
