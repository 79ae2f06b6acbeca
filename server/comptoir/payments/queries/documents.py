"""Payments and refunds as the API shows them."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from comptoir.identity.contracts import ClientProfile
from comptoir.identity.public import clients_by_id
from comptoir.kernel.ids import ClientId
from comptoir.payments.contracts import PaymentView, RefundView
from comptoir.payments.models import Payment


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


def listed_payments(views: Sequence[PaymentView]) -> list[dict[str, Any]]:
    """Payments with whose they are; one statement more, however many."""
    clients = clients_by_id({ClientId(one.client) for one in views if one.client})
    return [{**payment_document(one), **_whose(clients, one.client)} for one in views]


def listed_with_client(documents: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Refunds or disputes with whose payments they are of; two statements more, however many."""
    payments = Payment.objects.filter(pk__in={one["paymentId"] for one in documents})
    of_payment = dict(payments.values_list("id", "client_id"))
    clients = clients_by_id({ClientId(one) for one in of_payment.values() if one})
    return [
        {**one, "clientId": (client := of_payment.get(one["paymentId"])), **_whose(clients, client)}
        for one in documents
    ]


def _whose(clients: Mapping[ClientId, ClientProfile], client: UUID | None) -> dict[str, Any]:
    found = clients.get(ClientId(client)) if client else None
    return {"clientName": found.name if found else None, "clientEmail": (found.email or None) if found else None}


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
