"""Two at the counter, one payment."""

from functools import partial
from typing import Any

import pytest

from comptoir.booking.models import Booking
from comptoir.booking.services import pay_booking as paying
from comptoir.payments.models import Payment
from comptoir.payments.services import locked_payment as locking
from comptoir.payments.services.subjects import Subject
from tests.house import Answer, House, first_slots
from tests.http.booking.booked import book, offer
from tests.races.booking.crowd import at_once, gather


class _UnlockedPayments:
    """Payments as they would be read without `select_for_update`."""

    class objects:
        @staticmethod
        def select_for_update() -> Any:
            return Payment.objects.all()


class _UnlockedBookings:
    class objects:
        @staticmethod
        def select_for_update() -> Any:
            return Booking.objects.all()


@pytest.fixture
def booking(house: House) -> dict[str, Any]:
    service = offer(house)
    return book(house, service, first_slots(house.api, service["id"])[0]["start"])


def paid(house: House, booking: dict[str, Any]) -> str:
    answer = house.api.post(f"/bookings/{booking['id']}/payments", {"method": "cash"})
    return str(answer.body["payments"][0]["id"])


def refund_twice(house: House, payment: str) -> list[Answer]:
    return at_once([partial(house.api.post, f"/payments/{payment}/refunds", {"amount": 3000})] * 2)


def refunded(house: House, booking: dict[str, Any]) -> tuple[int, int, int]:
    body = house.api.get(f"/bookings/{booking['id']}").body
    listed = house.api.get("/refunds", subjectId=booking["id"]).body["items"]
    return body["amountRefunded"], body["payments"][0]["refundedAmount"], sum(one["amount"] for one in listed)


def test_one_of_two_refunds_is_too_much(house: House, booking: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    payment = paid(house, booking)
    gather(monkeypatch, "comptoir.payments.services.refund._refund", 2, patience=0.5)
    answers = refund_twice(house, payment)
    assert sorted(answer.status for answer in answers) == [201, 409]
    [late] = [answer for answer in answers if answer.status == 409]
    assert (late.code, late.body["left"]) == ("payments.refund_above_paid", 2000)
    assert refunded(house, booking) == (3000, 3000, 3000)


def test_without_the_locks_both_would_try_and_the_constraint_refuses_one(
    house: House, booking: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    payment = paid(house, booking)
    follow = locking.subject_of("booking").follow
    monkeypatch.setattr(locking, "subject_of", lambda kind: Subject(lambda id: None, follow))
    monkeypatch.setattr(locking, "Payment", _UnlockedPayments)
    gather(monkeypatch, "comptoir.payments.services.refund._refund", 2)
    answers = refund_twice(house, payment)
    assert sorted(answer.status for answer in answers) == [201, 409]
    assert {answer.code for answer in answers if answer.status == 409} == {"platform.conflict"}
    assert refunded(house, booking) == (3000, 3000, 3000)


def pay_twice(house: House, booking: dict[str, Any]) -> list[int]:
    path = f"/bookings/{booking['id']}/payments"
    return sorted(answer.status for answer in at_once([partial(house.api.post, path, {"method": "cash"})] * 2))


def test_a_booking_is_paid_once(house: House, booking: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    gather(monkeypatch, "comptoir.booking.services.pay_booking.receive", 2, patience=0.5)
    assert pay_twice(house, booking) == [201, 409]
    assert house.api.get(f"/bookings/{booking['id']}").body["amountPaid"] == 5000


def test_without_the_lock_it_would_be_paid_twice(
    house: House, booking: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    gather(monkeypatch, "comptoir.booking.services.pay_booking.receive", 2)
    monkeypatch.setattr(paying, "Booking", _UnlockedBookings)
    assert pay_twice(house, booking) == [201, 201]
    listed = house.api.get("/payments", subjectId=booking["id"]).body["items"]
    assert sum(one["amount"] for one in listed) == 10000


def test_a_refund_and_a_cancellation_at_once_give_all_back_once(house: House, booking: dict[str, Any]) -> None:
    payment = paid(house, booking)
    answers = at_once(
        [
            partial(house.api.post, f"/payments/{payment}/refunds", {"amount": 3000}),
            partial(house.api.post, f"/bookings/{booking['id']}/cancel"),
        ]
    )
    assert [answer.status for answer in answers] in ([201, 200], [409, 200])
    assert refunded(house, booking) == (5000, 5000, 5000)


def test_a_refund_while_the_booking_moves_is_followed_by_the_new_one(house: House, booking: dict[str, Any]) -> None:
    payment = paid(house, booking)
    later = first_slots(house.api, booking["serviceId"])[5]["start"]
    refund, moved = at_once(
        [
            partial(house.api.post, f"/payments/{payment}/refunds", {"amount": 3000}),
            partial(house.api.post, f"/bookings/{booking['id']}/reschedule", {"startDate": later}),
        ]
    )
    assert (refund.status, moved.status) == (201, 200), (refund.body, moved.body)
    assert refunded(house, moved.body) == (3000, 3000, 3000)
    assert house.api.get(f"/bookings/{booking['id']}").body["amountPaid"] == 0
