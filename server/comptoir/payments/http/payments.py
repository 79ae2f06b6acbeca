"""What was paid, what was given back."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from comptoir.payments.contracts import PaymentNotPending, RefundAbovePaid
from comptoir.payments.http.payment_schema import (
    PaymentOut,
    PaymentQuery,
    RefundIn,
    RefundOfPaymentIn,
    RefundOut,
    RefundQuery,
)
from comptoir.payments.queries.documents import payment_document, refund_document
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
from comptoir.platform.http.page import page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page

routes = Routes("payments")


@routes.get("/payments", permission="payment.read", response=Page[PaymentOut])
def list_payments(request: HttpRequest, query: Query[PaymentQuery]) -> dict[str, Any]:
    """Payments, the latest first."""
    rows = payments_matching(
        subject_type=query.subject_type,
        subject=query.subject_id,
        client=query.client_id,
        status=query.status,
        method=query.method,
        provider=query.provider,
        purpose=query.purpose,
        start=query.from_,
        end=query.to,
    )
    order = ("-created_at", "-id")
    return page_of(
        rows, lambda row: payment_document(payment_view(row)), order=order, limit=query.limit, cursor=query.cursor
    )


@routes.get("/payments/{payment_id}", permission="payment.read", response=PaymentOut, refuses=(NotFound,))
def get_payment(request: HttpRequest, payment_id: UUID) -> dict[str, Any]:
    """One payment."""
    return payment_document(payment_by_id(payment_id))


@routes.post(
    "/payments/{payment_id}/refunds",
    permission="payment.write",
    response=RefundOut,
    refuses=(NotFound, RefundAbovePaid),
)
def add_refund(request: Any, payment_id: UUID, data: RefundIn | None = None) -> dict[str, Any]:
    """Give a payment back, in part or whole. A booking that still stands owes again what was given back."""
    return _given_back(payment_id, data or RefundIn(), request.now)


@routes.post("/refunds", permission="payment.write", response=RefundOut, refuses=(NotFound, RefundAbovePaid))
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


@routes.get("/refunds", permission="payment.read", response=Page[RefundOut])
def list_refunds(request: HttpRequest, query: Query[RefundQuery]) -> dict[str, Any]:
    """Refunds, the latest first."""
    rows = refunds_matching(payment=query.payment_id, subject=query.subject_id, start=query.from_, end=query.to)
    order = ("-created_at", "-id")
    return page_of(rows, _refund, order=order, limit=query.limit, cursor=query.cursor)


@routes.get("/refunds/{refund_id}", permission="payment.read", response=RefundOut, refuses=(NotFound,))
def get_refund(request: HttpRequest, refund_id: UUID) -> dict[str, Any]:
    """One refund."""
    return refund_document(refund_by_id(refund_id))


def _given_back(payment: UUID, wanted: RefundIn, now: datetime) -> dict[str, Any]:
    return refund_document(refund_payment(payment, wanted.amount, reason=wanted.reason, now=now))


def _refund(row: Any) -> dict[str, Any]:
    return refund_document(refund_view(row, row.currency))
