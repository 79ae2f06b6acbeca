"""What the database itself keeps true of payments and refunds."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, ProgrammingError, transaction

from comptoir.payments.contracts import PaymentNotPending, RefundAbovePaid
from comptoir.payments.models import Payment, Refund
from comptoir.payments.public import (
    Provider,
    ask_payment,
    complete_payment,
    move_payments,
    payments_of,
    record_payment,
    refund_subject,
    withdraw_payment,
)
from comptoir.payments.services import providers, subjects
from comptoir.platform.models import EventRecord
from comptoir.platform.tenancy import organization_scope
from tests.house import make_house

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _house(db: None, monkeypatch: pytest.MonkeyPatch) -> Any:
    """What is paid for here is nothing anybody keeps."""
    monkeypatch.setitem(subjects._subjects, "booking", subjects.Subject(lambda id: None, lambda id: None))
    with organization_scope(make_house().organization.id):
        yield


def pay(subject: UUID, amount: int, **changes: Any) -> Any:
    wanted: dict[str, Any] = {"client": None, "currency": "EUR", "method": "cash", "now": NOW, **changes}
    return record_payment("booking", subject, amount=amount, **wanted)


def only(subject: UUID) -> Any:
    [found] = payments_of("booking", [subject])[subject]
    return found


def test_a_refund_changes_its_payment() -> None:
    subject = uuid4()
    pay(subject, 5000)
    [refund] = refund_subject("booking", subject, 1500, reason="late", now=NOW)
    assert (refund.amount, refund.currency, refund.reason) == (1500, "EUR", "late")
    assert (only(subject).status, only(subject).refunded_amount, only(subject).left) == (
        "partially_refunded",
        1500,
        3500,
    )
    refund_subject("booking", subject, now=NOW)
    assert (only(subject).status, only(subject).left) == ("refunded", 0)
    names = list(EventRecord.objects.order_by("at", "id").values_list("name", flat=True))
    assert names[-3:] == ["payment.completed.v1", "refund.created.v1", "refund.created.v1"]


def test_a_refund_is_spread_over_payments_the_latest_first() -> None:
    subject = uuid4()
    first, second = pay(subject, 1000), pay(subject, 3000, method="card", now=NOW.replace(hour=10))
    made = refund_subject("booking", subject, 3200, now=NOW)
    assert [(one.payment, one.amount) for one in made] == [(second.id, 3000), (first.id, 200)]


def test_nothing_is_given_back_above_what_is_left() -> None:
    subject = uuid4()
    pay(subject, 1000)
    with pytest.raises(RefundAbovePaid) as refused:
        refund_subject("booking", subject, 1001, now=NOW)
    assert refused.value.left == 1000
    assert Refund.objects.count() == 0


def test_a_fee_is_not_given_back_as_a_booking() -> None:
    subject = uuid4()
    fee = ask_payment("booking", subject, client=None, amount=2000, currency="EUR", purpose="no_show_fee", now=NOW)
    assert (fee.status, fee.left, fee.received) == ("pending", 0, 0)
    complete_payment(fee.id, method="card", now=NOW)
    assert refund_subject("booking", subject, now=NOW) == []
    with pytest.raises(PaymentNotPending):
        withdraw_payment(fee.id, now=NOW)


def test_a_pending_payment_can_be_withdrawn_for_good() -> None:
    fee = ask_payment("booking", uuid4(), client=None, amount=1, currency="EUR", purpose="no_show_fee", now=NOW)
    assert withdraw_payment(fee.id, now=NOW).status == "cancelled"
    with pytest.raises(PaymentNotPending):
        complete_payment(fee.id, method="cash", now=NOW)


def test_payments_move_with_their_refunds() -> None:
    old, new = uuid4(), uuid4()
    pay(old, 1000)
    refund_subject("booking", old, 400, now=NOW)
    assert move_payments(old, new) == 1
    assert payments_of("booking", [old]) == {}
    assert only(new).left == 600


def test_one_subject_has_one_currency() -> None:
    subject, other = uuid4(), uuid4()
    pay(subject, 1000)
    with pytest.raises(IntegrityError, match="one currency"), transaction.atomic():
        pay(subject, 1000, currency="CHF")
    pay(other, 1000, currency="CHF")
    with pytest.raises(IntegrityError, match="one currency"), transaction.atomic():
        move_payments(other, subject)


@pytest.mark.parametrize(
    "change",
    [
        {"amount": 1},
        {"currency": "USD"},
        {"purpose": "no_show_fee"},
        {"provider": "stripe"},
        {"method": "card"},
        {"status": "pending", "paid_at": None},
        {"status": "failed", "paid_at": None},
        {"status": "refunded"},
        {"refunded_amount": 1000, "status": "refunded"},
    ],
    ids=str,
)
def test_a_payment_is_not_rewritten(change: dict[str, Any]) -> None:
    pay(uuid4(), 1000)
    with pytest.raises(IntegrityError), transaction.atomic():
        Payment.objects.update(**change)


@pytest.mark.parametrize("amount", [0, -1])
def test_amounts_are_above_zero(amount: int) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        pay(uuid4(), amount)
    paid = pay(uuid4(), 10)
    with pytest.raises(IntegrityError), transaction.atomic():
        Refund.objects.create(payment_id=paid.id, amount=amount, created_at=NOW)


def _delete_payment() -> None:
    Payment.objects.all().delete()


def _delete_refund() -> None:
    Refund.objects.all().delete()


def _change_refund() -> None:
    Refund.objects.update(amount=1)


@pytest.mark.parametrize("change", [_delete_payment, _delete_refund, _change_refund])
def test_records_are_kept(change: Callable[[], None]) -> None:
    subject = uuid4()
    pay(subject, 1000)
    refund_subject("booking", subject, 10, now=NOW)
    with pytest.raises((IntegrityError, ProgrammingError)), transaction.atomic():
        change()


def test_the_database_refuses_a_refund_above_what_is_left_by_itself() -> None:
    paid = pay(uuid4(), 1000)
    with pytest.raises(IntegrityError), transaction.atomic():
        Refund.objects.create(payment_id=paid.id, amount=1001, created_at=NOW)


def test_the_database_refuses_a_refund_of_what_was_not_received() -> None:
    fee = ask_payment("booking", uuid4(), client=None, amount=9, currency="EUR", purpose="no_show_fee", now=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Refund.objects.create(payment_id=fee.id, amount=1, created_at=NOW)


@pytest.fixture
def asks_elsewhere(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """A provider that has to be asked for a refund and told of a withdrawal."""
    told: list[Any] = []
    slow = Provider(
        refund=lambda payment, refund, now: told.append((payment.status, refund.status, refund.amount)),
        refunds_at_once=False,
        withdraw=lambda payment, now: False,
    )
    monkeypatch.setitem(providers._providers, "slow", slow)
    return told


def test_a_refund_elsewhere_counts_until_it_fails(asks_elsewhere: list[Any]) -> None:
    subject = uuid4()
    pay(subject, 5000, provider="slow", method="card")
    [refund] = refund_subject("booking", subject, 5000, now=NOW)
    assert (refund.status, only(subject).status, only(subject).left) == ("pending", "refunded", 0)
    assert asks_elsewhere == [("refunded", "pending", 5000)]
    Refund.objects.filter(pk=refund.id).update(status="failed", failure_code="lost_or_stolen_card")
    assert (only(subject).status, only(subject).refunded_amount, only(subject).left) == ("paid", 0, 5000)
    with pytest.raises(IntegrityError, match="does not go from failed to succeeded"), transaction.atomic():
        Refund.objects.filter(pk=refund.id).update(status="succeeded")


def test_what_was_refunded_of_a_payment_is_no_longer_rewritten(asks_elsewhere: list[Any]) -> None:
    subject = uuid4()
    pay(subject, 5000, provider="slow", method="card")
    [refund] = refund_subject("booking", subject, 100, now=NOW)
    with pytest.raises(IntegrityError, match="not rewritten"), transaction.atomic():
        Refund.objects.filter(pk=refund.id).update(amount=50)
    Refund.objects.filter(pk=refund.id).update(external_id="re_1", status="succeeded")
    with pytest.raises(IntegrityError, match="not rewritten"), transaction.atomic():
        Refund.objects.filter(pk=refund.id).update(external_id="re_2")


def test_a_withdrawal_elsewhere_waits_for_its_provider(asks_elsewhere: list[Any]) -> None:
    asked = ask_payment(
        "booking", uuid4(), client=None, amount=5, currency="EUR", purpose="booking", provider="slow", now=NOW
    )
    assert withdraw_payment(asked.id, now=NOW).status == "pending"


def test_a_card_may_pay_late_and_a_bank_take_it_back(asks_elsewhere: list[Any]) -> None:
    subject = uuid4()
    asked = ask_payment(
        "booking", subject, client=None, amount=5, currency="EUR", purpose="booking", provider="slow", now=NOW
    )
    mine = Payment.objects.filter(pk=asked.id)
    mine.update(status="failed", failure_code="card_declined")
    mine.update(status="cancelled")
    mine.update(status="paid", method="card", paid_at=NOW)
    mine.update(status="disputed")
    assert (only(subject).received, only(subject).given_back, only(subject).left) == (5, 0, 0)
    mine.update(status="lost")
    assert (only(subject).received, only(subject).given_back) == (5, 5)
    with pytest.raises(IntegrityError, match="does not go from lost to paid"), transaction.atomic():
        mine.update(status="paid")


def test_what_was_called_off_at_the_counter_stays_so() -> None:
    asked = ask_payment("booking", uuid4(), client=None, amount=5, currency="EUR", purpose="booking", now=NOW)
    withdraw_payment(asked.id, now=NOW)
    with pytest.raises(IntegrityError, match="does not go from cancelled to paid"), transaction.atomic():
        Payment.objects.filter(pk=asked.id).update(status="paid", method="cash", paid_at=NOW)
