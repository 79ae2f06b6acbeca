"""A purchase follows its payment records, in their transaction: paid whole it is handed over, given back it shrinks.

Everything here wants the purchase locked by the caller (`locked_purchase`).
"""

from datetime import datetime
from uuid import UUID

from comptoir.payments.public import (
    PaymentView,
    give_up_card,
    payments_of,
    record_payment,
    refund_subject,
    withdraw_payment,
)
from comptoir.platform.contracts import NotFound
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization
from comptoir.wallet.contracts.products import PurchaseEvent, PurchaseRefunded
from comptoir.wallet.models import Purchase, Subscription
from comptoir.wallet.rules.products import ProductKind
from comptoir.wallet.rules.purchases import STANDING, PurchaseStatus
from comptoir.wallet.services.deliver_purchase import deliver
from comptoir.wallet.services.return_goods import take_all_back, take_worth_back
from comptoir.wallet.services.use_promo import give_promo_back
from comptoir.wallet.services.write_subscription import fall_due

SUBJECT = "purchase"
"""The subject type of payments."""


def locked_purchase(purchase: UUID) -> Purchase:
    """A purchase, locked until the transaction ends: its subscription first.

    Raises:
        NotFound: there is none of this organization.
    """
    while True:
        seen = Purchase.objects.filter(pk=purchase).values_list("subscription_id", flat=True).first()
        if seen is not None:
            Subscription.objects.select_for_update().filter(pk=seen).first()
        row = Purchase.objects.select_for_update().filter(pk=purchase).first()
        if row is None:
            raise NotFound
        # Paying for the first period starts the subscription, while we waited perhaps.
        if row.subscription_id == seen:
            return row


def receive(row: Purchase, amount: int, *, method: str, note: str = "", now: datetime) -> PaymentView:
    """Money for a purchase at the counter."""
    paid = record_payment(
        SUBJECT,
        row.id,
        client=row.client_id,
        amount=amount,
        currency=row.currency,
        method=method,
        note=note,
        purpose=purpose_of(row),
        now=now,
    )
    follow_payments(row, now=now)
    ask_no_longer(row, now=now)
    return paid


def purpose_of(row: Purchase) -> str:
    """What its payments are for; a card that pays for a subscription is kept for the next periods."""
    return "subscription" if row.kind == ProductKind.SUBSCRIPTION else SUBJECT


def give_money_back(row: Purchase, amount: int | None, *, reason: str, now: datetime) -> None:
    """Refund `amount` minor units, None: all that is left, and nothing else."""
    made = refund_subject(SUBJECT, row.id, amount, reason=reason, purpose=purpose_of(row), now=now)
    row.amount_refunded += sum(one.amount for one in made)
    row.save(update_fields=["amount_refunded"])


def open_payments(row: Purchase) -> list[PaymentView]:
    """Payments by card that were asked for and may still come."""
    return [one for one in payments_of(SUBJECT, [row.id]).get(row.id, []) if one.status.is_open]


def ask_no_longer(row: Purchase, *, now: datetime) -> None:
    """A card is not asked for what was paid otherwise, or is called off; nor is one tried again that failed."""
    for one in open_payments(row):
        if one.amount == due_of(row):
            continue
        if one.status == "pending":
            withdraw_payment(one.id, now=now)
        elif one.order is not None:
            give_up_card(one)


def paid_online(purchase: UUID, payment: PaymentView, now: datetime) -> None:
    """Money came from outside for a purchase that payments holds locked: what is too much goes back."""
    row = Purchase.objects.get(pk=purchase)
    follow_payments(row, now=now)
    extra = row.amount_paid - row.amount_refunded - row.total
    if row.status in STANDING and extra > 0:
        give_money_back(row, extra, reason="paid twice", now=now)


def due_of(row: Purchase) -> int:
    """What is still to be paid, in minor units."""
    return max(0, row.total - row.amount_paid + row.amount_refunded) if row.status == PurchaseStatus.PENDING else 0


def follow_payments(row: Purchase, *, takes_back: bool = True, now: datetime) -> None:
    """Bring a purchase up to its payment records. `takes_back`: what was given back is worth nothing any more."""
    found = payments_of(SUBJECT, [row.id]).get(row.id, [])
    refunded_before = row.amount_refunded
    row.amount_paid = sum(one.received for one in found)
    row.amount_refunded = sum(one.given_back for one in found)
    row.updated_at = now
    row.save(update_fields=["amount_paid", "amount_refunded", "updated_at"])
    kept = row.amount_paid - row.amount_refunded
    given_back = row.amount_refunded - refunded_before
    if row.status == PurchaseStatus.PENDING and kept >= row.total:
        deliver(row, now=now)
    elif row.status == PurchaseStatus.CANCELLED and kept > 0:
        _paid_too_late(row, now=now)
    elif row.status == PurchaseStatus.PENDING and row.subscription_id is not None:
        _note_failure(row, row.subscription_id, found, now=now)
    if row.status in STANDING and given_back > 0:
        _shrink(row, given_back, whole=kept <= 0, takes_back=takes_back, now=now)


def follow_by_id(purchase: UUID, *, now: datetime) -> None:
    """For payments, after it touched those of a purchase."""
    follow_payments(Purchase.objects.get(pk=purchase), now=now)


def close(row: Purchase, status: PurchaseStatus, *, now: datetime) -> None:
    """A purchase is over; its promo code can be used again."""
    row.status, row.updated_at = status, now
    row.save(update_fields=["status", "updated_at"])
    if row.promo_use_id is not None:
        give_promo_back(row.promo_use_id, now=now)


def tell(row: Purchase, kind: type[PurchaseEvent], *, now: datetime) -> None:
    """Publish what happened to a purchase."""
    event = kind(organization=current_organization(), at=now, purchase=row.id, client=row.client_id, kind=row.kind)
    publish(event, subject=row.id)


def _note_failure(row: Purchase, subscription: UUID, found: list[PaymentView], *, now: datetime) -> None:
    """A card that was to pay for a period did not: its subscription is past due from now on."""
    if not found or found[-1].status != "failed" or any(one.status == "pending" for one in found):
        return
    of = Subscription.objects.get(pk=subscription)
    if of.ended_at is None and of.grace_until is not None:
        fall_due(of, row, now=now)


def _paid_too_late(row: Purchase, *, now: datetime) -> None:
    """Money for a purchase that lapsed is as good as any, but a period of a subscription that went on without it is
    over: it goes back."""
    if row.subscription_id is None:
        row.status, row.cancelled_at = PurchaseStatus.PENDING, None
        if row.amount_paid - row.amount_refunded >= row.total:
            deliver(row, now=now)
        else:
            row.save(update_fields=["status", "cancelled_at"])
        return
    give_money_back(row, None, reason=row.cancellation_reason, now=now)


def _shrink(row: Purchase, given_back: int, *, whole: bool, takes_back: bool, now: datetime) -> None:
    if takes_back:
        if whole:
            take_all_back(row, now=now)
        else:
            take_worth_back(row, given_back, now=now)
    if whole:
        close(row, PurchaseStatus.REFUNDED, now=now)
    event = PurchaseRefunded(
        organization=current_organization(),
        at=now,
        purchase=row.id,
        client=row.client_id,
        kind=row.kind,
        amount=row.amount_refunded,
        currency=row.currency,
    )
    publish(event, subject=row.id)
