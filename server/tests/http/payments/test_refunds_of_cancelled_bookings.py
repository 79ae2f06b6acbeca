"""What comes back when a booking is called off."""

from typing import Any

import pytest

from tests.house import Answer, House
from tests.http.booking.booked import at, book, offer
from tests.http.booking.conftest import Clock

pytestmark = pytest.mark.django_db
PARTIAL = {"allowCancellation": True, "cutoffHours": 24, "refundPolicy": "partial", "refundPercentage": 33}


def paid(house: House, amount: int = 5000, **service: Any) -> dict[str, Any]:
    """A booking of 50 euros, paid."""
    booking = book(house, offer(house, cancellationPolicy=PARTIAL, **service), at("10:00"))
    answer = house.api.post(f"/bookings/{booking['id']}/payments", {"method": "card", "amount": amount})
    assert answer.status == 201, answer.body
    return booking


def cancel(house: House, booking: dict[str, Any], **body: Any) -> Answer:
    return house.api.post(f"/bookings/{booking['id']}/cancel", body)


def cancel_as_guest(house: House, booking: dict[str, Any]) -> Answer:
    return house.visitor.post(f"/guest/bookings/{booking['manageUrl'].rsplit('/', 1)[1]}/cancel", {"reason": "ill"})


def money(answer: Answer) -> tuple[int, int, int, str]:
    assert answer.status == 200, answer.body
    body = answer.body
    return body["amountPaid"], body["amountRefunded"], body["amountDue"], body["payment"]["status"]


@pytest.mark.parametrize(
    ("refund", "back", "status"),
    [
        ({}, 5000, "refunded"),
        ({"refund": "full"}, 5000, "refunded"),
        ({"refund": "none"}, 0, "paid"),
        ({"refund": "policy"}, 1650, "partially_refunded"),
        ({"refund": {"amount": 1}}, 1, "partially_refunded"),
        ({"refund": {"amount": 5000}}, 5000, "refunded"),
    ],
    ids=str,
)
def test_staff_choose_what_comes_back(house: House, refund: dict[str, Any], back: int, status: str) -> None:
    booking = paid(house)
    assert money(cancel(house, booking, reason="flood", **refund)) == (5000, back, 0, status)
    refunds = house.api.get("/refunds", subjectId=booking["id"]).body["items"]
    assert [(one["amount"], one["reason"]) for one in refunds] == ([(back, "flood")] if back else [])


def test_no_more_comes_back_than_was_paid_and_nothing_is_cancelled(house: House) -> None:
    booking = paid(house, 3000)
    above = cancel(house, booking, refund={"amount": 3001})
    assert (above.status, above.code, above.body["left"]) == (409, "payments.refund_above_paid", 3000)
    assert house.api.get(f"/bookings/{booking['id']}").body["status"] == "confirmed"
    assert house.api.get("/refunds").body["items"] == []


@pytest.mark.parametrize("refund", ["half", {"amount": 0}, {"amount": -1}, {"amount": 1.5}, {}, 12])
def test_wrong_choices_are_refused(house: House, refund: Any) -> None:
    booking = paid(house)
    answer = cancel(house, booking, refund=refund)
    assert answer.status == 422
    assert {path.split(".")[0] for path in answer.error_paths} == {"refund"}
    assert house.api.get(f"/bookings/{booking['id']}").body["status"] == "confirmed"


def test_a_client_in_time_gets_what_the_policy_says(house: House) -> None:
    booking = paid(house)
    assert money(cancel_as_guest(house, booking)) == (5000, 1650, 0, "partially_refunded")


@pytest.mark.parametrize(
    ("policy", "back"),
    [
        ({"allowCancellation": True, "cutoffHours": 1, "refundPolicy": "full"}, 5000),
        ({"allowCancellation": True, "cutoffHours": 1, "refundPolicy": "none"}, 0),
    ],
    ids=str,
)
def test_each_policy(house: House, policy: dict[str, Any], back: int) -> None:
    booking = book(house, offer(house, cancellationPolicy=policy), at("10:00"))
    house.api.post(f"/bookings/{booking['id']}/payments", {"method": "cash"})
    assert money(cancel_as_guest(house, booking))[1] == back


def test_the_policy_gives_nothing_once_it_is_too_late(house: House, clock: Clock) -> None:
    booking = paid(house)
    clock("2027-03-07T10:00:00+01:00")
    assert cancel_as_guest(house, booking).code == "booking.cancellation_closed"
    assert money(cancel(house, booking, refund="policy")) == (5000, 0, 0, "paid")


def test_what_came_back_before_does_not_come_back_again(house: House) -> None:
    booking = paid(house)
    [payment] = house.api.get("/payments", subjectId=booking["id"]).body["items"]
    house.api.post(f"/payments/{payment['id']}/refunds", {"amount": 2000})
    assert money(cancel(house, booking, refund="policy")) == (5000, 2000 + 990, 0, "partially_refunded")


def test_what_was_not_paid_does_not_come_back(house: House) -> None:
    booking = book(house, offer(house), at("10:00"))
    assert money(cancel(house, booking)) == (0, 0, 0, "pending")
    assert house.api.get("/refunds").body["items"] == []


def test_a_booking_that_is_declined_comes_back_whole(house: House) -> None:
    booking = paid(house, requireApproval=True)
    answer = house.api.post(f"/bookings/{booking['id']}/decline", {"reason": "full"})
    assert money(answer) == (5000, 5000, 0, "refunded")


def test_staff_can_give_back_more_later(house: House) -> None:
    booking = paid(house)
    cancel(house, booking, refund="none")
    [payment] = house.api.get("/payments", subjectId=booking["id"]).body["items"]
    assert house.api.post(f"/payments/{payment['id']}/refunds").status == 201
    assert money(house.api.get(f"/bookings/{booking['id']}")) == (5000, 5000, 0, "refunded")


def test_a_booking_that_is_over_takes_no_money(house: House) -> None:
    booking = paid(house, 1000)
    cancel(house, booking)
    answer = house.api.post(f"/bookings/{booking['id']}/payments", {"method": "cash"})
    assert (answer.status, answer.code) == (409, "booking.nothing_due")


def test_what_a_cheaper_time_returned_is_told_when_the_rest_is_kept(house: House) -> None:
    tiers = [{"name": "Evening", "condition": "hour >= 15", "price": 4000}]
    booking = paid(house, pricingTiers=tiers)
    moved = house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": at("15:00")})
    assert money(moved) == (5000, 1000, 0, "paid")
    assert money(cancel(house, moved.body, refund="none")) == (5000, 1000, 0, "partially_refunded")
