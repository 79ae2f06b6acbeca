"""A house whose subscriptions Stripe charges, and a clock for both of them."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest

from comptoir.platform.http import routes
from tests.http.booking.conftest import Clock
from tests.http.wallet.products import a_client, a_subscription
from tests.http.wallet.time_passing import Time
from tests.peers.stripe.billing import Billing
from tests.peers.stripe.objects import Object
from tests.peers.stripe.shop import Shop

APRIL, MAY, JUNE = "2027-04-01T10:00:00+02:00", "2027-05-01T10:00:00+02:00", "2027-06-01T10:00:00+02:00"
"""An hour after periods begin."""
GOOD, FAILS_LATER = "4242424242424242", "4000000000000341"
TOLD = ("payments.send_order", "payments.describe_card")
"""What is told to Stripe as soon as it is wished."""
CLOCKS = ("comptoir.payments.jobs.online.now", "comptoir.payments.jobs.orders.now", "comptoir.wallet.subscriptions.now")
"""What jobs and subscribers take for now."""
HEARD = ("payments.handle_event", "payments.learn_intent", "payments.look_at_order")


def requests_now() -> datetime:
    moment: datetime = vars(routes)["now"]()
    return moment


def one_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Jobs live by the clock of the requests."""
    for name in CLOCKS:
        monkeypatch.setattr(name, requests_now)


@dataclass
class Club:
    """One client's subscription, bought by card."""

    shop: Shop
    time: Time
    purchase: dict[str, Any] = field(default_factory=dict)

    @property
    def stripe(self) -> Billing:
        return self.shop.stripe.account

    def join(
        self, product: dict[str, Any] | None = None, card: str = GOOD, *, told: bool = True, **changes: Any
    ) -> None:
        """Somebody buys it, pays with their card, and Stripe hears of it, unless it is not `told` yet."""
        if self.stripe.clock is None:
            self.stripe.advance(int(requests_now().timestamp()))
        product = product or a_subscription(self.shop.house)
        client = changes.pop("clientId", None) or a_client(self.shop.house)
        wish = {"productId": product["id"], "clientId": client, "payWith": "card", **changes}
        made = self.shop.api.post("/purchases", wish)
        assert made.status == 201, made.body
        self.purchase = dict(made.body)
        if made.body["amountDue"]:
            self.shop.api.post("/billing/payment-intents", {"purchaseId": made.body["id"]})
            self.stripe.pay(self.shop.intents()[-1]["id"], card)
        self.shop.hear()
        if told:
            self.work()

    def hear(self, **how: Any) -> None:
        """What Stripe has to say, and what that leads to."""
        self.shop.hear(**how)
        self.work()

    def work(self) -> None:
        while self.shop.work(*TOLD, *HEARD):
            pass

    def pass_until(self, moment: str, *, heard: bool = True) -> None:
        """The house's clock first, then Stripe's."""
        self.time.pass_until(moment)
        self.work()
        self.stripe.advance(int(datetime.fromisoformat(moment).timestamp()))
        if heard:
            self.hear()

    @property
    def id(self) -> str:
        return str(self.shop.api.get(f"/purchases/{self.purchase['id']}").body["subscriptionId"])

    @property
    def shown(self) -> dict[str, Any]:
        return dict(self.shop.api.get(f"/subscriptions/{self.id}").body)

    @property
    def at_stripe(self) -> Object:
        [found] = self.stripe.all("subscription")
        return found

    @property
    def periods(self) -> list[tuple[int, str, int, int]]:
        """Number, status, paid and given back, the first one first."""
        items = self.shop.api.get("/purchases", subscriptionId=self.id, limit=200).body["items"]
        found = [
            ((one["period"] or {}).get("number") or 0, one["status"], one["amountPaid"], one["amountRefunded"])
            for one in items
        ]
        return sorted(found)

    @property
    def charged(self) -> list[int]:
        """What was taken from cards, all in all."""
        return [one["amount_received"] for one in self.shop.intents() if one["status"] == "succeeded"]

    def credits(self) -> int:
        balances = self.shop.api.get(f"/wallets/{self.purchase['clientId']}").body["balances"]
        return sum(one["available"] for one in balances if one["unit"] == "credits")

    def act(self, verb: str, **body: Any) -> dict[str, Any]:
        answer = self.shop.api.post(f"/subscriptions/{self.id}/{verb}", body)
        assert answer.status == 200, answer.body
        self.work()
        return dict(answer.body)

    def due(self) -> dict[str, Any]:
        """The purchase that is to be paid."""
        bought = self.shop.api.get("/purchases", subscriptionId=self.id, status="pending").body["items"]
        return dict(bought[0])


@pytest.fixture
def club(shop: Shop, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Club:
    one_clock(monkeypatch)
    return Club(shop, Time(clock))


def instant(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp())
