"""What webhooks tell of money: the payment, or the refund, as the API shows it."""

from typing import Any
from uuid import UUID

from comptoir.payments.queries.documents import payment_document, refund_document
from comptoir.payments.queries.payments import payment_by_id, refund_by_id
from comptoir.webhooks.public import Recorded, tell_events_of


def _payment(event: Recorded) -> dict[str, Any]:
    return payment_document(payment_by_id(UUID(event.payload["payment"])))


def _refund(event: Recorded) -> dict[str, Any]:
    return refund_document(refund_by_id(UUID(event.payload["refund"])))


tell_events_of("payment.", _payment)
tell_events_of("refund.", _refund)
