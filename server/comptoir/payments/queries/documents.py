"""Payments and refunds as the API shows them."""

from typing import Any

from comptoir.payments.contracts import PaymentView, RefundView


def payment_document(view: PaymentView) -> dict[str, Any]:
    return {
        "id": view.id,
        "subjectType": view.subject_type,
        "subjectId": view.subject,
        "clientId": view.client,
        "purpose": view.purpose,
        "provider": view.provider,
        "method": view.method or None,
        "amount": view.amount,
        "currency": view.currency,
        "status": view.status.value,
        "refundedAmount": view.refunded_amount,
        "note": view.note or None,
        "recordedBy": view.recorded_by or None,
        "externalId": view.external_id or None,
        "failureCode": view.failure_code or None,
        "paidAt": view.paid_at,
        "createdAt": view.created_at,
    }


def refund_document(view: RefundView) -> dict[str, Any]:
    return {
        "id": view.id,
        "paymentId": view.payment,
        "amount": view.amount,
        "currency": view.currency,
        "reason": view.reason or None,
        "provider": view.provider,
        "status": view.status,
        "by": view.by or None,
        "externalId": view.external_id or None,
        "failureCode": view.failure_code or None,
        "createdAt": view.created_at,
    }
