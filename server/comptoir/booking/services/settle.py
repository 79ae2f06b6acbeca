"""A booking's money: what is paid, given back and due always follows its payment records, in their transaction.

Everything here wants the booking's row locked by the caller (`select_for_update`).
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.booking.models import Booking
from comptoir.booking.rules.cancellation import CancellationPolicy
from comptoir.booking.rules.paid_how import method, methods, paying
from comptoir.booking.rules.refunding import Refunding
from comptoir.booking.rules.settlement import amount_due, overpaid, payment_status
from comptoir.booking.rules.status import Awaits, Status
from comptoir.booking.services.first_payment import BY_CARD, first_still_due
from comptoir.booking.services.pay_from_wallet import pay_anew, release_reserved, reserve_again
from comptoir.payments.public import (
    CARDS,
    PaymentView,
    RefundView,
    ask_card,
    move_payments,
    payment_document,
    payments_of,
    record_payment,
    refund_subject,
    withdraw_payment,
)
from comptoir.wallet.public import WALLET, move_spending

SUBJECT = "booking"
"""The subject type of payments."""
_FOLLOWING = ["amount_paid", "amount_refunded", "amount_reserved", "paid_by", "payment_status"]


def follow_payments(row: Booking) -> None:
    """Bring `amount_paid`, `amount_refunded`, `amount_reserved`, `paid_by` and `payment_status` up to the payment
    records, and store them.

    A no-show fee is a payment of its own and no part of the booking's price.
    """
    found = [one for one in payments_of(SUBJECT, [row.id]).get(row.id, []) if one.purpose == "booking"]
    row.amount_paid = sum(one.received for one in found)
    row.amount_refunded = sum(one.given_back for one in found)
    reserved = [one for one in found if one.provider == WALLET and one.status == "pending"]
    row.amount_reserved = sum(one.amount for one in reserved)
    row.paid_by = paying(one.provider for one in found if one.received or one in reserved)
    row.payment_status = payment_status(
        Status(row.status), total=row.total_price, paid=row.amount_paid, refunded=row.amount_refunded
    )
    row.save(update_fields=_FOLLOWING)


def payments_shown(row: Booking) -> list[dict[str, Any]]:
    """A booking's payments as the API shows them, the earliest first, fees included."""
    return [payment_document(one) for one in payments_of(SUBJECT, [row.id]).get(row.id, [])]


def due_of(row: Booking) -> int:
    """What is still to be paid of a booking, in minor units, less what its client's wallet has set aside for it."""
    due = amount_due(Status(row.status), total=row.total_price, paid=row.amount_paid, refunded=row.amount_refunded)
    return max(0, due - row.amount_reserved)


def how_paid(row: Booking, *, due: int) -> dict[str, Any]:
    """By what a booking of which so much is `due` is paid, as every answer about it says it."""
    return {
        "method": method(row.paid_by, asked=row.payment_method, due=due),
        "methods": methods(row.paid_by, asked=row.payment_method, due=due),
    }


def keep_asked(row: Booking, *, now: datetime) -> None:
    """Ask a card for what has to be paid now, and no longer for what has not."""
    asked = [
        one
        for one in payments_of(SUBJECT, [row.id]).get(row.id, [])
        if one.purpose == "booking" and one.provider == CARDS and one.status.is_open
    ]
    waits = row.awaits == Awaits.PAYMENT and row.payment_method == BY_CARD
    wanted = first_still_due(row) if waits else min(due_of(row), sum(one.amount for one in asked))
    if wanted == sum(one.amount for one in asked):
        return
    for one in asked:
        withdraw_payment(one.id, now=now)
    if waits and wanted:
        ask_card(SUBJECT, row.id, client=row.client_id, amount=wanted, currency=row.currency, now=now)


def receive(row: Booking, amount: int, *, method: str, note: str = "", by: str = "", now: datetime) -> PaymentView:
    """Money for a booking at the counter; what it confirms is the caller's business."""
    paid = record_payment(
        SUBJECT,
        row.id,
        client=row.client_id,
        amount=amount,
        currency=row.currency,
        method=method,
        note=note,
        by=by,
        now=now,
    )
    follow_payments(row)
    keep_asked(row, now=now)
    return paid


def give_back(
    row: Booking, amount: int | None = None, *, reason: str = "", by: str = "", now: datetime
) -> list[RefundView]:
    """Refund `amount` minor units of a booking's payments, None: all that is left; nothing paid, nothing written.

    Raises:
        RefundAbovePaid: there is not so much left.
    """
    if amount == 0 or (amount is None and row.amount_paid == row.amount_refunded):
        return []
    made = refund_subject(SUBJECT, row.id, amount, reason=reason, by=by, now=now)
    follow_payments(row)
    return made


def refund_cancelled(row: Booking, refund: Refunding, now: datetime) -> list[RefundView]:
    """After a booking was cancelled: what comes back of what was paid.

    Raises:
        RefundAbovePaid: an amount above what was paid.
    """
    if release_reserved(row, now=now):
        follow_payments(row)
    kept = row.amount_paid - row.amount_refunded
    policy = CancellationPolicy.of(row.cancellation_policy)
    amount = refund.of(policy, kept=kept, start=int(row.starts_at.timestamp()), now=int(now.timestamp()))
    made = give_back(row, amount, reason=row.cancellation_reason, now=now)
    if not made and row.amount_paid:
        follow_payments(row)
    return made


def settle_change(row: Booking, *, reason: str = "", now: datetime) -> list[RefundView]:
    """After a change of price on the same row: give back what was paid above it; what is missing is due."""
    set_aside_what_is_due(row, now=now)
    extra = overpaid(total=row.total_price, paid=row.amount_paid, refunded=row.amount_refunded)
    made = give_back(row, extra, reason=reason, now=now)
    if not made:
        follow_payments(row)
    keep_asked(row, now=now)
    return made


def settle_new_price(row: Booking, before: int, *, reason: str = "", now: datetime) -> list[RefundView]:
    """After its price changed from `before`: as `settle_change`, and a wallet that was used pays what became dearer."""
    made = settle_change(row, reason=reason, now=now)
    if row.total_price > before and due_of(row) and pay_anew(row, now=now):
        follow_payments(row)
        keep_asked(row, now=now)
    return made


def set_aside_what_is_due(row: Booking, *, now: datetime) -> None:
    """After a change of price: the wallet sets no more aside than what is still to be paid."""
    if reserve_again(row, now=now):
        follow_payments(row)


def settle_difference(old: Booking, new: Booking, *, reason: str = "", now: datetime) -> list[RefundView]:
    """`new` takes the place of `old`: all payments go along, the difference is given back or becomes due.

    Lock `old` first; `new` is fresh.
    """
    move_spending(old.id, new.id, subject_type=SUBJECT)
    if move_payments(old.id, new.id, subject_type=SUBJECT):
        follow_payments(old)
    follow_payments(new)
    return settle_new_price(new, old.total_price, reason=reason, now=now)


def lock_booking(booking: UUID) -> None:
    """For payments, before it touches those of a booking."""
    Booking.objects.select_for_update().filter(pk=booking).first()


def follow_by_id(booking: UUID) -> None:
    """For payments, after it touched those of a booking."""
    follow_payments(Booking.objects.get(pk=booking))
