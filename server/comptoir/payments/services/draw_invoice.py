"""An invoice as a document: drawn once, when it is first wanted, and kept."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from comptoir.payments.models import Invoice, InvoiceFile
from comptoir.payments.queries.invoices import invoice_by_id, lines_of
from comptoir.payments.rules.invoices import TaxSum
from comptoir.payments.rules.printed import PrintedInvoice


@dataclass(frozen=True, slots=True)
class Drawn:
    """`pdf` is PDF/A-3 with `xml` in it (Factur-X)."""

    name: str
    pdf: bytes
    xml: bytes


def drawn_invoice(invoice: UUID, *, now: datetime) -> Drawn:
    """The document of an invoice; the same bytes every time.

    Raises:
        NotFound: there is no such invoice.
    """
    # What draws documents is half of all that would be loaded at a start.
    from comptoir.payments.adapters.factur_x import invoice_xml, with_xml
    from comptoir.payments.adapters.invoice_pdf import invoice_pdf

    row = invoice_by_id(invoice)
    kept = InvoiceFile.objects.filter(invoice_id=row.id).first()
    if kept is None:
        printed = printed_invoice(row)
        xml = invoice_xml(printed)
        pdf = with_xml(invoice_pdf(printed, made_at=row.created_at), xml, printed)
        # Whoever else drew it at the same moment was first: theirs is the document.
        InvoiceFile.objects.bulk_create(
            [InvoiceFile(invoice_id=row.id, pdf=pdf, xml=xml, created_at=now)], ignore_conflicts=True
        )
        kept = InvoiceFile.objects.get(invoice_id=row.id)
    return Drawn(row.number.replace("/", "-"), bytes(kept.pdf), bytes(kept.xml))


def printed_invoice(row: Invoice) -> PrintedInvoice:
    corrected = invoice_by_id(row.corrects_id) if row.corrects_id else None
    return PrintedInvoice(
        kind=row.kind,
        number=row.number,
        issued=row.issue_date,
        supplied=row.supply_date,
        due=row.due_date,
        corrects=corrected.number if corrected else "",
        corrects_issued=corrected.issue_date if corrected else None,
        reference=row.reference,
        reason=row.reason,
        seller=row.seller,
        buyer=row.buyer,
        lines=lines_of(row),
        vat=[
            TaxSum(
                vat_rate=None if one["rate"] is None else Decimal(one["rate"]),
                net=one["net"],
                tax=one["tax"],
                gross=one["gross"],
            )
            for one in row.vat
        ],
        currency=row.currency,
        net=row.net,
        tax=row.tax,
        gross=row.gross,
        paid=row.paid,
        locale=row.locale,
    )
