"""A booking paid and given back at the counter."""

from typing import Any

import pytest

from tests.house import Answer, Api, House, make_house
from tests.http.booking.booked import at, book, offer
from tests.http.booking.conftest import Clock
from tests.http.booking.worker import run_everything_told

pytestmark = pytest.mark.django_db


def pay(house: House, booking: dict[str, Any], **changes: Any) -> Answer:
    return house.api.post(f"/bookings/{booking['id']}/payments", {"method": "cash", **changes})


def money(house: House, booking: dict[str, Any]) -> tuple[int, int, int, str]:
    body = house.api.get(f"/bookings/{booking['id']}").body
    return body["amountPaid"], body["amountRefunded"], body["amountDue"], body["payment"]["status"]


def payments(house: House, **query: Any) -> list[dict[str, Any]]:
    answer = house.api.get("/payments", **query)
    assert answer.status == 200, answer.body
    return list(answer.body["items"])


@pytest.fixture
def booking(house: House) -> dict[str, Any]:
    return book(house, offer(house), at("10:00"))


def test_all_that_is_due_is_paid_when_no_amount_is_named(house: House, booking: dict[str, Any]) -> None:
    assert money(house, booking) == (0, 0, 5000, "pending")
    answer = pay(house, booking, note="coins")
    assert answer.status == 201, answer.body
    assert (answer.body["amountPaid"], answer.body["amountDue"]) == (5000, 0)
    [payment] = payments(house, subjectId=booking["id"])
    assert (payment["amount"], payment["currency"], payment["method"], payment["note"]) == (
        5000,
        "EUR",
        "cash",
        "coins",
    )
    assert (payment["status"], payment["provider"], payment["purpose"]) == ("paid", "counter", "booking")
    assert payment["clientId"] == house.api.get(f"/bookings/{booking['id']}").body["clientId"]
    assert payment["recordedBy"]
    alone = {key: value for key, value in payment.items() if key not in {"clientName", "clientEmail"}}
    assert answer.body["payments"] == [alone] == house.api.get(f"/bookings/{booking['id']}").body["payments"]
    assert money(house, booking) == (5000, 0, 0, "paid")


def test_a_booking_is_paid_in_parts(house: House, booking: dict[str, Any]) -> None:
    pay(house, booking, amount=2000)
    assert money(house, booking) == (2000, 0, 3000, "pending")
    pay(house, booking, method="card")
    assert money(house, booking) == (5000, 0, 0, "paid")
    assert [one["method"] for one in payments(house, subjectId=booking["id"])] == ["card", "cash"]


def test_no_more_than_due_is_received(house: House, booking: dict[str, Any]) -> None:
    above = pay(house, booking, amount=5001)
    assert (above.status, above.error_paths, above.error_codes) == (422, {"amount"}, {"booking.payment_above_due"})
    pay(house, booking)
    again = pay(house, booking)
    assert (again.status, again.code) == (409, "booking.nothing_due")
    assert len(payments(house)) == 1


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"amount": 0}, "amount"),
        ({"amount": -5}, "amount"),
        ({"amount": 12.5}, "amount"),
        ({"amount": "50"}, "amount"),
        ({"amount": 10**10}, "amount"),
        ({"method": "gold"}, "method"),
        ({"method": None}, "method"),
        ({"purpose": "tip"}, "purpose"),
        ({"note": "x" * 2001}, "note"),
    ],
    ids=str,
)
def test_wrong_payments_are_refused(house: House, booking: dict[str, Any], body: dict[str, Any], path: str) -> None:
    answer = pay(house, booking, **body)
    assert (answer.status, answer.error_paths) == (422, {path})
    assert payments(house) == []


def test_a_refund_in_parts_never_exceeds_the_payment(house: House, booking: dict[str, Any]) -> None:
    pay(house, booking)
    [payment] = payments(house)
    path = f"/payments/{payment['id']}/refunds"
    made = house.api.post(path, {"amount": 2000, "reason": "the room was cold"})
    assert made.status == 201, made.body
    assert (made.body["amount"], made.body["currency"], made.body["status"]) == (2000, "EUR", "succeeded")
    assert money(house, booking) == (5000, 2000, 2000, "partially_refunded")
    above = house.api.post(path, {"amount": 3001})
    assert (above.status, above.code, above.body["left"]) == (409, "payments.refund_above_paid", 3000)
    assert house.api.post(path).body["amount"] == 3000
    assert money(house, booking) == (5000, 5000, 5000, "refunded")
    assert house.api.post(path).code == "payments.refund_above_paid"
    listed = house.api.get("/refunds", subjectId=booking["id"]).body["items"]
    assert [(one["amount"], one["reason"]) for one in listed] == [(3000, None), (2000, "the room was cold")]
    assert house.api.get("/refunds", paymentId=payment["id"]).body["items"] == listed


def test_what_was_given_back_by_mistake_can_be_paid_again(house: House, booking: dict[str, Any]) -> None:
    pay(house, booking)
    [payment] = payments(house)
    house.api.post(f"/payments/{payment['id']}/refunds")
    pay(house, booking, method="card")
    assert money(house, booking) == (10000, 5000, 0, "paid")


def test_payments_are_listed_by_what_is_asked(house: House, booking: dict[str, Any]) -> None:
    pay(house, booking, amount=1000)
    pay(house, booking, method="transfer")
    assert [one["amount"] for one in payments(house, method="transfer")] == [4000]
    assert payments(house, status="refunded") == []
    assert len(payments(house, **{"from": "2027-03-01", "to": "2027-03-01"})) == 2
    assert payments(house, to="2027-02-28") == []
    first = house.api.get("/payments", limit=1).body
    rest = house.api.get("/payments", limit=1, cursor=first["nextCursor"]).body
    assert [first["items"][0]["amount"], rest["items"][0]["amount"]] == [4000, 1000]
    assert house.api.get("/payments", status="gone").status == 422


def test_the_history_of_a_booking_tells_its_money(house: House, booking: dict[str, Any]) -> None:
    pay(house, booking)
    house.api.post(f"/payments/{payments(house)[0]['id']}/refunds", {"amount": 1, "reason": "rounding"})
    history = house.api.get(f"/bookings/{booking['id']}/history").body["items"]
    assert [one["action"] for one in history][:2] == ["payment.refunded", "payment.completed"]


def test_money_of_another_house_does_not_exist(house: House, booking: dict[str, Any]) -> None:
    pay(house, booking)
    [payment] = payments(house)
    other = make_house()
    assert other.api.get(f"/payments/{payment['id']}").status == 404
    assert other.api.post(f"/payments/{payment['id']}/refunds").status == 404
    assert other.api.post(f"/bookings/{booking['id']}/payments", {"method": "cash"}).status == 404
    assert payments(other) == []
    assert money(house, booking) == (5000, 0, 0, "paid")


def test_a_visitor_neither_pays_nor_reads_payments(house: House, booking: dict[str, Any]) -> None:
    visitor: Api = house.visitor
    assert visitor.post(f"/bookings/{booking['id']}/payments", {"method": "cash"}).status == 403
    assert visitor.get("/payments").status == 403
    assert visitor.get("/refunds").status == 403
    assert payments(house) == []


@pytest.fixture
def fee(house: House, clock: Clock) -> dict[str, Any]:
    """A fee asked of somebody who did not come."""
    missed = book(house, offer(house, noShowFee=2000), at("10:00"))
    clock("2027-03-08T12:00:00+01:00")
    assert house.api.post(f"/bookings/{missed['id']}/no-show").status == 200
    run_everything_told()
    [asked] = payments(house, purpose="no_show_fee")
    assert (asked["subjectId"], asked["amount"], asked["status"]) == (missed["id"], 2000, "pending")
    return asked


def test_a_fee_is_paid_beside_the_price(house: House, fee: dict[str, Any]) -> None:
    booking = {"id": fee["subjectId"]}
    answer = pay(house, booking, purpose="no_show_fee", method="card")
    assert answer.status == 201, answer.body
    assert [(one["purpose"], one["status"], one["method"]) for one in answer.body["payments"]] == [
        ("no_show_fee", "paid", "card")
    ]
    assert money(house, booking) == (0, 0, 5000, "pending")
    assert pay(house, booking, purpose="no_show_fee").code == "booking.nothing_due"


def test_a_fee_can_be_waived(house: House, fee: dict[str, Any]) -> None:
    path = f"/payments/{fee['id']}/withdraw"
    assert house.api.post(path).body["status"] == "cancelled"
    assert house.api.post(path).code == "payments.not_pending"
    assert pay(house, {"id": fee["subjectId"]}, purpose="no_show_fee").code == "booking.nothing_due"


def test_what_is_pending_is_not_refunded(house: House, fee: dict[str, Any]) -> None:
    assert house.api.post(f"/payments/{fee['id']}/refunds").code == "payments.refund_above_paid"


def test_a_refund_may_name_its_payment_in_the_body(house: House, booking: dict[str, Any]) -> None:
    pay(house, booking)
    [payment] = payments(house, subjectId=booking["id"])
    made = house.api.post("/refunds", {"paymentId": payment["id"], "amount": 1200, "reason": "sorry"})
    assert made.status == 201, made.body
    assert (made.body["paymentId"], made.body["amount"], made.body["status"]) == (payment["id"], 1200, "succeeded")
    assert house.api.get(f"/refunds/{made.body['id']}").body == made.body
    assert money(house, booking)[:2] == (5000, 1200)


def test_such_a_refund_is_refused_as_any_other(house: House, booking: dict[str, Any]) -> None:
    pay(house, booking)
    [payment] = payments(house, subjectId=booking["id"])
    above = house.api.post("/refunds", {"paymentId": payment["id"], "amount": 5001})
    assert (above.status, above.body["code"]) == (409, "payments.refund_above_paid")
    empty = house.api.post("/refunds", {"amount": 0})
    assert {error["path"] for error in empty.body["errors"]} == {"paymentId", "amount"}
    assert house.api.get("/refunds").body["items"] == []
