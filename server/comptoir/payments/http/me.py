"""/me: a signed-in client's invoices and payments."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from django.http import HttpResponse
from ninja import Query

from comptoir.identity.contracts import NotAClient
from comptoir.identity.public import signed_in_client
from comptoir.payments.http.invoice_files import pdf_of
from comptoir.payments.queries.documents import payment_document
from comptoir.payments.queries.invoices import credited_by, invoice_by_id, invoice_document, invoices_matching
from comptoir.payments.queries.payments import payment_view, payments_matching
from comptoir.payments.services.stripe_account import cards_are_taken
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Out, Page

routes = Routes("client area")


class MyInvoicesQuery(In):
    limit: Limit = 50
    cursor: Cursor = ""


class MyInvoiceOut(Out):
    """Amounts in minor units and positive, in credit notes too. `credited`: so much of it by credit notes."""

    id: UUID
    kind: Literal["invoice", "credit_note"]
    number: str
    issue_date: date
    due_date: date
    subject_type: str
    subject_id: UUID
    corrects_id: UUID | None
    reference: str
    currency: str
    net: int
    tax: int
    gross: int
    paid: int
    credited: int
    created_at: datetime


class MyPaymentOut(Out):
    """What was or will be paid for a booking or a purchase, in minor units."""

    id: UUID
    subject_type: str
    subject_id: UUID
    purpose: str
    provider: str
    method: str | None
    amount: int
    refunded_amount: int
    currency: str
    status: str
    paid_at: datetime | None
    created_at: datetime


class WaysToPayOut(Out):
    """`takesCards`: one can pay by card online; else at the counter only."""

    takes_cards: bool


@routes.get("/me/ways-to-pay", permission="me", response=WaysToPayOut, refuses=(NotAClient,))
def read_my_ways_to_pay(request: Any) -> dict[str, Any]:
    """How one can pay this house."""
    signed_in_client(request.principal)
    return {"takesCards": cards_are_taken()}


@routes.get("/me/invoices", permission="me", response=Page[MyInvoiceOut], refuses=(NotAClient,))
def list_my_invoices(request: Any, query: Query[MyInvoicesQuery]) -> dict[str, Any]:
    """One's own invoices and credit notes, the latest first."""
    rows = invoices_matching(client=signed_in_client(request.principal))
    page = page_of(rows, lambda row: row, order=("-created_at", "-id"), limit=query.limit, cursor=query.cursor)
    gone = credited_by(row.id for row in page["items"])
    return {**page, "items": [_invoice(row, gone.get(row.id, 0)) for row in page["items"]]}


@routes.get("/me/invoices/{uuid:invoice_id}/pdf", permission="me", refuses=(NotAClient, NotFound))
def my_invoice_pdf(request: Any, invoice_id: UUID) -> HttpResponse:
    """One of one's own invoices as it was issued."""
    client = signed_in_client(request.principal)
    if invoice_by_id(invoice_id).client_id != client:
        raise NotFound
    return pdf_of(invoice_id, now=request.now)


@routes.get("/me/payments", permission="me", response=Page[MyPaymentOut], refuses=(NotAClient,))
def list_my_payments(request: Any, query: Query[MyInvoicesQuery]) -> dict[str, Any]:
    """What one paid, or is to pay, the latest first."""
    return page_of(
        payments_matching(client=signed_in_client(request.principal)),
        lambda row: MyPaymentOut.only(payment_document(payment_view(row))),
        order=("-created_at", "-id"),
        limit=query.limit,
        cursor=query.cursor,
    )


def _invoice(row: Any, credited: int) -> dict[str, Any]:
    return MyInvoiceOut.only(invoice_document(row, credited=credited))
