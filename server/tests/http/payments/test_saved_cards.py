"""A card left for later pays again while nobody sits in front of it."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.contracts import PaymentView, ProviderUnreachable
from comptoir.payments.public import ask_card, charge_saved, has_saved_card, payments_of
from comptoir.payments.services import subjects
from comptoir.payments.services.charge_saved_card import charge_saved_card
from comptoir.platform.tenancy import organization_scope
from tests.http.payments.stripe_shop import shop, stripe
from tests.peers.stripe.shop import Shop

__all__ = ["shop", "stripe"]
NOW = datetime.fromisoformat("2027-03-01T08:00:00+00:00")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a subscription hears of its payments."""
    heard: list[str] = []

    def paid(subject: UUID, payment: PaymentView, now: datetime) -> None:
        heard.append(payment.status.value)

    subject = subjects.Subject(lambda id: None, lambda id: heard.append("followed"), paid)
    monkeypatch.setitem(subjects._subjects, "subscription", subject)
    return heard


@pytest.fixture
def client(shop: Shop) -> UUID:
    return UUID(shop.api.post("/clients", {"name": "Ada", "email": "ada@example.test"}).body["id"])


def asked(shop: Shop, client: UUID, *, saved: bool) -> PaymentView:
    ask = charge_saved if saved else ask_card
    with organization_scope(OrganizationId(shop.house.id)):
        return ask(
            "subscription",
            uuid4(),
            client=client,
            amount=2900,
            currency="EUR",
            purpose="subscription",
            label="Club, March",
            now=NOW,
        )


def stands(shop: Shop, payment: PaymentView) -> tuple[str, str]:
    with organization_scope(OrganizationId(shop.house.id)):
        [found] = payments_of("subscription", [payment.subject])[payment.subject]
        return found.status.value, found.failure_code


def save_card(shop: Shop, client: UUID, card: str = "4242424242424242") -> None:
    asked(shop, client, saved=False)
    shop.work("payments.open_intent")
    [intent] = shop.intents()
    assert (intent["setup_future_usage"], intent["description"]) == ("off_session", "Club, March")
    assert shop.stripe.account.get(intent["customer"], "customer")["email"] == "ada@example.test"
    shop.stripe.account.pay(intent["id"], card)
    shop.hear()


def test_the_first_payment_leaves_the_card_and_the_next_ones_take_it(shop: Shop, client: UUID, told: list[str]) -> None:
    save_card(shop, client)
    with organization_scope(OrganizationId(shop.house.id)):
        assert has_saved_card(client)
    payment = asked(shop, client, saved=True)
    assert shop.work("payments.charge_saved") == 1
    assert stands(shop, payment) == ("paid", "")
    shop.hear()
    assert told == ["paid", "paid"]
    assert [one["status"] for one in shop.intents()] == ["succeeded", "succeeded"]


@pytest.mark.parametrize(
    ("card", "code"), [("4000000000000341", "generic_decline"), ("4000002500003155", "authentication_required")]
)
def test_a_card_that_declines_later_has_failed(shop: Shop, client: UUID, told: list[str], card: str, code: str) -> None:
    save_card(shop, client, card)
    payment = asked(shop, client, saved=True)
    shop.work("payments.charge_saved")
    shop.hear()
    assert stands(shop, payment) == ("failed", code)
    assert told == ["paid", "followed"]


def test_without_a_card_it_has_failed(shop: Shop, client: UUID, told: list[str]) -> None:
    payment = asked(shop, client, saved=True)
    shop.work("payments.charge_saved")
    assert stands(shop, payment) == ("failed", "no_saved_card")


@pytest.mark.parametrize("fault", ["down", "slow", "limited", "failing", "error_after", "sticky_error", "cut"])
def test_nobody_is_charged_twice(shop: Shop, client: UUID, told: list[str], fault: str) -> None:
    save_card(shop, client)
    payment = asked(shop, client, saved=True)
    shop.stripe.faults = [fault]
    with pytest.raises(ProviderUnreachable):
        shop.work("payments.charge_saved")
    for minutes in (2, 4):
        charge_saved_card(OrganizationId(shop.house.id), payment.id, now=NOW + timedelta(minutes=minutes))
    shop.hear()
    assert stands(shop, payment) == ("paid", "")
    mine: list[Any] = [one for one in shop.intents() if one["metadata"]["comptoir_payment"] == str(payment.id)]
    assert [one["status"] for one in mine] == ["succeeded"]
    assert told.count("paid") == 2
