"""Invoices as documents and files."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query
from pydantic import Field

from comptoir.payments.contracts.invoices import NobodyToSendTo, SellerIncomplete
from comptoir.payments.http.invoice_schema import SendIn
from comptoir.payments.queries.invoice_exports import fec_text, invoices_csv
from comptoir.payments.queries.invoices import seller_details
from comptoir.payments.rules.fec import file_name
from comptoir.payments.services.draw_invoice import drawn_invoice
from comptoir.payments.services.forfeits import forfeits_between
from comptoir.payments.services.invoice_drafts import prepaid_shares
from comptoir.payments.services.mail_invoice import mail_invoice
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.downloads import csv_download, download
from comptoir.platform.http.routes import Routes

routes = Routes("invoices")
_PDF, _XML = "application/pdf", "application/xml"


@routes.get("/invoices/export.csv", permission="invoice.read")
def export_invoices(
    request: HttpRequest,
    first: Annotated[date | None, Query(alias="from")] = None,
    last: Annotated[date | None, Query(alias="to")] = None,
) -> HttpResponse:
    """Invoices and credit notes of these days (both included) as CSV, one row for each VAT rate."""
    return csv_download(invoices_csv(first, last), "invoices.csv")


@routes.get("/invoices/fec", permission="invoice.read", refuses=(SellerIncomplete,))
def export_fec(request: Any, year: Annotated[int, Query(), Field(ge=2000, le=2200)]) -> HttpResponse:
    """All entries of a calendar year as the French tax authority wants them (LPF art. A47 A-1)."""
    siren = seller_details().siren
    if not siren:
        raise SellerIncomplete(missing=["siren"])
    return download(_fec(year, request.now).encode(), "text/plain; charset=utf-8", file_name(siren, date(year, 12, 31)))


@routes.get("/invoices/{uuid:invoice_id}/pdf", permission="invoice.read", refuses=(NotFound,))
def invoice_pdf(request: Any, invoice_id: UUID) -> HttpResponse:
    """The invoice as it was issued: PDF/A-3 with its structured form inside (Factur-X, profile EN 16931)."""
    return pdf_of(invoice_id, now=request.now)


@routes.get("/invoices/{uuid:invoice_id}/xml", permission="invoice.read", refuses=(NotFound,))
def invoice_xml(request: Any, invoice_id: UUID) -> HttpResponse:
    """The structured form alone: UN/CEFACT Cross Industry Invoice."""
    drawn = drawn_invoice(invoice_id, now=request.now)
    return download(drawn.xml, _XML, f"{drawn.name}.xml")


@routes.post(
    "/invoices/{uuid:invoice_id}/send",
    status=204,
    permission="invoice.write",
    refuses=(NotFound, NobodyToSendTo),
)
def send_invoice(request: Any, invoice_id: UUID, data: SendIn | None = None) -> None:
    """Mail the invoice to its buyer, or to `to`."""
    mail_invoice(invoice_id, to=data.to if data else "", dedupe=request.now.isoformat(), now=request.now)


def _fec(year: int, now: datetime) -> str:
    return fec_text(year, prepaid_shares, lambda start, end: forfeits_between(start, end, now))


def pdf_of(invoice: UUID, *, now: datetime) -> HttpResponse:
    """An invoice to download.

    Raises:
        NotFound: there is no such invoice.
    """
    drawn = drawn_invoice(invoice, now=now)
    return download(drawn.pdf, _PDF, f"{drawn.name}.pdf")
