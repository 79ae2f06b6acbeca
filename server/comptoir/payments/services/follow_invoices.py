"""Invoices follow the money: what is paid in full is invoiced when the house wants it, what is given back credited."""

from datetime import datetime
from uuid import UUID

from comptoir.payments.models import Invoice, InvoiceSubject
from comptoir.payments.queries.invoices import money_kept, seller_details
from comptoir.payments.queries.payments import payment_by_id, refund_by_id
from comptoir.payments.rules.seller import missing
from comptoir.payments.services.invoice_drafts import draft_of
from comptoir.payments.services.issue_invoice import credit_invoice, standing_of, write_invoice
from comptoir.payments.services.subjects import subject_of


def invoice_when_paid(payment: UUID, *, now: datetime) -> None:
    """After a payment: its subject is invoiced, when it is paid in full and the house wants that.

    What was invoiced otherwise before (the price was another) is credited first. Running twice does nothing more.
    """
    seller = seller_details()
    if not seller.issue_when_paid or missing(seller):
        return
    paid = payment_by_id(payment)
    subject_of(paid.subject_type).lock(paid.subject)
    # A booking that moved took its payments along while we waited.
    if payment_by_id(payment).subject != paid.subject:
        invoice_when_paid(payment, now=now)
        return
    draft = draft_of(paid.subject_type, paid.subject, paid.purpose)
    if draft is None or draft.gross <= 0 or paid.purpose != draft.purpose:
        return
    if money_kept(paid.subject_type, paid.subject, draft.purpose) - draft.prepaid < draft.gross:
        return
    standing = standing_of(paid.subject_type, paid.subject, paid.purpose)
    if sum(left for _, left in standing) == draft.gross:
        return
    for row, _ in standing:
        credit_invoice(row.id, now=now)
    write_invoice(paid.subject_type, paid.subject, draft, now=now)


def credit_when_refunded(refund: UUID, *, now: datetime) -> None:
    """After a refund went through: so much of the invoice is credited, as far as more stands on it than was kept.

    Running twice does nothing more.
    """
    given = refund_by_id(refund)
    paid = payment_by_id(given.payment)
    subject_of(paid.subject_type).lock(paid.subject)
    if given.status != "succeeded" or Invoice.objects.filter(refund_id=refund).exists():
        return
    standing = standing_of(paid.subject_type, paid.subject, paid.purpose)
    if not standing or missing(seller_details()):
        return
    draft = draft_of(paid.subject_type, paid.subject, paid.purpose)
    kept = money_kept(paid.subject_type, paid.subject, paid.purpose) - (draft.prepaid if draft else 0)
    row, left = standing[0]
    amount = min(given.amount, left, sum(amount for _, amount in standing) - kept)
    if amount > 0:
        credit_invoice(row.id, amount, reason=given.reason, refund=refund, now=now)


def move_invoices(from_subject: UUID, to_subject: UUID, *, subject_type: str) -> None:
    """Invoices are for what took the place of what they were issued for."""
    InvoiceSubject.objects.filter(subject_type=subject_type, subject_id=from_subject).update(subject_id=to_subject)
