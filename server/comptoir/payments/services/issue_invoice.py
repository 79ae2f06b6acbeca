"""Issue an invoice, or credit one: from then on nothing of it changes."""

from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from comptoir.identity.public import organization_profile
from comptoir.payments.contracts.invoices import (
    AlreadyInvoiced,
    Buyer,
    CreditAboveInvoice,
    InvoiceDraft,
    InvoiceIssued,
    NothingToInvoice,
    SellerIncomplete,
)
from comptoir.payments.models import Invoice, InvoiceSubject
from comptoir.payments.queries.invoices import (
    credit_notes_of,
    credited_by,
    invoice_by_id,
    invoices_of,
    lines_of,
    money_kept,
    seller_details,
)
from comptoir.payments.rules.invoices import (
    InvoiceKind,
    TaxedLine,
    TaxSum,
    credited,
    due_on,
    invoice_number,
    taxed,
)
from comptoir.payments.rules.seller import SellerDetails, missing
from comptoir.payments.services.invoice_drafts import draft_of
from comptoir.payments.services.number_invoice import next_number
from comptoir.payments.services.subjects import subject_of
from comptoir.platform import audit
from comptoir.platform.actor import current_context
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization

_CREDIT = {"fr": "Avoir sur la facture {number}", "en": "Credit on invoice {number}"}


def issue_invoice(
    subject_type: str, subject: UUID, *, purpose: str = "", buyer: dict[str, str] | None = None, now: datetime
) -> Invoice:
    """An invoice for all that a subject costs, paid or not; for what has one of its own, by its `purpose`. `buyer`:
    what is known better than by the subject.

    Raises:
        NothingToInvoice, AlreadyInvoiced, SellerIncomplete: as named.
    """
    subject_of(subject_type).lock(subject)
    draft = draft_of(subject_type, subject, purpose)
    if draft is None or draft.gross <= 0:
        raise NothingToInvoice
    standing = standing_of(subject_type, subject, draft.purpose)
    if standing:
        raise AlreadyInvoiced(number=standing[0][0].number)
    if buyer:
        draft = replace(draft, buyer=Buyer(**{**asdict(draft.buyer), **buyer}))
    return write_invoice(subject_type, subject, draft, now=now)


def standing_of(subject_type: str, subject: UUID, purpose: str) -> list[tuple[Invoice, int]]:
    """The invoices of a subject for one purpose that are not wholly credited, with what is left of each; the latest
    first."""
    found = [row for row in invoices_of(subject_type, subject) if row.purpose == purpose]
    gone = credited_by(row.id for row in found)
    left = [(row, row.gross - gone.get(row.id, 0)) for row in found]
    return [(row, amount) for row, amount in left if amount]


def write_invoice(subject_type: str, subject: UUID, draft: InvoiceDraft, *, now: datetime) -> Invoice:
    """The caller holds the subject's lock and has seen that nothing stands in the way.

    Raises:
        SellerIncomplete: the law wants to know more of the seller.
    """
    seller = _seller()
    lines, sums = taxed([replace(line, vat_rate=None) if seller.vat_exempt else line for line in draft.lines])
    paid = min(max(money_kept(subject_type, subject, draft.purpose) - draft.prepaid, 0), draft.gross)
    day = _today(now)
    return _write(
        Invoice(
            kind=InvoiceKind.INVOICE.value,
            due_date=due_on(day, seller.payment_days, is_paid=paid == draft.gross),
            supply_date=draft.supplied,
            subject_type=subject_type,
            subject_id=subject,
            purpose=draft.purpose,
            client_id=draft.client,
            buyer={**asdict(draft.buyer), "country": draft.buyer.country or seller.country},
            currency=draft.currency,
            paid=paid,
            reference=draft.reference,
            locale=draft.locale,
        ),
        seller,
        lines,
        sums,
        day=day,
        now=now,
    )


def credit_invoice(
    invoice: UUID, gross: int | None = None, *, reason: str = "", refund: UUID | None = None, now: datetime
) -> Invoice:
    """A credit note of `gross` minor units (None: all that is left) on an invoice.

    Raises:
        NotFound: there is no such invoice.
        NothingToInvoice: it is a credit note itself.
        CreditAboveInvoice: there is not so much left of it.
        SellerIncomplete: the law wants to know more of the seller.
    """
    row = invoice_by_id(invoice)
    if row.kind != InvoiceKind.INVOICE:
        raise NothingToInvoice
    Invoice.objects.select_for_update().get(pk=row.id)
    before = credit_notes_of(row.id)
    left = row.gross - sum(one.gross for one in before)
    wanted = left if gross is None else gross
    if not 0 < wanted <= left:
        raise CreditAboveInvoice(left=left)
    label = _CREDIT.get(row.locale, _CREDIT["en"]).format(number=row.number)
    lines, sums = credited(lines_of(row), [line for one in before for line in lines_of(one)], wanted, label)
    now_for = InvoiceSubject.objects.get(invoice_id=row.id)
    day = _today(now)
    return _write(
        Invoice(
            kind=InvoiceKind.CREDIT_NOTE.value,
            due_date=day,
            supply_date=row.supply_date,
            subject_type=now_for.subject_type,
            subject_id=now_for.subject_id,
            purpose=row.purpose,
            client_id=row.client_id,
            corrects_id=row.id,
            refund_id=refund,
            buyer=row.buyer,
            currency=row.currency,
            reference=row.reference,
            reason=reason,
            locale=row.locale,
        ),
        _seller(),
        lines,
        sums,
        day=day,
        now=now,
    )


def _seller() -> SellerDetails:
    seller = seller_details()
    unknown = missing(seller)
    if unknown:
        raise SellerIncomplete(missing=unknown)
    return seller


def _write(
    row: Invoice, seller: SellerDetails, lines: list[TaxedLine], sums: list[TaxSum], *, day: date, now: datetime
) -> Invoice:
    row.sequence, row.issue_date = next_number(day)
    row.year = day.year
    row.due_date = max(row.due_date, row.issue_date)
    row.number = invoice_number(seller.number_prefix, row.year, row.sequence)
    row.seller = seller.document()
    row.lines = [line.document() for line in lines]
    row.vat = [one.document() for one in sums]
    row.net, row.tax = sum(one.net for one in sums), sum(one.tax for one in sums)
    row.gross = row.net + row.tax
    row.issued_by = current_context().shown
    row.created_at = now
    row.save(force_insert=True)
    InvoiceSubject(invoice_id=row.id, subject_type=row.subject_type, subject_id=row.subject_id).save(force_insert=True)
    audit.record("invoice.issued", object_type="invoice", object_id=row.id, after=_told(row), reason=row.reason)
    publish(
        InvoiceIssued(
            organization=current_organization(),
            at=now,
            invoice=row.id,
            kind=row.kind,
            number=row.number,
            subject_type=row.subject_type,
            subject=row.subject_id,
            gross=row.gross,
            currency=row.currency,
        ),
        subject=row.id,
    )
    return row


def _told(row: Invoice) -> dict[str, Any]:
    return {"kind": row.kind, "number": row.number, "gross": row.gross, "currency": row.currency}


def _today(now: datetime) -> date:
    return now.astimezone(ZoneInfo(organization_profile().time_zone)).date()
