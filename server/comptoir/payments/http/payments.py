"""What was paid, what was given back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query

from comptoir.kernel.refusal import Invalid
from comptoir.payments.contracts import PaymentNotPending, RefundAbovePaid
from comptoir.payments.http.payment_schema import (
    ListedPaymentOut,
    ListedRefundOut,
    PaymentFilter,
    PaymentOut,
    PaymentQuery,
    PayoutQuery,
    PayoutsOut,
    RefundIn,
    RefundOfPaymentIn,
    RefundOut,
    RefundQuery,
)
from comptoir.payments.queries.documents import listed_payments, listed_with_client, payment_document, refund_document
from comptoir.payments.queries.payment_exports import payments_csv, payouts
from comptoir.payments.queries.payments import (
    payment_by_id,
    payment_view,
    payments_matching,
    refund_by_id,
    refund_view,
    refunds_matching,
)
from comptoir.payments.services.record_payment import withdraw_payment
from comptoir.payments.services.refund import refund_payment
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.downloads import csv_download
from comptoir.platform.http.page import page_shown_together
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page

routes = Routes("payments")


@routes.get("/payments", permission="payment.read", response=Page[ListedPaymentOut])
def list_payments(request: HttpRequest, query: Query[PaymentQuery]) -> dict[str, Any]:
    """Payments, the latest first."""
    return page_shown_together(
        payments_matching(**query.wanted),
        lambda rows: listed_payments([payment_view(row) for row in rows]),
        order=("-created_at", "-id"),
        limit=query.limit,
        cursor=query.cursor,
    )


@routes.get("/payments/export.csv", permission="payment.read")
def export_payments(request: HttpRequest, query: Query[PaymentFilter]) -> HttpResponse:
    """The same payments as a table, the earliest first: UTF-8 with commas, money in whole units."""
    return csv_download(payments_csv(payments_matching(**query.wanted)), "payments.csv")


@routes.get("/payments/payouts", permission="payment.read", response=PayoutsOut, refuses=(Invalid,))
def list_payouts(request: Any, query: Query[PayoutQuery]) -> dict[str, Any]:
    """What to expect on the account, and in the till, per local day, provider and method."""
    return payouts(query.from_, query.to, now=request.now)


@routes.get("/payments/{uuid:payment_id}", permission="payment.read", response=ListedPaymentOut, refuses=(NotFound,))
def get_payment(request: HttpRequest, payment_id: UUID) -> dict[str, Any]:
    """One payment."""
    return listed_payments([payment_by_id(payment_id)])[0]


@routes.post(
    "/payments/{payment_id}/refunds",
    permission="payment.write",
    response=RefundOut,
    refuses=(NotFound, RefundAbovePaid, Invalid),
)
def add_refund(request: Any, payment_id: UUID, data: RefundIn | None = None) -> dict[str, Any]:
    """Give a payment back, in part or whole. A booking that still stands owes again what was given back."""
    return _given_back(payment_id, data or RefundIn(), request.now)


@routes.post("/refunds", permission="payment.write", response=RefundOut, refuses=(NotFound, RefundAbovePaid, Invalid))
def add_refund_of_payment(request: Any, data: RefundOfPaymentIn) -> dict[str, Any]:
    """The same, with the payment named in the body."""
    return _given_back(data.payment_id, data, request.now)


@routes.post(
    "/payments/{payment_id}/withdraw",
    status=200,
    permission="payment.write",
    response=PaymentOut,
    refuses=(NotFound, PaymentNotPending),
)
def withdraw(request: Any, payment_id: UUID) -> dict[str, Any]:
    """Ask no longer for a pending payment: waive a no-show fee."""
    return payment_document(withdraw_payment(payment_id, now=request.now))


@routes.get("/refunds", permission="payment.read", response=Page[ListedRefundOut])
def list_refunds(request: HttpRequest, query: Query[RefundQuery]) -> dict[str, Any]:
    """Refunds, the latest first."""
    rows = refunds_matching(payment=query.payment_id, subject=query.subject_id, start=query.from_, end=query.to)
    return page_shown_together(
        rows,
        _listed_refunds,
        order=("-created_at", "-id"),
        limit=query.limit,
        cursor=query.cursor,
    )


@routes.get("/refunds/{refund_id}", permission="payment.read", response=RefundOut, refuses=(NotFound,))
def get_refund(request: HttpRequest, refund_id: UUID) -> dict[str, Any]:
    """One refund."""
    return refund_document(refund_by_id(refund_id))


def _given_back(payment: UUID, wanted: RefundIn, now: datetime) -> dict[str, Any]:
    made = refund_payment(payment, wanted.amount, currency=wanted.currency, reason=wanted.reason, now=now)
    return refund_document(made)


def _listed_refunds(rows: Sequence[Any]) -> list[dict[str, Any]]:
    return listed_with_client([refund_document(refund_view(row, row.currency)) for row in rows])
