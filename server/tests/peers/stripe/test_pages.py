"""Stripe's page of a checkout, as far as a browser needs it."""

from collections.abc import Iterator
from http.client import HTTPConnection
from urllib.parse import urlencode

import pytest

from tests.peers.stripe.server import StripeServer, running

LINE = {"0": {"quantity": "1", "price_data": {"currency": "eur", "unit_amount": "5000"}}}
WISH = {"mode": "payment", "line_items": LINE, "success_url": "https://a.test/ok?of={CHECKOUT_SESSION_ID}"}


@pytest.fixture
def stripe() -> Iterator[StripeServer]:
    with running() as server:
        yield server


def visited(stripe: StripeServer, path: str, **said: str) -> tuple[int, str, str]:
    """Status, where to go on, and the page."""
    browser = HTTPConnection("127.0.0.1", stripe.server_address[1], timeout=20)
    try:
        if said:
            kind = {"Content-Type": "application/x-www-form-urlencoded"}
            browser.request("POST", path, urlencode(said), kind)
        else:
            browser.request("GET", path)
        answer = browser.getresponse()
        return answer.status, answer.headers.get("Location") or "", answer.read().decode()
    finally:
        browser.close()


def test_a_browser_looks_is_declined_pays_and_goes_on(stripe: StripeServer) -> None:
    page = stripe.account.create_checkout({**WISH, "cancel_url": 'https://a.test/"no"'})
    path = page["url"].removeprefix(stripe.url)
    status, _, shown = visited(stripe, path)
    assert (status, "50.00 EUR" in shown, "https://a.test/&quot;no&quot;" in shown) == (200, True, True)
    status, _, shown = visited(stripe, path, card="4000000000000002")
    assert (status, "Your card was declined." in shown) == (402, True)
    status, location, _ = visited(stripe, path, card="4242424242424242")
    assert (status, location) == (303, f"https://a.test/ok?of={page['id']}")
    assert (page["status"], page["payment_status"]) == ("complete", "paid")
    assert visited(stripe, "/pay/cs_none")[0] == 404


def test_a_bank_asks_who_pays_and_sends_them_back(stripe: StripeServer) -> None:
    account = stripe.account
    intent = account.create_intent({"amount": "5000", "currency": "eur"})
    for answer, status, back in (("no", "requires_payment_method", "failed"), ("yes", "succeeded", "succeeded")):
        account.pay(intent["id"], "4000000000003220", return_url="https://a.test/?of=1")
        assert intent["status"] == "requires_action"
        path = intent["next_action"]["redirect_to_url"]["url"].removeprefix(stripe.url)
        assert "50.00 EUR" in visited(stripe, path)[2]
        code, location, _ = visited(stripe, path, is_you=answer)
        assert (code, intent["status"], intent["next_action"]) == (303, status, None)
        assert location.startswith(f"https://a.test/?of=1&payment_intent={intent['id']}&")
        assert location.endswith(f"redirect_status={back}")
    told = [event["type"].partition(".")[2] for event in account.events]
    assert told == ["created", "requires_action", "payment_failed", "requires_action", "succeeded"]
