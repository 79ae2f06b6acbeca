"""Pay, cancel and refund a purchase."""

from datetime import datetime
from uuid import UUID

from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.payments.contracts import RefundAbovePaid
from comptoir.payments.public import refund_subject
from comptoir.platform import audit
from comptoir.wallet.contracts.products import PurchaseCancelled, PurchaseOfSubscription, PurchaseStatusRefused
from comptoir.wallet.models import Purchase
from comptoir.wallet.queries.purchases import lots_of_purchase, unused_worth
from comptoir.wallet.rules.products import ProductKind
from comptoir.wallet.rules.purchases import STANDING, PurchaseStatus
from comptoir.wallet.services.return_goods import take_all_back, take_gifts_back
from comptoir.wallet.services.settle_purchase import (
    SUBJECT,
    ask_no_longer,
    close,
    due_of,
    follow_payments,
    give_money_back,
    locked_purchase,
    purpose_of,
    receive,
    tell,
)


def pay_purchase(purchase: UUID, amount: int | None = None, *, method: str, note: str = "", now: datetime) -> Purchase:
    """Receive `amount` minor units at the counter (None: all that is due); paid whole it is handed over.

    Raises:
        NotFound: there is no such purchase.
        PurchaseStatusRefused: nothing is due of it.
        Invalid: more than what is due.
    """
    row = locked_purchase(purchase)
    due = due_of(row)
    if due == 0:
        raise PurchaseStatusRefused(purchase_status=row.status)
    if amount is not None and amount > due:
        raise Invalid([FieldError("amount", "wallet.payment_above_due", {"due": due, "currency": row.currency})])
    receive(row, amount or due, method=method, note=note, now=now)
    return row


def cancel_purchase(purchase: UUID, *, reason: str = "", now: datetime) -> Purchase:
    """Call off a purchase that is not paid; what was paid in part goes back.

    Raises:
        NotFound: there is no such purchase.
        PurchaseStatusRefused: it is paid, or over.
        PurchaseOfSubscription: it is a subscription's; that one has to be cancelled.
    """
    row = locked_purchase(purchase)
    if row.status != PurchaseStatus.PENDING:
        raise PurchaseStatusRefused(purchase_status=row.status)
    if row.subscription_id is not None:
        raise PurchaseOfSubscription(subscription=str(row.subscription_id))
    call_off(row, reason=reason, now=now)
    return row


def cancel_unpaid_purchase(purchase: UUID, *, now: datetime) -> Purchase:
    """Call off what its client asked for alone and paid nothing of: what was paid is the house's to give back.

    Raises:
        As `cancel_purchase`.
    """
    row = locked_purchase(purchase)
    if row.amount_paid > row.amount_refunded:
        raise PurchaseStatusRefused(purchase_status=row.status)
    return cancel_purchase(purchase, now=now)


def lapse_purchase(purchase: UUID, *, now: datetime) -> bool:
    """Call off what somebody bought alone and did not pay in time; False: nothing to do any more."""
    row = locked_purchase(purchase)
    if row.status != PurchaseStatus.PENDING or row.amount_paid > row.amount_refunded:
        return False
    call_off(row, reason="lapsed", now=now)
    return True


def call_off(row: Purchase, *, reason: str, now: datetime) -> None:
    """Cancel a pending purchase that the caller has locked, and give back what was paid of it."""
    row.cancelled_at, row.cancellation_reason = now, reason
    row.status = PurchaseStatus.CANCELLED
    row.save(update_fields=["cancelled_at", "cancellation_reason", "status"])
    ask_no_longer(row, now=now)
    if row.amount_paid > row.amount_refunded:
        give_money_back(row, None, reason=reason, now=now)
    close(row, PurchaseStatus.CANCELLED, now=now)
    audit.record("purchase.cancelled", object_type="purchase", object_id=row.id, reason=reason)
    tell(row, PurchaseCancelled, now=now)


def refund_purchase(
    purchase: UUID, amount: int | None = None, *, takes_back: bool = True, reason: str = "", now: datetime
) -> Purchase:
    """Give `amount` minor units back, None: what was paid for what is unused. `takes_back`: what the money paid for
    goes back as far as it is unused; all of it when all the money does.

    Raises:
        NotFound: there is no such purchase.
        PurchaseStatusRefused: it was not paid, or is over.
        RefundAbovePaid: there is not so much left.
        GiftUsed: a certificate of it was redeemed.
    """
    row = locked_purchase(purchase)
    if row.status not in STANDING:
        raise PurchaseStatusRefused(purchase_status=row.status)
    left = row.amount_paid - row.amount_refunded
    wanted = unused_worth(row, lots_of_purchase(row)) if amount is None else amount
    if wanted > left or (wanted == 0 and row.total):
        raise RefundAbovePaid(left=left, currency=row.currency)
    if row.kind == ProductKind.GIFT_CERTIFICATE and takes_back:
        take_gifts_back(row, reason=reason, now=now)
    if wanted == 0:
        # It cost nothing: there is no payment to follow.
        take_all_back(row, reason=reason, now=now)
        close(row, PurchaseStatus.REFUNDED, now=now)
    else:
        refund_subject(SUBJECT, row.id, wanted, reason=reason, purpose=purpose_of(row), now=now)
        follow_payments(row, takes_back=takes_back, now=now)
    told = {"amount": wanted, "currency": row.currency}
    audit.record("purchase.refunded", object_type="purchase", object_id=row.id, after=told, reason=reason)
    return row
