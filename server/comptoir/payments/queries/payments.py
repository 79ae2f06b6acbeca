"""Payments and refunds as stored."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from comptoir.identity.public import client_ids_matching
from comptoir.kernel.ids import PaymentId, RefundId
from comptoir.payments.contracts import PaymentView, RefundView
from comptoir.payments.models import Payment, Refund
from comptoir.payments.rules.status import PaymentStatus
from comptoir.platform.contracts import NotFound


def payments_of(subject_type: str, subjects: Iterable[UUID]) -> dict[UUID, list[PaymentView]]:
    """The payments of each subject, the earliest first; one statement. Subjects without payments are not there."""
    rows = Payment.objects.filter(subject_type=subject_type, subject_id__in=list(subjects))
    found: dict[UUID, list[PaymentView]] = defaultdict(list)
    for row in rows.order_by("created_at", "id"):
        found[row.subject_id].append(payment_view(row))
    return dict(found)


def payment_by_id(payment: UUID) -> PaymentView:
    """One payment.

    Raises:
        NotFound: there is none of this organization.
    """
    row = Payment.objects.filter(pk=payment).first()
    if row is None:
        raise NotFound
    return payment_view(row)


def refund_by_id(refund: UUID) -> RefundView:
    """One refund.

    Raises:
        NotFound: there is none of this organization.
    """
    row = Refund.objects.filter(pk=refund).first()
    if row is None:
        raise NotFound
    return refund_view(row, payment_by_id(row.payment_id).currency)


def payments_matching(
    *,
    subject_type: str = "",
    subject: UUID | None = None,
    client: UUID | None = None,
    status: str = "",
    method: str = "",
    provider: str = "",
    purpose: str = "",
    search: str = "",
    start: datetime | None = None,
    end: datetime | None = None,
) -> QuerySet[Payment]:
    """Payments recorded in [start, end) that match everything else that is given."""
    wanted = {
        "subject_type": subject_type,
        "subject_id": subject,
        "client_id": client,
        "status": status,
        "method": method,
        "provider": provider,
        "purpose": purpose,
        "created_at__gte": start,
        "created_at__lt": end,
    }
    rows = Payment.objects.filter(**{name: value for name, value in wanted.items() if value})
    return rows.filter(client_id__in=client_ids_matching(search)) if search.strip() else rows


def refunds_matching(
    *,
    payment: UUID | None = None,
    subject: UUID | None = None,
    start: datetime | None = None,
    end: datetime | None = None,
) -> QuerySet[Refund]:
    """Refunds made in [start, end), of one payment or of one subject's payments when that is given."""
    wanted = {"payment_id": payment, "created_at__gte": start, "created_at__lt": end}
    rows = Refund.objects.filter(**{name: value for name, value in wanted.items() if value})
    currency = Payment.objects.filter(pk=OuterRef("payment_id")).values("currency")
    rows = rows.annotate(currency=Subquery(currency))
    return rows.filter(payment_id__in=Payment.objects.filter(subject_id=subject).values("id")) if subject else rows


def payment_view(row: Payment) -> PaymentView:
    """A stored payment as other modules see it."""
    return PaymentView(
        id=PaymentId(row.id),
        subject_type=row.subject_type,
        subject=row.subject_id,
        client=row.client_id,
        purpose=row.purpose,
        provider=row.provider,
        method=row.method,
        amount=row.amount,
        currency=row.currency,
        status=PaymentStatus(row.status),
        refunded_amount=row.refunded_amount,
        note=row.note,
        recorded_by=row.recorded_by,
        paid_at=row.paid_at,
        created_at=row.created_at,
        external_id=row.external_id,
        failure_code=row.failure_code,
        order=row.order_id,
        invoice=row.invoice_id,
    )


def refund_view(row: Refund, currency: str) -> RefundView:
    """A stored refund as other modules see it; `currency` is its payment's."""
    return RefundView(
        id=RefundId(row.id),
        payment=PaymentId(row.payment_id),
        amount=row.amount,
        currency=currency,
        reason=row.reason,
        provider=row.provider,
        status=row.status,
        by=row.by,
        created_at=row.created_at,
        external_id=row.external_id,
        failure_code=row.failure_code,
    )
