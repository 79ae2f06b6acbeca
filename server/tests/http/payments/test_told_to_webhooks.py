"""Other people's servers hear of money in the words of the API."""

import pytest

from tests.house import House
from tests.http.booking.booked import at, book, offer
from tests.http.webhooks.conftest import listener
from tests.http.webhooks.test_deliveries import listen
from tests.http.webhooks.worker import attempt_all, hand_over
from tests.receiver import Receiver

pytestmark = pytest.mark.django_db
__all__ = ["listener"]


def test_a_payment_and_its_refund_are_told_as_the_api_shows_them(house: House, listener: Receiver) -> None:
    listen(house, listener, events=["payment.*", "refund.*"])
    booking = book(house, offer(house), at("10:00"))
    house.api.post(f"/bookings/{booking['id']}/payments", {"method": "cash"})
    [payment] = house.api.get("/payments").body["items"]
    refund = house.api.post(f"/payments/{payment['id']}/refunds", {"amount": 500}).body
    hand_over()
    attempt_all()
    told = {heard.payload["type"]: heard.payload["data"] for heard in listener.heard}
    assert set(told) == {"payment.completed.v1", "refund.created.v1"}
    assert told["payment.completed.v1"]["subjectId"] == booking["id"]
    assert told["payment.completed.v1"]["amount"] == 5000
    assert told["refund.created.v1"] == refund
