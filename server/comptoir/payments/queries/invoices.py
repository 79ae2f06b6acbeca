"""Invoices as stored, and as the API shows them."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, Sum

from comptoir.identity.public import organization_profile
from comptoir.payments.models import Invoice, InvoiceSubject, Seller
from comptoir.payments.queries.payments import payments_of
from comptoir.payments.rules.invoices import InvoiceKind, TaxedLine
from comptoir.payments.rules.seller import SellerDetails
from comptoir.platform.contracts import NotFound


def seller_details() -> SellerDetails:
    """Who sells, as far as it is known; the country is the organization's until another is set."""
    row = Seller.objects.first()
    house = organization_profile()
    if row is None:
        return SellerDetails(country=house.country, trade_name=house.name)
    known = {name: getattr(row, name) for name in SellerDetails.__slots__ if name != "trade_name"}
    return SellerDetails(**{**known, "country": row.country or house.country, "trade_name": house.name})


def invoice_by_id(invoice: UUID) -> Invoice:
    """One invoice or credit note.

    Raises:
        NotFound: there is none of this organization.
    """
    row = Invoice.objects.filter(pk=invoice).first()
    if row is None:
        raise NotFound
    return row


def invoices_matching(
    *,
    kind: str = "",
    search: str = "",
    client: UUID | None = None,
    subject: UUID | None = None,
    first: date | None = None,
    last: date | None = None,
) -> QuerySet[Invoice]:
    """Invoices and credit notes dated `first` to `last`, both included, that match everything else that is given."""
    rows = Invoice.objects.all()
    wanted = {"kind": kind, "client_id": client, "issue_date__gte": first, "issue_date__lte": last}
    rows = rows.filter(**{name: value for name, value in wanted.items() if value})
    if subject is not None:
        rows = rows.filter(pk__in=InvoiceSubject.objects.filter(subject_id=subject).values("invoice_id"))
    if search:
        text = search.strip()
        people = Q(buyer__name__icontains=text) | Q(buyer__company__icontains=text) | Q(buyer__email__icontains=text)
        rows = rows.filter(people | Q(number__icontains=text) | Q(reference__icontains=text))
    return rows


def invoices_of(subject_type: str, subject: UUID) -> list[Invoice]:
    """The invoices (not the credit notes) of a subject, the latest first."""
    mine = InvoiceSubject.objects.filter(subject_type=subject_type, subject_id=subject).values("invoice_id")
    return list(Invoice.objects.filter(pk__in=mine, kind=InvoiceKind.INVOICE).order_by("-created_at", "-id"))


def credit_notes_of(invoice: UUID) -> list[Invoice]:
    """What corrected an invoice, the earliest first."""
    return list(Invoice.objects.filter(corrects_id=invoice).order_by("created_at", "id"))


def credited_by(invoices: Iterable[UUID]) -> dict[UUID, int]:
    """How much of each invoice was credited, in minor units."""
    rows = Invoice.objects.filter(corrects_id__in=list(invoices)).order_by().values("corrects_id")
    sums = rows.annotate(total=Sum("gross")).values_list("corrects_id", "total")
    return {corrected: total for corrected, total in sums if corrected is not None}


def money_kept(subject_type: str, subject: UUID, purpose: str) -> int:
    """What was received for a subject and not given back, in minor units."""
    found = payments_of(subject_type, [subject]).get(subject, [])
    return sum(one.received - one.given_back for one in found if one.purpose == purpose)


def lines_of(row: Invoice) -> list[TaxedLine]:
    return [TaxedLine.of(line) for line in row.lines]


def invoice_document(row: Invoice, *, credited: int = 0) -> dict[str, Any]:
    """An invoice as the API shows it; `credited` of it by credit notes."""
    return {
        "id": row.id,
        "kind": row.kind,
        "number": row.number,
        "issueDate": row.issue_date,
        "supplyDate": row.supply_date,
        "dueDate": row.due_date,
        "subjectType": row.subject_type,
        "subjectId": row.subject_id,
        "clientId": row.client_id,
        "correctsId": row.corrects_id,
        "refundId": row.refund_id,
        "reference": row.reference,
        "reason": row.reason,
        "buyer": row.buyer,
        "seller": row.seller,
        "lines": row.lines,
        "vat": row.vat,
        "currency": row.currency,
        "net": row.net,
        "tax": row.tax,
        "gross": row.gross,
        "paid": row.paid,
        "credited": credited,
        "locale": row.locale,
        "issuedBy": row.issued_by or None,
        "createdAt": row.created_at,
    }
