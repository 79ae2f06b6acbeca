"""What the ledger keeps true, and what the database refuses."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from comptoir.wallet.contracts.ledger import LotOver, LotView, NotEnoughLeft
from comptoir.wallet.models import Lot, WalletEntry, WalletTransaction
from comptoir.wallet.public import (
    capture,
    lots_from,
    lots_of,
    move_spending,
    release,
    reserve,
    restore,
    roll_over,
    take_back,
    transfer,
)
from tests.services.wallet.ledger import DAY, NOW, YOGA, a_client, a_subject, give, hour, left, settled


def test_a_grant_is_a_lot_that_can_be_spent(client: UUID) -> None:
    purchase = uuid4()
    lot = give(client, source_id=purchase, paid=50000, services=[YOGA], label="Ten hours")
    assert left(client) == {"minutes": (600, 0)}
    assert lots_of(client) == lots_from(lot.source, purchase) == [lot]
    settled()


def test_what_is_held_is_reserved_and_what_is_firm_is_spent(client: UUID) -> None:
    give(client)
    subject = a_subject()
    plan = reserve(client, hour(), subject, now=NOW)
    assert (plan.covered, left(client)) == (5000, {"minutes": (540, 60)})
    assert capture("booking", subject.id, now=NOW) == 5000
    assert left(client) == {"minutes": (540, 0)}
    assert capture("booking", subject.id, now=NOW) == release("booking", subject.id, now=NOW) == 0
    settled()


def test_what_is_not_wanted_any_more_is_free_again(client: UUID) -> None:
    give(client)
    subject = a_subject()
    reserve(client, hour(), subject, now=NOW)
    assert release("booking", subject.id, now=NOW) == 5000
    assert left(client) == {"minutes": (600, 0)}
    assert restore("booking", subject.id, now=NOW) == 0
    settled()


def test_what_comes_back_comes_back_to_the_lots_that_paid(client: UUID) -> None:
    first, second = give(client, 40, expires_at=NOW + DAY), give(client, 400, expires_at=NOW + 2 * DAY)
    subject = a_subject()
    plan = reserve(client, hour(6000), subject, is_firm=lambda covered: True, now=NOW)
    assert [(one.lot, one.quantity, one.covered) for one in plan.parts] == [(first.id, 40, 4000), (second.id, 20, 2000)]
    assert restore("booking", subject.id, 3000, now=NOW) == 3000
    assert [(one.id, one.available, one.expires_at) for one in lots_of(client)] == [
        (first.id, 10, NOW + DAY),
        (second.id, 400, NOW + 2 * DAY),
    ]
    assert restore("booking", subject.id, now=NOW) == 3000
    assert [one.available for one in lots_of(client)] == [40, 400]
    with pytest.raises(ValueError, match="1 of 0"):
        restore("booking", subject.id, 1, now=NOW)
    settled()


def test_what_comes_back_after_its_end_expires_at_once(client: UUID) -> None:
    give(client, expires_at=NOW + DAY)
    subject = a_subject()
    reserve(client, hour(), subject, is_firm=lambda covered: True, now=NOW)
    assert restore("booking", subject.id, now=NOW + 2 * DAY) == 5000
    assert left(client) == {}
    assert [one.kind for one in WalletTransaction.objects.order_by("number")] == [
        "grant",
        "capture",
        "restore",
        "expire",
    ]
    settled()


def test_a_booking_that_moves_takes_along_what_was_spent_on_it(client: UUID) -> None:
    give(client)
    old, new = a_subject(), a_subject()
    reserve(client, hour(), old, is_firm=lambda covered: True, now=NOW)
    assert move_spending(old.id, new.id) == 1
    assert restore("booking", old.id, now=NOW) == 0
    assert restore("booking", new.id, now=NOW) == 5000


def test_the_first_use_starts_the_clock(client: UUID) -> None:
    lot = give(client, valid_days_after_first_use=30)
    assert lot.expires_at is None
    reserve(client, hour(), a_subject(), now=NOW + DAY)
    assert lots_of(client)[0].expires_at == NOW + 31 * DAY
    reserve(client, hour(), a_subject(), now=NOW + 5 * DAY)
    assert lots_of(client)[0].expires_at == NOW + 31 * DAY


def test_a_purchase_that_is_refunded_takes_its_unused_lots_back(client: UUID) -> None:
    lot = give(client)
    reserve(client, hour(), a_subject(), now=NOW)
    with pytest.raises(NotEnoughLeft):
        take_back(lot.id, 600, now=NOW)
    assert take_back(lot.id, now=NOW).available == 0
    assert left(client) == {"minutes": (0, 60)}
    settled()


def test_a_lot_goes_to_somebody_else_with_its_end(client: UUID) -> None:
    lot, other = give(client, expires_at=NOW + DAY, paid=60000), a_client("Bea")
    given = transfer(lot.id, other, 200, reason="A present", now=NOW)
    assert (given.client, given.expires_at, given.paid, given.source_id) == (other, NOW + DAY, 20000, lot.id)
    assert (left(client), left(other)) == ({"minutes": (400, 0)}, {"minutes": (200, 0)})
    with pytest.raises(NotEnoughLeft):
        transfer(lot.id, other, 401, now=NOW)
    with pytest.raises(LotOver):
        transfer(lot.id, other, now=NOW + DAY)
    settled()


def test_what_rolls_over_lives_on_and_the_rest_expires(client: UUID) -> None:
    lot = give(client, source="allowance", expires_at=NOW + DAY)
    kept = roll_over(lot.id, NOW + 31 * DAY, 100, now=NOW + DAY)
    assert (kept.available, kept.expires_at, kept.source) == (100, NOW + 31 * DAY, "allowance")
    assert left(client) == {"minutes": (600, 0)}
    settled()


def test_nothing_ends_before_it_begins(client: UUID) -> None:
    with pytest.raises(ValueError, match="ends after"):
        give(client, expires_at=NOW)


def _unbalanced(lot: LotView) -> None:
    row = WalletTransaction.objects.create(client_id=lot.client, number=99, kind="correct", at=NOW)
    WalletEntry.objects.create(transaction_id=row.id, account="correction", unit="minutes", amount=5)
    settled()


def _empty(lot: LotView) -> None:
    WalletTransaction.objects.create(client_id=lot.client, number=99, kind="correct", at=NOW)
    settled()


def _below_zero(lot: LotView) -> None:
    row = WalletTransaction.objects.create(client_id=lot.client, number=99, kind="correct", at=NOW)
    WalletEntry.objects.create(
        transaction_id=row.id, lot_id=lot.id, account="lot_available", unit="minutes", amount=-601
    )


def _of_another_unit(lot: LotView) -> None:
    row = WalletTransaction.objects.create(client_id=lot.client, number=99, kind="correct", at=NOW)
    WalletEntry.objects.create(transaction_id=row.id, lot_id=lot.id, account="lot_available", unit="credits", amount=1)


REFUSED: dict[str, Callable[[LotView], Any]] = {
    "entries that do not add up": _unbalanced,
    "a transaction without entries": _empty,
    "a lot below zero": _below_zero,
    "an entry of another unit": _of_another_unit,
    "a lot rewritten": lambda lot: Lot.objects.filter(pk=lot.id).update(granted=601),
    "a balance by hand": lambda lot: Lot.objects.filter(pk=lot.id).update(available=601),
    "a later end": lambda lot: Lot.objects.filter(pk=lot.id).update(expires_at=NOW + 9 * DAY),
    "a lot deleted": lambda lot: Lot.objects.filter(pk=lot.id).delete(),
    "a lot that is full at once": lambda lot: Lot.objects.create(
        client_id=lot.client, unit="minutes", granted=5, available=5, source="pack", created_at=NOW
    ),
    "an entry rewritten": lambda lot: WalletEntry.objects.filter(lot_id=lot.id).update(amount=7),
    "an entry deleted": lambda lot: WalletEntry.objects.filter(lot_id=lot.id).delete(),
    "a transaction rewritten": lambda lot: WalletTransaction.objects.update(reason="Another"),
    "a transaction deleted": lambda lot: WalletTransaction.objects.all().delete(),
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_database_refuses(name: str, client: UUID) -> None:
    lot = give(client, expires_at=NOW + DAY)
    settled()
    with pytest.raises(DatabaseError) as caught, transaction.atomic():
        REFUSED[name](lot)
    assert isinstance(caught.value, IntegrityError) or "append-only" in str(caught.value)
    assert left(client) == {"minutes": (600, 0)}
