"""What webhooks tell of money: the payment, or the refund, as the API shows it."""

from typing import Any
from uuid import UUID

from comptoir.payments.contracts import CardSaved, PaymentCompleted, RefundCreated, RefundSettled
from comptoir.payments.contracts.invoices import InvoiceIssued
from comptoir.payments.jobs.online import queue_description
from comptoir.payments.queries.documents import payment_document, refund_document
from comptoir.payments.queries.invoices import credited_by, invoice_by_id, invoice_document
from comptoir.payments.queries.payments import payment_by_id, refund_by_id
from comptoir.payments.services.follow_invoices import credit_when_refunded, invoice_when_paid
from comptoir.payments.services.mail_invoice import mail_when_issued
from comptoir.payments.services.online import stripe_provider
from comptoir.payments.services.providers import STRIPE, register_provider
from comptoir.payments.services.set_up_card import saved_cards
from comptoir.platform.events import on
from comptoir.webhooks.public import Recorded, tell_events_of


def _payment(event: Recorded) -> dict[str, Any]:
    return payment_document(payment_by_id(UUID(event.payload["payment"])))


def _refund(event: Recorded) -> dict[str, Any]:
    return refund_document(refund_by_id(UUID(event.payload["refund"])))


def _card(event: Recorded) -> dict[str, Any]:
    client = UUID(event.payload["client"])
    card = saved_cards([client]).get(client)
    return {"clientId": client, "last4": card.last4 if card else "", "expires": card.expires if card else ""}


register_provider(STRIPE, stripe_provider)
tell_events_of("payment.", _payment)
tell_events_of("card.", _card)
tell_events_of("refund.", _refund)


def _invoice(event: Recorded) -> dict[str, Any]:
    row = invoice_by_id(UUID(event.payload["invoice"]))
    return invoice_document(row, credited=credited_by([row.id]).get(row.id, 0))


tell_events_of("invoice.", _invoice)


@on(PaymentCompleted, "payments.invoice_when_paid")
def invoice_what_is_paid(event: PaymentCompleted) -> None:
    """What is paid in full is invoiced, when the house wants it."""
    invoice_when_paid(event.payment, now=event.at)


@on(PaymentCompleted, "payments.describe_card")
def describe_what_paid(event: PaymentCompleted) -> None:
    """The card that paid may be one to be kept."""
    client = payment_by_id(event.payment).client
    card = saved_cards([client]).get(client) if client is not None else None
    if client is not None and card is not None and not card.last4:
        queue_description(client)


@on(CardSaved, "payments.describe_saved_card")
def describe_what_was_saved(event: CardSaved) -> None:
    """A card that was left is shown by its last digits."""
    queue_description(event.client)


@on(RefundCreated, "payments.credit_when_refunded")
def credit_what_is_refunded(event: RefundCreated) -> None:
    """What is given back is credited."""
    credit_when_refunded(event.refund, now=event.at)


@on(RefundSettled, "payments.credit_when_settled")
def credit_what_is_settled(event: RefundSettled) -> None:
    """A refund that had to wait went through."""
    credit_when_refunded(event.refund, now=event.at)


@on(InvoiceIssued, "payments.mail_invoice")
def mail_what_is_issued(event: InvoiceIssued) -> None:
    """The buyer gets the document by mail."""
    mail_when_issued(event.invoice, now=event.at)
