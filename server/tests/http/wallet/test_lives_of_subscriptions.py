"""Renewed, paid, left unpaid, paused, moved to another plan, refunded, cancelled, in any order.

After every step: one purchase per period and no hole among them, money that adds up, a status that its facts explain,
nothing asked of a subscription that is over, and lots that the ledger explains.
"""

from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest

from comptoir.platform.tenancy import organization_scope
from comptoir.wallet.models import Lot, Purchase, Subscription, WalletEntry
from comptoir.wallet.public import balance_of, take_back
from comptoir.wallet.queries.subscriptions import schedule_of
from comptoir.wallet.rules.purchases import PurchaseStatus
from tests.house import House
from tests.http.booking.conftest import Clock
from tests.http.wallet.products import a_client, a_subscription, sold
from tests.http.wallet.time_passing import Time

pytestmark = pytest.mark.django_db
STEPS = 30
PLANS: list[dict[str, Any]] = [
    {"price": 4000, "allowance": {"unit": "credits", "quantity": 8}, "rollover": {"mode": "all", "periods": 2}},
    {"price": 9999, "allowance": {"unit": "credits", "quantity": 13}, "rollover": {"mode": "capped", "cap": 5}},
    {"price": 1700, "period": "week", "allowance": {"unit": "minutes", "quantity": 90}, "graceDays": 10},
    {"price": 0, "allowance": {"unit": "credits", "quantity": 1}, "noticeDays": 20},
    {"price": 31_000, "period": "quarter", "allowance": None, "minimumPeriods": 2, "allowanceInGrace": False},
]


class Life:
    """One client, one subscription after the other, and what may be done to it."""

    def __init__(self, house: House, clock: Clock, seed: int) -> None:
        self.house, self.clock, self.chance = house, clock, Random(seed)
        self.time, self.now = Time(clock), datetime.fromisoformat("2027-01-31T09:00:00+01:00")
        clock(self.now.isoformat())
        self.plans = [a_subscription(house, name=f"Plan {n}", **plan)["id"] for n, plan in enumerate(PLANS)]
        self.client = a_client(house)
        self.told: list[str] = []
        self.subscribe()

    def subscribe(self) -> None:
        plan = {"id": self.chance.choice(self.plans)}
        self.id = sold(self.house, plan, self.client)["subscriptionId"]

    def step(self) -> None:
        if self.house.api.get(f"/subscriptions/{self.id}").body["status"] == "ended":
            self.told = ["subscribe"]
            self.subscribe()
            return
        acts = [self.wait, self.wait, self.wait, self.pay, self.pay, self.pay, self.spend]
        acts += [self.change, self.pause, self.resume, self.refund, self.cancel]
        act = self.chance.choice(acts)
        self.told.append(act.__name__)
        act()

    def act(self, verb: str, **wish: Any) -> None:
        answer = self.house.api.post(f"/subscriptions/{self.id}/{verb}", wish)
        assert answer.status in {200, 409, 422}, answer.body
        self.told[-1] += f" {answer.status}"

    def wait(self) -> None:
        self.now += timedelta(days=self.chance.choice((1, 4, 9, 31, 45)), hours=self.chance.randint(0, 5))
        first = self.chance.choice(((), ("wallet.expire_lot",), ("wallet.end_grace", "wallet.resume_subscription")))
        self.time.pass_until(self.now.isoformat(), times=self.chance.choice((1, 2)), first=first)

    def pay(self) -> None:
        pending = self.house.api.get("/purchases", subscriptionId=self.id, status="pending").body["items"]
        if pending:
            one = self.chance.choice(pending)
            amount = self.chance.choice((None, None, max(1, one["amountDue"] // 3)))
            self.house.api.post(f"/purchases/{one['id']}/payments", {"method": "cash", "amount": amount})

    def spend(self) -> None:
        with organization_scope(self.house.organization.id):
            for lot in Lot.objects.filter(client_id=self.client, available__gt=0)[:1]:
                take_back(lot.id, self.chance.randint(1, lot.available), kind="correct", reason="used", now=self.now)

    def change(self) -> None:
        self.act("change", productId=self.chance.choice(self.plans))

    def pause(self) -> None:
        until = (self.now + timedelta(days=self.chance.randint(1, 60))).isoformat()
        self.act("pause", **self.chance.choice(({}, {"until": until})))

    def resume(self) -> None:
        self.act("resume")

    def refund(self) -> None:
        items = self.house.api.get("/purchases", subscriptionId=self.id).body["items"]
        one = self.chance.choice(items)
        if one["refundable"]:
            answer = self.house.api.post(f"/purchases/{one['id']}/refund", self.chance.choice(({}, {"amount": 1})))
            assert answer.status == 200, answer.body

    def cancel(self) -> None:
        if self.chance.random() < 0.3:
            self.act("cancel", at="now", force=True, refund=self.chance.choice(("none", "prorated")))
        else:
            self.act("cancel")

    def check(self) -> None:
        with organization_scope(self.house.organization.id):
            row = Subscription.objects.get(pk=self.id)
            purchases = list(Purchase.objects.filter(subscription_id=row.id))
            self.check_periods(row, purchases)
            self.check_standing(row, purchases)
            self.check_money(purchases)
            self.check_lots()

    def check_periods(self, row: Subscription, purchases: list[Purchase]) -> None:
        numbers = sorted(one.period_number for one in purchases if one.period_number is not None)
        assert numbers == list(range(1, row.period_number + 1)), self.told
        assert row.current_period_start < row.current_period_end
        if row.ended_at is None and row.paused_at is None:
            assert row.current_period_end > self.now, self.told
            assert row.current_period_end == schedule_of(row).end_of(row.period_number)

    def check_standing(self, row: Subscription, purchases: list[Purchase]) -> None:
        asked = [one for one in purchases if one.status == PurchaseStatus.PENDING]
        if row.ended_at is not None:
            assert not asked and row.status == "ended", self.told
            return
        assert bool(asked) == (row.past_due_since is not None) == (row.grace_until is not None), self.told
        assert row.grace_until is None or row.grace_until > self.now, self.told
        expected = "paused" if row.paused_at else "past_due" if asked else "cancelled" if row.cancel_at else "active"
        assert row.status == expected, self.told

    def check_money(self, purchases: list[Purchase]) -> None:
        for one in purchases:
            kept = one.amount_paid - one.amount_refunded
            assert one.total == one.price - one.discount
            assert 0 <= kept <= one.total, self.told
            if one.status in {PurchaseStatus.CANCELLED, PurchaseStatus.REFUNDED}:
                assert kept == 0, self.told
        payments = self.house.api.get("/payments", clientId=self.client, limit=200).body["items"]
        ids = {str(one.id) for one in purchases}
        own = [one for one in payments if one["subjectId"] in ids]
        assert sum(one["amount"] for one in own) == sum(one.amount_paid for one in purchases)
        assert sum(one["refundedAmount"] for one in own) == sum(one.amount_refunded for one in purchases)

    def check_lots(self) -> None:
        lots = list(Lot.objects.filter(client_id=self.client))
        for lot in lots:
            entries = WalletEntry.objects.filter(lot_id=lot.id).values_list("amount", flat=True)
            assert 0 <= lot.available == sum(entries) <= lot.granted
            assert not lot.available or lot.expires_at is None or lot.expires_at > self.now, self.told
        assert sum(one.available for one in balance_of(UUID(self.client))) == sum(lot.available for lot in lots)


@pytest.mark.parametrize("seed", range(14))
def test_whatever_happens_to_a_subscription_adds_up(house: House, clock: Clock, seed: int) -> None:
    life = Life(house, clock, seed)
    life.check()
    for _ in range(STEPS):
        life.step()
        life.check()
