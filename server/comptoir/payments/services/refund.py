"""Give money back: every refund is a record, never above what is left."""

from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import PaymentId, RefundId
from comptoir.kernel.refusal import Invalid
from comptoir.payments.contracts import RefundAbovePaid, RefundCreated, RefundView
from comptoir.payments.models import Payment, Refund
from comptoir.payments.queries.payments import payment_view, refund_view
from comptoir.payments.rules.currency import currency_errors
from comptoir.payments.rules.spread import spread
from comptoir.payments.rules.status import RefundStatus
from comptoir.payments.services.locked_payment import locked_payment
from comptoir.payments.services.providers import provider_of
from comptoir.payments.services.subjects import subject_of
from comptoir.platform import audit
from comptoir.platform.actor import current_context
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def refund_subject(
    subject_type: str,
    subject: UUID,
    amount: int | None = None,
    *,
    reason: str = "",
    by: str = "",
    purpose: str = "booking",
    now: datetime,
) -> list[RefundView]:
    """Give `amount` minor units back (None: all that is left), of the latest payment first; 0 gives nothing.

    The caller holds the subject's lock and lets it follow afterwards.

    Raises:
        RefundAbovePaid: there is not so much left.
    """
    rows = list(
        Payment.objects.select_for_update()
        .filter(subject_type=subject_type, subject_id=subject, purpose=purpose)
        .order_by("-created_at", "-id")
    )
    left = [(row, payment_view(row).left) for row in rows]
    available = sum(each for _, each in left)
    if amount is not None and amount > available:
        raise RefundAbovePaid(left=available, currency=rows[0].currency if rows else "")
    shares = spread(available if amount is None else amount, left)
    return [_refund(row, share, reason, by, now) for row, share in shares]


def refund_payment(
    payment: UUID, amount: int | None = None, *, currency: str | None = None, reason: str = "", now: datetime
) -> RefundView:
    """Give `amount` minor units of one payment back (None: all that is left); its subject follows.

    Raises:
        NotFound: there is no such payment.
        Invalid: `currency` is said and is not the payment's.
        RefundAbovePaid: there is not so much left of it, or nothing.
    """
    row = locked_payment(payment)
    if errors := currency_errors(currency, row.currency):
        raise Invalid(errors)
    left = payment_view(row).left
    wanted = left if amount is None else amount
    if not 0 < wanted <= left:
        raise RefundAbovePaid(left=left, currency=row.currency)
    made = _refund(row, wanted, reason, "", now)
    subject_of(row.subject_type).follow(row.subject_id)
    return made


def _refund(payment: Payment, amount: int, reason: str, by: str, now: datetime) -> RefundView:
    provider = provider_of(payment.provider)
    row = Refund(
        payment_id=payment.id,
        amount=amount,
        reason=reason,
        provider=payment.provider,
        status=(RefundStatus.SUCCEEDED if provider.refunds_at_once else RefundStatus.PENDING).value,
        settled_at=now if provider.refunds_at_once else None,
        by=by or current_context().shown,
        created_at=now,
    )
    row.save(force_insert=True)
    told = {"payment": str(payment.id), "amount": amount, "currency": payment.currency}
    audit.record(
        "payment.refunded", object_type=payment.subject_type, object_id=payment.subject_id, after=told, reason=reason
    )
    event = RefundCreated(
        organization=current_organization(),
        at=now,
        refund=RefundId(row.id),
        payment=PaymentId(payment.id),
        subject_type=payment.subject_type,
        subject=payment.subject_id,
        amount=amount,
        currency=payment.currency,
    )
    publish(event, subject=row.id)
    made = refund_view(row, payment.currency)
    payment.refresh_from_db()
    provider.refund(payment_view(payment), made, now)
    return made
