"""Disputes and providers' events, as stored and as the API shows them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from comptoir.payments.models import Dispute, ProviderEvent
from comptoir.platform.contracts import NotFound


def disputes_matching(
    *,
    status: str = "",
    is_open: bool | None = None,
    payment: UUID | None = None,
    start: datetime | None = None,
    end: datetime | None = None,
) -> QuerySet[Dispute]:
    """Disputes opened in [start, end) that match everything else that is given."""
    wanted = {"status": status, "payment_id": payment, "opened_at__gte": start, "opened_at__lt": end}
    rows = Dispute.objects.filter(**{name: value for name, value in wanted.items() if value})
    return rows if is_open is None else rows.filter(closed_at__isnull=is_open)


def events_matching(
    *,
    state: str = "",
    type: str = "",
    payment: UUID | None = None,
    start: datetime | None = None,
    end: datetime | None = None,
) -> QuerySet[ProviderEvent]:
    """Events received in [start, end) that match everything else that is given."""
    wanted = {
        "state": state,
        "type": type,
        "payment_id": payment,
        "received_at__gte": start,
        "received_at__lt": end,
    }
    return ProviderEvent.objects.filter(**{name: value for name, value in wanted.items() if value})


def event_by_id(event: UUID) -> ProviderEvent:
    """One event.

    Raises:
        NotFound: there is none of this organization.
    """
    row = ProviderEvent.objects.filter(pk=event).first()
    if row is None:
        raise NotFound
    return row


def dispute_document(row: Dispute) -> dict[str, Any]:
    return {
        "id": row.id,
        "paymentId": row.payment_id,
        "provider": row.provider,
        "externalId": row.external_id,
        "amount": row.amount,
        "currency": row.currency,
        "reason": row.reason or None,
        "status": row.status,
        "evidenceDueAt": row.evidence_due_at,
        "openedAt": row.opened_at,
        "closedAt": row.closed_at,
    }


def event_document(row: ProviderEvent) -> dict[str, Any]:
    """Without its payload, which may hold a client's name and card."""
    return {
        "id": row.id,
        "provider": row.provider,
        "externalId": row.external_id,
        "type": row.type,
        "objectId": row.object_id or None,
        "state": row.state,
        "paymentId": row.payment_id,
        "deliveries": row.deliveries,
        "createdAt": row.created_at,
        "receivedAt": row.received_at,
        "handledAt": row.handled_at,
    }
