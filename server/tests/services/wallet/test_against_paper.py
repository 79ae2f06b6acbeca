"""The ledger against wallets kept on paper: whatever happens in whatever order, both say the same."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from comptoir.wallet.models import Lot
from comptoir.wallet.public import (
    Subject,
    capture,
    grant,
    move_spending,
    release,
    reserve,
    restore,
    roll_over,
    take_back,
    transfer,
)
from comptoir.wallet.queries.verify import LAWS, differences
from comptoir.wallet.rules.spending import Need
from comptoir.wallet.services.correct_wallet import correct_lot
from comptoir.wallet.services.expire_lot import expire_lot
from tests.services.wallet.ledger import NOW, a_client, settled
from tests.services.wallet.naive import Paper, PaperLot, PaperSpending

SERVICES = (uuid4(), uuid4())
MOST = 12
OF_THE_LEDGER = [law for law in LAWS if "payments" not in law.name]
"""What is paid for here is nothing anybody sells."""
LOTS = st.fixed_dictionaries(
    {
        "unit": st.sampled_from(["minutes", "credits", "money"]),
        "quantity": st.integers(1, 90),
        "ends": st.sampled_from(["never", "on a day", "after use"]),
        "days": st.sampled_from([1, 2, 4, 8]),
        "services": st.sampled_from([(), SERVICES[:1], SERVICES]),
        "source": st.sampled_from(["pack", "gift", "goodwill", "allowance", "refund"]),
    }
)


class Wallets(RuleBasedStateMachine):
    """Two clients, two services, three units; time goes forward by days."""

    @initialize(lots=st.lists(LOTS, min_size=2, max_size=6))
    def open(self, lots: list[dict[str, Any]]) -> None:
        self.now: datetime = NOW
        self.paper = Paper()
        self.clients = [a_client(f"client-{uuid4()}"), a_client(f"client-{uuid4()}")]
        self.spendings: dict[UUID, PaperSpending] = {}
        for lot in lots:
            self.give(0, **lot)

    def give(self, who: int, unit: str, quantity: int, ends: str, days: int, **more: Any) -> None:
        lot = grant(
            self.clients[who],
            unit=unit,
            quantity=quantity,
            currency="EUR" if unit == "money" else "",
            expires_at=self.now + timedelta(days=days) if ends == "on a day" else None,
            valid_days_after_first_use=days if ends == "after use" else None,
            now=self.now,
            **more,
        )
        self.note(lot)

    def note(self, lot: Any) -> None:
        self.paper.lots[lot.id] = PaperLot(
            id=lot.id,
            owner=lot.client,
            unit=lot.unit.value,
            currency=lot.currency,
            available=lot.available,
            expires=lot.expires_at,
            days=lot.valid_days_after_first_use,
            services=lot.services,
            age=len(self.paper.lots),
        )

    @rule(who=st.integers(0, 1), lot=LOTS)
    def grant(self, who: int, lot: dict[str, Any]) -> None:
        self.give(who, **lot)

    @rule(
        who=st.sampled_from([0, 0, 1]),
        service=st.sampled_from(SERVICES),
        total=st.integers(0, 400),
        minutes=st.sampled_from([30, 45, 60]),
        participants=st.integers(1, 4),
        firm=st.booleans(),
    )
    def book(self, who: int, service: UUID, total: int, minutes: int, participants: int, firm: bool) -> None:
        need = Need(service=service, total=total, currency="EUR", minutes=minutes, participants=participants)
        subject = Subject("booking", uuid4())
        plan = reserve(self.clients[who], need, subject, is_firm=lambda covered: firm, now=self.now)
        paper = self.paper.spend(self.clients[who], need, self.now, firm=firm)
        assert [(one.lot, one.quantity, one.covered) for one in plan.parts] == [
            (lot.id, part[0], part[1]) for part, lot in zip(paper.parts, paper.lots, strict=True)
        ]
        assert plan.covered <= total
        if plan.parts:
            self.spendings[subject.id] = paper

    def held(self, firm: bool) -> list[UUID]:
        return [id for id, one in self.spendings.items() if one.is_firm is firm and one.parts]

    @precondition(lambda self: self.held(False))
    @rule(data=st.data(), again=st.booleans())
    def confirm(self, data: Any, again: bool) -> None:
        id = data.draw(st.sampled_from(self.held(False)))
        assert capture("booking", id, now=self.now) == self.spendings[id].left
        self.paper.confirm(self.spendings[id])
        if again:
            assert capture("booking", id, now=self.now) == release("booking", id, now=self.now) == 0

    @precondition(lambda self: self.held(False))
    @rule(data=st.data())
    def let_go(self, data: Any) -> None:
        id = data.draw(st.sampled_from(self.held(False)))
        release("booking", id, now=self.now)
        self.paper.release(self.spendings.pop(id), self.now)

    @precondition(lambda self: self.held(True))
    @rule(data=st.data(), percent=st.sampled_from([0, 1, 33, 50, 100]))
    def give_back(self, data: Any, percent: int) -> None:
        id = data.draw(st.sampled_from(self.held(True)))
        amount = self.spendings[id].left * percent // 100
        assert restore("booking", id, None if percent == 100 else amount, now=self.now) == amount
        self.paper.restore(self.spendings[id], amount, self.now)

    @precondition(lambda self: self.spendings)
    @rule(data=st.data())
    def move(self, data: Any) -> None:
        old, new = data.draw(st.sampled_from(list(self.spendings))), uuid4()
        move_spending(old, new)
        self.spendings[new] = self.spendings.pop(old)

    @rule(days=st.integers(1, 4), twice=st.booleans())
    def wait(self, days: int, twice: bool) -> None:
        self.now += timedelta(days=days)
        for _ in range(1 + twice):
            for lot in Lot.objects.filter(client_id__in=self.clients).order_by("id"):
                expire_lot(lot.id, now=self.now)
        self.paper.expire(self.now)

    def full(self) -> list[UUID]:
        ended = {id for id, lot in self.paper.lots.items() if lot.expires is not None and lot.expires <= self.now}
        return [id for id, lot in self.paper.lots.items() if lot.available and id not in ended]

    @precondition(lambda self: self.full())
    @rule(data=st.data(), how=st.sampled_from(["refund", "correct", "roll over", "transfer"]))
    def take(self, data: Any, how: str) -> None:
        lot = self.paper.lots[data.draw(st.sampled_from(self.full()))]
        quantity = data.draw(st.integers(1, lot.available))
        if how == "refund":
            take_back(lot.id, quantity, now=self.now)
        elif how == "correct":
            correct_lot(lot.owner, lot.id, -quantity, reason="Mistaken", now=self.now)
        elif how == "roll over":
            self.note(roll_over(lot.id, self.now + timedelta(days=5), quantity, now=self.now))
        else:
            self.note(transfer(lot.id, self.clients[lot.owner == self.clients[0]], quantity, now=self.now))
        lot.available -= quantity

    @invariant()
    def both_say_the_same(self) -> None:
        if not hasattr(self, "paper"):
            return
        stored = {row.id: row for row in Lot.objects.filter(client_id__in=self.clients)}
        assert {id: (row.available, row.reserved, row.expires_at) for id, row in stored.items()} == {
            id: (lot.available, lot.reserved, lot.expires) for id, lot in self.paper.lots.items()
        }
        settled()

    def teardown(self) -> None:
        with connection.cursor() as cursor:
            assert list(differences(cursor, OF_THE_LEDGER)) == []


@pytest.mark.usefixtures("db")
def test_whatever_happens_the_ledger_says_what_paper_says() -> None:
    some = settings(
        max_examples=MOST,
        stateful_step_count=20,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Wallets, settings=some)
