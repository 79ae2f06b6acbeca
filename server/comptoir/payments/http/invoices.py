"""Invoices and credit notes."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from comptoir.payments.contracts.invoices import (
    AlreadyInvoiced,
    CreditAboveInvoice,
    NothingToInvoice,
    SellerIncomplete,
)
from comptoir.payments.http.invoice_schema import CreditIn, InvoiceIn, InvoiceOut, InvoiceQuery
from comptoir.payments.queries.invoices import credited_by, invoice_by_id, invoice_document, invoices_matching
from comptoir.payments.services.invoice_drafts import can_be_invoiced
from comptoir.payments.services.issue_invoice import credit_invoice, issue_invoice
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page

routes = Routes("invoices")


@routes.get("/invoices", permission="invoice.read", response=Page[InvoiceOut])
def list_invoices(request: HttpRequest, query: Query[InvoiceQuery]) -> dict[str, Any]:
    """Invoices and credit notes, the latest first. `search` takes a number, a reference, a name or an address."""
    rows = invoices_matching(
        kind=query.kind,
        search=query.search,
        client=query.client_id,
        subject=query.subject_id,
        first=query.from_,
        last=query.to,
    )
    order = ("-created_at", "-id")
    page = page_of(rows, lambda row: row, order=order, limit=query.limit, cursor=query.cursor)
    gone = credited_by(row.id for row in page["items"])
    return {**page, "items": [invoice_document(row, credited=gone.get(row.id, 0)) for row in page["items"]]}


@routes.post(
    "/invoices",
    permission="invoice.write",
    response=InvoiceOut,
    refuses=(NotFound, NothingToInvoice, AlreadyInvoiced, SellerIncomplete),
)
def add_invoice(request: Any, data: InvoiceIn) -> dict[str, Any]:
    """Issue the invoice of a booking or a purchase, paid or not. It gets the next number and never changes."""
    if not can_be_invoiced(data.subject_type, data.purpose):
        raise NotFound
    buyer = data.buyer.model_dump(exclude_none=True) if data.buyer else None
    return _shown(issue_invoice(data.subject_type, data.subject_id, purpose=data.purpose, buyer=buyer, now=request.now))


@routes.get("/invoices/{uuid:invoice_id}", permission="invoice.read", response=InvoiceOut, refuses=(NotFound,))
def get_invoice(request: HttpRequest, invoice_id: UUID) -> dict[str, Any]:
    """One invoice or credit note."""
    return _shown(invoice_by_id(invoice_id))


@routes.post(
    "/invoices/{uuid:invoice_id}/credit",
    permission="invoice.write",
    response=InvoiceOut,
    refuses=(NotFound, NothingToInvoice, CreditAboveInvoice, SellerIncomplete),
)
def add_credit_note(request: Any, invoice_id: UUID, data: CreditIn | None = None) -> dict[str, Any]:
    """A credit note on an invoice, on all that is left of it or a part. Refunds write theirs by themselves."""
    wanted = data or CreditIn()
    return _shown(credit_invoice(invoice_id, wanted.amount, reason=wanted.reason, now=request.now))


def _shown(row: Any) -> dict[str, Any]:
    return invoice_document(row, credited=credited_by([row.id]).get(row.id, 0))
