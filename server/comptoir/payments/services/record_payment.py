"""Write down money received, or asked for."""

from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import PaymentId
from comptoir.payments.contracts import PaymentCompleted, PaymentNotPending, PaymentView
from comptoir.payments.models import Payment
from comptoir.payments.queries.payments import payment_view
from comptoir.payments.rules.status import PaymentStatus
from comptoir.payments.services.locked_payment import locked_payment
from comptoir.payments.services.providers import COUNTER, provider_of
from comptoir.payments.services.subjects import subject_of
from comptoir.platform import audit
from comptoir.platform.actor import current_context
from comptoir.platform.contracts import NotFound
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def record_payment(
    subject_type: str,
    subject: UUID,
    *,
    client: UUID | None,
    amount: int,
    currency: str,
    method: str,
    note: str = "",
    by: str = "",
    purpose: str = "booking",
    provider: str = COUNTER,
    now: datetime,
) -> PaymentView:
    """A payment of `amount` minor units (> 0) received, at the counter unless `provider` says otherwise; `by` empty:
    whoever acts.

    The caller holds the subject's lock and lets it follow afterwards.
    """
    row = _draft(subject_type, subject, client, amount, currency, purpose, provider, now)
    row.status, row.paid_at = PaymentStatus.PAID.value, now
    row.method, row.note, row.recorded_by = method, note, by or current_context().shown
    row.save(force_insert=True)
    return completed(row, now)


def ask_payment(
    subject_type: str,
    subject: UUID,
    *,
    client: UUID | None,
    amount: int,
    currency: str,
    purpose: str,
    provider: str = COUNTER,
    method: str = "",
    note: str = "",
    order: UUID | None = None,
    now: datetime,
) -> PaymentView:
    """A pending payment: asked for, not received (a no-show fee, a card that is to pay, a wallet's reservation);
    `order` is the standing order that brings it.

    The caller holds the subject's lock.
    """
    row = _draft(subject_type, subject, client, amount, currency, purpose, provider, now)
    row.method, row.note, row.recorded_by, row.order_id = method, note, current_context().shown, order
    row.save(force_insert=True)
    audit.record("payment.asked", object_type=subject_type, object_id=subject, after=_told(row))
    return payment_view(row)


def complete_payment(payment: UUID, *, method: str, note: str = "", by: str = "", now: datetime) -> PaymentView:
    """A pending payment was received. The caller holds its subject's lock and lets it follow afterwards.

    Raises:
        NotFound, PaymentNotPending: as named.
    """
    row = Payment.objects.select_for_update().filter(pk=payment).first()
    if row is None:
        raise NotFound
    _check_pending(row)
    row.status, row.paid_at = PaymentStatus.PAID.value, now
    row.method, row.note, row.recorded_by = method, note or row.note, by or current_context().shown
    row.save()
    return completed(row, now)


def withdraw_payment(payment: UUID, *, now: datetime) -> PaymentView:
    """A pending payment is no longer asked for: a fee is waived, a booking lapsed. Its provider may have to be told
    first: then it stays pending until the answer is there.

    Raises:
        NotFound, PaymentNotPending: as named.
    """
    row = locked_payment(payment)
    _check_pending(row)
    if not provider_of(row.provider).withdraw(payment_view(row), now):
        return payment_view(row)
    row.status = PaymentStatus.CANCELLED.value
    row.save()
    audit.record("payment.withdrawn", object_type=row.subject_type, object_id=row.subject_id, after=_told(row))
    subject_of(row.subject_type).follow(row.subject_id)
    return payment_view(row)


def _check_pending(row: Payment) -> None:
    if row.status != PaymentStatus.PENDING:
        raise PaymentNotPending(payment_status=row.status)


def _draft(
    subject_type: str,
    subject: UUID,
    client: UUID | None,
    amount: int,
    currency: str,
    purpose: str,
    provider: str,
    now: datetime,
) -> Payment:
    return Payment(
        subject_type=subject_type,
        subject_id=subject,
        client_id=client,
        purpose=purpose,
        provider=provider,
        amount=amount,
        currency=currency,
        status=PaymentStatus.PENDING.value,
        created_at=now,
    )


def completed(row: Payment, now: datetime) -> PaymentView:
    """A payment that was just stored as paid, told to the audit log and to whoever listens."""
    audit.record("payment.completed", object_type=row.subject_type, object_id=row.subject_id, after=_told(row))
    event = PaymentCompleted(
        organization=current_organization(),
        at=now,
        payment=PaymentId(row.id),
        subject_type=row.subject_type,
        subject=row.subject_id,
        purpose=row.purpose,
        amount=row.amount,
        currency=row.currency,
    )
    publish(event, subject=row.id)
    return payment_view(row)


def _told(row: Payment) -> dict[str, object]:
    return {
        "payment": str(row.id),
        "purpose": row.purpose,
        "amount": row.amount,
        "currency": row.currency,
        "method": row.method,
        "status": row.status,
    }
