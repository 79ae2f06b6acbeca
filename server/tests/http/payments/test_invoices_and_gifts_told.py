"""Other people's servers hear of invoices and gift certificates, and never a code."""

import pytest

from tests.house import House
from tests.http.booking.booked import at, book, offer
from tests.http.payments.test_invoices import invoice, sell
from tests.http.webhooks.conftest import listener
from tests.http.webhooks.test_deliveries import listen
from tests.http.webhooks.worker import attempt_all, hand_over
from tests.receiver import Receiver

pytestmark = pytest.mark.django_db
__all__ = ["listener"]


def test_an_invoice_is_told_as_the_api_shows_it(house: House, listener: Receiver) -> None:
    listen(house, listener, events=["invoice.*"])
    sell(house)
    made = invoice(house, book(house, offer(house, vatRate=20), at("10:00"))).body
    hand_over()
    attempt_all()
    [heard] = listener.heard
    assert heard.payload["type"] == "invoice.issued.v1"
    told = heard.payload["data"]
    assert {name: told[name] for name in ("id", "number", "gross", "tax", "vat")} == {
        name: made[name] for name in ("id", "number", "gross", "tax", "vat")
    }


def test_the_life_of_a_certificate_is_told_without_its_code(house: House, listener: Receiver) -> None:
    listen(house, listener, events=["gift.*"])
    made = house.api.post("/gift-certificates", {"amount": 5000, "recipientName": "Zoé"}).body
    client = house.api.post("/clients", {"name": "Zoé"}).body["id"]
    house.api.post("/gift-certificates/redeem", {"code": made["code"], "clientId": client, "amount": 2000})
    house.api.post(f"/gift-certificates/{made['id']}/resend", {"to": "zoe@example.test"})
    hand_over()
    attempt_all()
    told = {heard.payload["type"]: heard.payload["data"] for heard in listener.heard}
    assert set(told) == {"gift.issued.v1", "gift.redeemed.v1", "gift.delivered.v1"}
    assert {data["id"] for data in told.values()} == {made["id"]}
    assert told["gift.redeemed.v1"]["balance"] == 3000
    assert not any(made["code"] in str(data) or "code" in data for data in told.values())
