"""Let our rows follow what a provider says of its objects, whatever order it says it in: state only moves forward.

Everything here runs in one transaction with the subject and the payment locked; nothing here calls out.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import PaymentId, RefundId
from comptoir.payments.contracts import RefundSettled
from comptoir.payments.models import Dispute, Payment, ProviderEvent, Refund
from comptoir.payments.rules.disputes import is_over, moves_forward, status_under
from comptoir.payments.rules.facts import DisputeFact, Fact, IntentFact, Outcome, RefundFact, SetupFact, our_id
from comptoir.payments.rules.status import PaymentStatus, RefundStatus
from comptoir.payments.services.keep_card import apply_setup, keep_card, keep_first_card
from comptoir.payments.services.locked_payment import locked_payment
from comptoir.payments.services.providers import STRIPE
from comptoir.payments.services.record_payment import completed
from comptoir.payments.services.subjects import subject_of
from comptoir.platform import audit
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization

_FAILED = "payment_intent.payment_failed"
_BY = "Stripe"


@dataclass(frozen=True, slots=True)
class Applied:
    """`state` of the event that brought it: `handled`, `waiting` for something before it, or `unknown`."""

    state: str
    payment: UUID | None = None


def apply_fact(fact: Fact, *, now: datetime) -> Applied:
    """Bring payment, refund or dispute up to the fact; a repeat, or old news, changes nothing."""
    match fact:
        case IntentFact():
            return _apply_intent(fact, now)
        case RefundFact():
            return _apply_refund(fact, now)
        case DisputeFact():
            return _apply_dispute(fact, now)
        case SetupFact():
            return Applied("handled" if apply_setup(fact, now=now) else "unknown")


def _apply_intent(fact: IntentFact, now: datetime) -> Applied:
    row = _payment_of(fact.payment, fact.id)
    if row is None:
        return Applied("unknown")
    if fact.id and row.external_id and row.external_id != fact.id:
        return Applied("unknown", row.id)
    if fact.id and not row.external_id:
        row.external_id = fact.id
        row.save(update_fields=["external_id"])
    status = PaymentStatus(row.status)
    if fact.outcome is Outcome.PAID and (status.is_open or status is PaymentStatus.CANCELLED):
        if fact.amount != row.amount or fact.currency != row.currency:
            return Applied("unknown", row.id)
        _pay(row, fact, now)
    elif fact.outcome is Outcome.PAID and fact.customer and fact.payment_method:
        # A page was told as paid before the card that paid it.
        keep_first_card(fact.customer, fact.payment_method)
    elif fact.outcome is Outcome.CANCELLED and status.is_open:
        row.status = PaymentStatus.CANCELLED.value
        row.save(update_fields=["status"])
        _follow(row, "payment.withdrawn")
    elif fact.outcome is Outcome.FAILED and status.is_open and not _is_old_failure(row, fact):
        row.status, row.failure_code = PaymentStatus.FAILED.value, fact.failure_code
        row.save(update_fields=["status", "failure_code"])
        _follow(row, "payment.failed")
    return Applied("handled", row.id)


def _pay(row: Payment, fact: IntentFact, now: datetime) -> None:
    row.status, row.paid_at, row.method = PaymentStatus.PAID.value, min(fact.at, now), fact.method
    row.failure_code, row.recorded_by = "", _BY
    row.save(update_fields=["status", "paid_at", "method", "failure_code", "recorded_by"])
    if fact.customer and fact.payment_method:
        keep_card(fact.customer, fact.payment_method)
    view = completed(row, now)
    subject = subject_of(row.subject_type)
    if subject.paid is not None:
        subject.paid(row.subject_id, view, now)
    else:
        subject.follow(row.subject_id)


def _is_old_failure(row: Payment, fact: IntentFact) -> bool:
    """A try that failed says nothing twice, and nothing once a later one has."""
    if row.status == PaymentStatus.FAILED and row.failure_code == fact.failure_code:
        return True
    events = ProviderEvent.objects.filter(intent_id=fact.id, type=_FAILED, state="handled")
    return events.filter(created_at__gt=fact.at).exists()


def _apply_refund(fact: RefundFact, now: datetime) -> Applied:
    known = _refund_of(fact)
    payment = known.payment_id if known else _payment_id(fact.intent)
    if payment is None:
        return Applied("unknown")
    row = locked_payment(payment)
    refund = Refund.objects.select_for_update().filter(pk=known.id).first() if known else _refund_of(fact)
    if refund is None:
        if row.paid_at is None or fact.amount > row.amount - row.refunded_amount:
            # Its payment comes first, or one of ours that the provider is about to refuse.
            return Applied("waiting", row.id)
        refund = _refund_made_elsewhere(row, fact)
    _settle(row, refund, fact, now)
    return Applied("handled", row.id)


def _refund_made_elsewhere(row: Payment, fact: RefundFact) -> Refund:
    """Somebody gave money back in the provider's own pages."""
    made = Refund(
        payment_id=row.id,
        amount=fact.amount,
        reason=fact.reason,
        provider=STRIPE,
        status=RefundStatus.PENDING.value,
        external_id=fact.id,
        by=_BY,
        created_at=fact.at,
    )
    made.save(force_insert=True)
    _follow(row, "payment.refunded")
    return made


def _settle(row: Payment, refund: Refund, fact: RefundFact, now: datetime) -> None:
    before = RefundStatus(refund.status)
    after = fact.status if fact.status is not RefundStatus.PENDING and before is not RefundStatus.FAILED else before
    bound = not refund.external_id
    refund.external_id = refund.external_id or fact.id
    if after is before:
        if bound:
            refund.save(update_fields=["external_id"])
        return
    settle_refund(row, refund, after, failure_code=fact.failure_code, now=now)


def settle_refund(row: Payment, refund: Refund, status: RefundStatus, *, failure_code: str = "", now: datetime) -> None:
    """A refund of a locked payment succeeded or failed; one that failed gives its amount back to the payment."""
    refund.status, refund.settled_at, refund.failure_code = status.value, now, failure_code
    refund.save(update_fields=["external_id", "status", "settled_at", "failure_code"])
    row.refresh_from_db()
    _stand(row)
    _follow(row, f"payment.refund_{status.value}")
    event = RefundSettled(
        organization=current_organization(),
        at=now,
        refund=RefundId(refund.id),
        payment=PaymentId(row.id),
        subject_type=row.subject_type,
        subject=row.subject_id,
        status=status.value,
        amount=refund.amount,
        currency=row.currency,
    )
    publish(event, subject=refund.id)


def _apply_dispute(fact: DisputeFact, now: datetime) -> Applied:
    payment = _payment_id(fact.intent)
    if payment is None:
        return Applied("unknown")
    row = locked_payment(payment)
    if row.paid_at is None:
        return Applied("waiting", row.id)
    dispute = Dispute.objects.select_for_update().filter(provider=STRIPE, external_id=fact.id).first()
    if dispute is None:
        dispute = Dispute(
            payment_id=row.id,
            external_id=fact.id,
            amount=fact.amount,
            currency=fact.currency,
            status=fact.status,
            opened_at=fact.opened_at,
        )
    elif not moves_forward(dispute.status, fact.status):
        return Applied("handled", row.id)
    dispute.status, dispute.reason = fact.status, fact.reason or dispute.reason
    dispute.evidence_due_at = fact.evidence_due_at or dispute.evidence_due_at
    dispute.closed_at = fact.at if is_over(fact.status) else None
    dispute.save()
    if _stand(row):
        _follow(row, f"payment.{row.status}")
    return Applied("handled", row.id)


def _stand(row: Payment) -> bool:
    """Bring a received payment's status up to its disputes; whether it changed."""
    disputes = Dispute.objects.filter(payment_id=row.id).values_list("status", flat=True)
    wanted = status_under(disputes, amount=row.amount, refunded=row.refunded_amount)
    before = PaymentStatus(row.status)
    if wanted is before or before is PaymentStatus.LOST or (before is PaymentStatus.REFUNDED):
        return False
    # What was lost was disputed first, also when only the end was told.
    steps = [PaymentStatus.DISPUTED] if wanted is PaymentStatus.LOST and before is not PaymentStatus.DISPUTED else []
    for step in [*steps, wanted]:
        row.status = step.value
        row.save(update_fields=["status"])
    return True


def _follow(row: Payment, action: str) -> None:
    told = {"payment": str(row.id), "amount": row.amount, "currency": row.currency, "status": row.status}
    if row.failure_code:
        told["reason"] = row.failure_code
    audit.record(action, object_type=row.subject_type, object_id=row.subject_id, after=told)
    subject_of(row.subject_type).follow(row.subject_id)


def _payment_of(ours: str, external: str) -> Payment | None:
    """The payment an intent is for, locked with its subject."""
    found = _payment_id(external)
    if found is None and (named := our_id(ours)):
        found = Payment.objects.filter(pk=named, provider=STRIPE).values_list("id", flat=True).first()
    return locked_payment(found) if found else None


def _payment_id(intent: str) -> UUID | None:
    if not intent:
        return None
    found: UUID | None = (
        Payment.objects.filter(provider=STRIPE, external_id=intent).values_list("id", flat=True).first()
    )
    return found


def _refund_of(fact: RefundFact) -> Refund | None:
    found = Refund.objects.filter(provider=STRIPE, external_id=fact.id).first()
    if found is None and (named := our_id(fact.refund)):
        found = Refund.objects.filter(pk=named, provider=STRIPE).first()
    return found
