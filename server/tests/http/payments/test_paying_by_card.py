"""A booking paid by card, from the hold to the refund, against a Stripe that answers over HTTP."""

from typing import Any

import pytest

from tests.house import House, a_booking
from tests.http.booking.booked import at, offer
from tests.http.booking.conftest import Clock
from tests.http.booking.worker import mails, run_everything_told, run_jobs
from tests.http.payments.stripe_shop import shop, stripe
from tests.peers.stripe.server import PUBLISHABLE_KEY
from tests.peers.stripe.shop import Shop

__all__ = ["shop", "stripe"]


def test_without_an_account_cards_are_refused(house: House) -> None:
    service = offer(house)
    refused = house.visitor.post("/bookings", a_booking(service["id"], at("10:00"), payWith="card"))
    assert (refused.status, refused.code) == (422, "booking.payment_not_offered")
    assert house.api.get("/bookings").body["items"] == []


def test_a_booking_waits_for_its_card_and_is_confirmed_by_it(shop: Shop) -> None:
    booking = shop.book(shop.service())
    assert (booking["status"], booking["awaits"], booking["dueNow"]) == ("pending", "payment", 5000)
    paying = booking["payment"]
    assert (paying["method"], paying["publishableKey"]) == ("card", PUBLISHABLE_KEY)
    [intent] = shop.intents()
    assert paying["clientSecret"] == intent["client_secret"]
    assert (intent["amount"], intent["currency"]) == (5000, "eur")
    assert intent["metadata"]["comptoir_payment"] == paying["id"]
    shop.stripe.account.pay(intent["id"])
    assert shop.money(booking) == ("pending", 0, 0, 5000), "nobody has told us yet"
    shop.hear()
    assert shop.money(booking) == ("confirmed", 5000, 0, 0)
    [payment] = shop.payments(booking)
    assert (payment["provider"], payment["method"], payment["status"], payment["externalId"]) == (
        "stripe",
        "card",
        "paid",
        intent["id"],
    )


def test_the_same_key_brings_the_same_secret(shop: Shop) -> None:
    wish = a_booking(shop.service()["id"], at("10:00"), payWith="card")
    first, second = (shop.house.visitor.post("/bookings", wish, **{"Idempotency-Key": "k1"}) for _ in range(2))
    assert first.body["payment"] == second.body["payment"] and first.body["id"] == second.body["id"]
    assert second.headers["Idempotency-Replayed"] == "true"
    assert len(shop.intents()) == 1


def test_a_declined_card_may_be_followed_by_another(shop: Shop) -> None:
    booking = shop.book(shop.service())
    [intent] = shop.intents()
    shop.stripe.account.pay(intent["id"], "4000000000009995")
    shop.hear()
    [payment] = shop.payments(booking)
    assert (payment["status"], payment["failureCode"]) == ("failed", "insufficient_funds")
    again = shop.house.visitor.post("/billing/payment-intents", {"bookingId": booking["id"]})
    assert (again.body["paymentId"], again.body["clientSecret"]) == (payment["id"], intent["client_secret"])
    shop.stripe.account.pay(intent["id"])
    shop.hear()
    assert shop.money(booking) == ("confirmed", 5000, 0, 0)
    assert shop.payments(booking)[0]["failureCode"] is None


@pytest.mark.parametrize(("deposit", "now", "rest"), [({"percentage": 30}, 1500, 3500), ({"amount": 2000}, 2000, 3000)])
def test_a_deposit_confirms_and_the_rest_is_paid_at_the_counter(
    shop: Shop, deposit: dict[str, Any], now: int, rest: int
) -> None:
    service = shop.service(deposit=deposit)
    quoted = shop.house.visitor.post("/quotes", {"serviceId": service["id"], "startDate": at("10:00")})
    assert quoted.body["dueNow"] == now
    booking = shop.book(service)
    assert (booking["dueNow"], booking["awaits"]) == (now, "payment")
    [intent] = shop.intents()
    assert intent["amount"] == now
    shop.stripe.account.pay(intent["id"])
    shop.hear()
    assert shop.money(booking) == ("confirmed", now, 0, rest)
    shop.api.post(f"/bookings/{booking['id']}/payments", {"method": "cash"})
    assert shop.money(booking) == ("confirmed", 5000, 0, 0)
    assert [one["provider"] for one in shop.payments(booking)] == ["stripe", "counter"]


def test_a_deposit_at_the_counter_confirms_as_well(house: House) -> None:
    booking = house.api.post("/bookings", a_booking(offer(house, deposit={"amount": 2000})["id"], at("10:00"))).body
    assert (booking["awaits"], booking["dueNow"]) == ("payment", 2000)
    paid = house.api.post(f"/bookings/{booking['id']}/payments", {"method": "cash", "amount": 2000}).body
    assert (paid["status"], paid["amountDue"]) == ("confirmed", 3000)


@pytest.mark.parametrize(
    "deposit", [{}, {"percentage": 10, "amount": 5}, {"percentage": -1}, {"percentage": 33.333}, {"amount": 0}]
)
def test_a_deposit_is_one_thing_within_bounds(house: House, deposit: dict[str, Any]) -> None:
    refused = house.api.post("/services", {"name": "Massage", "duration": 60, "price": 5000, "deposit": deposit})
    assert refused.status == 422 and {path.split(".")[0] for path in refused.error_paths} == {"deposit"}


@pytest.mark.parametrize(
    ("usual", "service", "first"),
    [
        ({"percentage": 30}, {}, 1500),
        ({"percentage": 12.5}, {}, 625),
        ({"amount": 2000}, {}, 2000),
        ({"amount": 9000}, {}, 5000),
        ({"percentage": 30}, {"deposit": {"amount": 1000}}, 1000),
        ({"percentage": 30}, {"deposit": {"percentage": 0}}, 0),
        ({"percentage": 30}, {"requirePayment": True}, 5000),
        ({"percentage": 30}, {"requirePayment": True, "deposit": {"percentage": 0}}, 5000),
        ({"percentage": 30}, {"currency": "CHF"}, 1500),
        ({"amount": 2000}, {"currency": "CHF"}, 0),
        ({"percentage": 30}, {"price": 0}, 0),
        (None, {}, 0),
    ],
    ids=str,
)
def test_the_house_asks_a_deposit_of_services_that_say_nothing(
    house: House, usual: dict[str, Any] | None, service: dict[str, Any], first: int
) -> None:
    kept = house.api.patch("/organization", {"rules": {"deposit": usual}})
    both = {"percentage": None, "amount": None}
    assert (kept.status, kept.body["rules"]["deposit"]) == (200, usual and both | usual)
    wish = a_booking(offer(house, **service)["id"], at("10:00"))
    quoted = house.api.post("/quotes", {"serviceId": wish["serviceId"], "startDate": wish["startDate"]})
    booking = house.api.post("/bookings", wish).body
    assert (quoted.body["dueNow"], booking["dueNow"], booking["awaits"]) == (first, first, "payment" if first else "")


def test_a_deposit_is_that_of_the_day_it_was_booked(house: House) -> None:
    house.api.patch("/organization", {"rules": {"deposit": {"percentage": 30}}})
    booking = house.api.post("/bookings", a_booking(offer(house)["id"], at("10:00"))).body
    assert house.api.patch("/organization", {"rules": {"deposit": None}}).body["rules"]["deposit"] is None
    assert house.api.get(f"/bookings/{booking['id']}").body["dueNow"] == 1500
    wrong = house.api.patch("/organization", {"rules": {"deposit": {"percentage": 33.333}}})
    assert (wrong.status, wrong.error_codes) == (422, {"identity.percentage_too_fine"})


def test_cancelling_gives_the_money_back_by_the_same_card(shop: Shop) -> None:
    booking = shop.book(shop.service())
    [intent] = shop.intents()
    shop.stripe.account.pay(intent["id"])
    shop.hear()
    shop.api.post(f"/bookings/{booking['id']}/cancel")
    [refund] = shop.api.get("/refunds").body["items"]
    assert (refund["status"], refund["amount"], refund["provider"]) == ("pending", 5000, "stripe")
    assert shop.money(booking) == ("cancelled", 5000, 5000, 0)
    assert shop.stripe.account.refunds_of(intent["id"]) == []
    assert shop.work("payments.send_refund") == 1
    [refund] = shop.api.get("/refunds").body["items"]
    [theirs] = shop.stripe.account.refunds_of(intent["id"])
    assert (refund["status"], refund["externalId"]) == ("succeeded", theirs["id"])
    shop.hear()
    assert shop.money(booking) == ("cancelled", 5000, 5000, 0)


def test_a_refund_that_fails_gives_its_amount_back_to_the_house(shop: Shop) -> None:
    booking = shop.book(shop.service())
    [intent] = shop.intents()
    shop.stripe.account.pay(intent["id"], "4000000000007726")
    shop.hear()
    [payment] = shop.payments(booking)
    shop.api.post(f"/payments/{payment['id']}/refunds", {"amount": 2000})
    shop.work("payments.send_refund")
    shop.hear()
    assert shop.money(booking) == ("confirmed", 5000, 2000, 2000)
    [theirs] = shop.stripe.account.refunds_of(intent["id"])
    shop.stripe.account.settle_refund(theirs["id"], "failed")
    shop.hear()
    [refund] = shop.api.get("/refunds").body["items"]
    assert (refund["status"], refund["failureCode"]) == ("failed", "expired_or_canceled_card")
    assert shop.money(booking) == ("confirmed", 5000, 0, 0)
    assert shop.payments(booking)[0]["status"] == "paid"


def test_a_refund_made_at_stripe_is_written_down(shop: Shop) -> None:
    booking = shop.book(shop.service())
    [intent] = shop.intents()
    shop.stripe.account.pay(intent["id"])
    shop.stripe.account.create_refund({"payment_intent": intent["id"], "amount": "1000"})
    shop.hear()
    [refund] = shop.api.get("/refunds").body["items"]
    assert (refund["amount"], refund["status"], refund["by"]) == (1000, "succeeded", "Stripe")
    assert shop.money(booking) == ("confirmed", 5000, 1000, 1000)


def lapse(shop: Shop, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    moment = clock("2027-03-01T09:20:00+01:00")
    monkeypatch.setattr("comptoir.booking.jobs.now", lambda: moment)
    run_jobs("booking.lapse_hold")


def test_a_late_payment_takes_the_time_again(shop: Shop, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    booking = shop.book(shop.service())
    [intent] = shop.intents()
    shop.stripe.account.pay(intent["id"])
    lapse(shop, clock, monkeypatch)
    assert shop.money(booking)[0] == "cancelled"
    shop.work("payments.cancel_intent")
    assert shop.money(booking) == ("confirmed", 5000, 0, 0), "calling it off found it paid"
    shop.hear()
    assert shop.money(booking) == ("confirmed", 5000, 0, 0)


def test_a_late_payment_for_a_time_that_is_gone_comes_back_at_once(
    shop: Shop, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = shop.service()
    late = shop.book(service)
    [intent] = shop.intents()
    lapse(shop, clock, monkeypatch)
    other = shop.api.post("/bookings", a_booking(service["id"], at("10:00"), contactEmail="bob@example.test"))
    assert other.status == 201
    shop.stripe.account.pay(intent["id"])
    shop.hear()
    shop.work("payments.send_refund", "payments.cancel_intent")
    assert shop.money(late) == ("cancelled", 5000, 5000, 0)
    assert [one["amount"] for one in shop.stripe.account.refunds_of(intent["id"])] == [5000]
    run_everything_told()
    assert any(one["kind"] == "booking.too_late" for one in mails(shop.house))


def test_a_hold_that_lapses_calls_its_intent_off(shop: Shop, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    booking = shop.book(shop.service())
    lapse(shop, clock, monkeypatch)
    shop.work("payments.cancel_intent")
    assert shop.intents()[0]["status"] == "canceled"
    assert shop.payments(booking)[0]["status"] == "cancelled"
    shop.hear()
    refused = shop.house.visitor.post("/billing/payment-intents", {"bookingId": booking["id"]})
    assert (refused.status, refused.code) == (409, "booking.nothing_due")


def test_paid_at_the_counter_meanwhile_the_card_is_no_longer_asked(shop: Shop) -> None:
    booking = shop.book(shop.service())
    shop.api.post(f"/bookings/{booking['id']}/payments", {"method": "cash"})
    shop.work("payments.cancel_intent")
    assert shop.intents()[0]["status"] == "canceled"
    assert shop.money(booking) == ("confirmed", 5000, 0, 0)


def test_paid_twice_one_comes_back(shop: Shop) -> None:
    booking = shop.book(shop.service())
    shop.stripe.account.pay(shop.intents()[0]["id"])
    shop.api.post(f"/bookings/{booking['id']}/payments", {"method": "cash"})
    shop.work("payments.cancel_intent")
    shop.hear()
    assert shop.money(booking) == ("confirmed", 10000, 5000, 0)


def test_stripes_own_page_pays_as_well(shop: Shop) -> None:
    booking = shop.book(shop.service())
    [prepared] = shop.intents()
    asked = {"bookingId": booking["id"], "successUrl": "https://a.test/ok", "cancelUrl": "https://a.test/no"}
    page = shop.house.visitor.post("/billing/checkout-sessions", asked)
    assert page.status == 201, page.body
    assert page.body["url"].startswith(shop.stripe.url)
    assert prepared["status"] == "canceled", "one way to pay at a time"
    same = shop.house.visitor.post("/billing/checkout-sessions", asked)
    assert same.body == page.body
    shop.stripe.account.pay_page(page.body["url"].rsplit("/", 1)[1])
    shop.hear()
    assert shop.money(booking) == ("confirmed", 5000, 0, 0)
    assert [one["status"] for one in shop.payments(booking)] == ["cancelled", "paid"]


def test_from_the_page_back_to_the_form(shop: Shop) -> None:
    booking = shop.book(shop.service())
    asked = {"bookingId": booking["id"], "successUrl": "https://a.test/ok", "cancelUrl": "https://a.test/no"}
    page = shop.house.visitor.post("/billing/checkout-sessions", asked).body["url"].rsplit("/", 1)[1]
    form = shop.house.visitor.post("/billing/payment-intents", {"bookingId": booking["id"]})
    assert form.status == 200, form.body
    assert shop.stripe.account.get(page, "checkout.session")["status"] == "expired"
    shop.stripe.account.pay(form.body["clientSecret"].split("_secret_")[0])
    shop.hear()
    assert shop.money(booking) == ("confirmed", 5000, 0, 0)


def test_the_link_of_the_mail_pays_too(shop: Shop) -> None:
    booking = shop.book(shop.service())
    token = booking["manageUrl"].rsplit("/", 1)[1]
    answer = shop.house.visitor.post(f"/guest/bookings/{token}/payment-intent")
    assert (answer.status, answer.body["clientSecret"]) == (200, booking["payment"]["clientSecret"])


def test_a_price_that_changes_is_asked_anew(shop: Shop) -> None:
    booking = shop.book(shop.service(type="event", maxParticipants=5, priceUnit="participant"))
    changed = shop.api.call("PATCH", f"/bookings/{booking['id']}/participants", {"participants": 2})
    assert (changed.status, changed.body["dueNow"]) == (200, 10000), changed.body
    shop.work("payments.cancel_intent")
    asked = shop.house.visitor.post("/billing/payment-intents", {"bookingId": booking["id"]}).body
    assert (asked["amount"], [one["status"] for one in shop.intents()]) == (
        10000,
        ["canceled", "requires_payment_method"],
    )


def test_a_series_is_not_paid_by_one_card(shop: Shop) -> None:
    service = shop.service(recurring={"enabled": True, "frequency": ["weekly"], "maxOccurrences": 10})
    rule = {"frequency": "weekly", "interval": 1, "occurrencesCount": 3}
    wish = a_booking(service["id"], at("10:00"), payWith="card", recurringConfig=rule)
    refused = shop.house.visitor.post("/bookings", wish)
    assert (refused.status, refused.error_codes) == (422, {"booking.card_pays_one"})
