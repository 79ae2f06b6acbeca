"""Invoices for a spreadsheet, and all entries of a year for the tax authority."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from fractions import Fraction
from uuid import UUID
from zoneinfo import ZoneInfo

from comptoir.identity.public import clients_by_id, organization_profile
from comptoir.payments.contracts.invoices import Forfeit
from comptoir.payments.models import Dispute, Invoice, Payment, Refund
from comptoir.payments.queries.invoices import invoices_matching
from comptoir.payments.rules import fec
from comptoir.payments.rules.invoices import InvoiceKind
from comptoir.payments.rules.spelling import plain
from comptoir.platform.csv_table import csv_table, typed

_COLUMNS = (
    "number", "kind", "issueDate", "dueDate", "corrects", "buyer", "company", "email", "reference", "vatRate", "net",
    "vat", "gross", "currency",
)  # fmt: skip


def invoices_csv(first: date | None, last: date | None) -> str:
    """One row for each rate of each invoice, in the order of their numbers; credit notes are below zero."""
    return csv_table(_COLUMNS, _rates(first, last))


def _rates(first: date | None, last: date | None) -> Iterator[tuple[object, ...]]:
    rows = list(invoices_matching(first=first, last=last).order_by("year", "sequence"))
    numbers = dict(Invoice.objects.filter(pk__in=[row.corrects_id for row in rows]).values_list("id", "number"))
    for row in rows:
        sign = -1 if row.kind == InvoiceKind.CREDIT_NOTE else 1
        buyer = row.buyer
        people = [typed(text) for text in (buyer["name"], buyer["company"], buyer["email"], row.reference)]
        corrected = numbers.get(row.corrects_id, "") if row.corrects_id else ""
        for one in row.vat:
            amounts = [plain(sign * one[name], row.currency) for name in ("net", "tax", "gross")]
            head = (row.number, row.kind, row.issue_date, row.due_date, corrected)
            yield (*head, *people, one["rate"] or "", *amounts, row.currency)


type PrepaidShares = Callable[[str, Collection[UUID]], Mapping[UUID, Fraction]]
type Forfeits = Callable[[datetime, datetime], Iterable[Forfeit]]


def fec_text(year: int, prepaid_shares: PrepaidShares, forfeits: Forfeits) -> str:
    """All entries of a calendar year: invoices and credit notes, money in and out, taken back by banks, and advances
    nobody asks for any more. `prepaid_shares` of subjects of one type: the part of what a wallet paid for them that was
    invoiced before. A fixed number of statements, whatever the year."""
    return fec.text_of(_entries(year, prepaid_shares, forfeits))


def _entries(year: int, prepaid_shares: PrepaidShares, forfeits: Forfeits) -> Iterator[fec.Entry]:
    invoices = list(invoices_matching(first=date(year, 1, 1), last=date(year, 12, 31)))
    payments, refunds = _received(year), _given_back(year)
    paid_by = {row.id: row for row in Payment.objects.filter(pk__in=[one.payment_id for one in refunds])}
    lost = list(Dispute.objects.filter(closed_at__range=_year(year), status="lost").order_by("closed_at", "id"))
    paid_by |= {row.id: row for row in Payment.objects.filter(pk__in=[one.payment_id for one in lost])}
    shares = _shares([*payments, *paid_by.values()], prepaid_shares)
    clients = {row.client_id for row in [*payments, *paid_by.values()] if row.client_id}
    names: dict[UUID, str] = {id: one.name for id, one in clients_by_id(clients).items()}
    zone = ZoneInfo(organization_profile().time_zone)
    for row in invoices:
        yield fec.sale(
            is_credit=row.kind == InvoiceKind.CREDIT_NOTE,
            number=row.number,
            issued=row.issue_date,
            client=_account(row.client_id),
            client_name=row.buyer["company"] or row.buyer["name"],
            currency=row.currency,
            lines=row.lines,
        )
    for payment in payments:
        amount = _counted(payment, payment.amount, shares)
        yield _receipt(payment, amount, payment.paid_at, payment.id, zone, names, is_refund=False)
    for refund in refunds:
        given = paid_by[refund.payment_id]
        amount = _counted(given, refund.amount, shares)
        yield _receipt(given, amount, refund.created_at, refund.id, zone, names, is_refund=True)
    for dispute in lost:
        payment = paid_by[dispute.payment_id]
        assert dispute.closed_at is not None
        yield fec.chargeback(
            on=dispute.closed_at.astimezone(zone).date(),
            document=dispute.id.hex[-12:].upper(),
            client=_account(payment.client_id),
            client_name=names.get(payment.client_id, "") if payment.client_id else "",
            currency=dispute.currency,
            amount=dispute.amount,
        )
    for one in forfeits(*_year(year)):
        on = one.at.astimezone(zone).date()
        yield fec.forfeit(on=on, document=one.document, currency=one.currency, amount=one.amount)


def _shares(payments: Iterable[Payment], prepaid_shares: PrepaidShares) -> dict[UUID, Fraction]:
    subjects: dict[str, set[UUID]] = defaultdict(set)
    for row in payments:
        if row.provider == "wallet":
            subjects[row.subject_type].add(row.subject_id)
    return {id: share for type, ids in subjects.items() for id, share in prepaid_shares(type, ids).items()}


def _counted(payment: Payment, amount: int, shares: Mapping[UUID, Fraction]) -> int:
    """So much of it settles an invoice. What a pack paid for was invoiced, and received, when the pack was sold."""
    if payment.provider != "wallet":
        return amount
    share = shares.get(payment.subject_id, Fraction(0))
    return amount - int(amount * share + Fraction(1, 2))


def _receipt(
    payment: Payment,
    amount: int,
    at: datetime | None,
    document: UUID,
    zone: ZoneInfo,
    names: dict[UUID, str],
    *,
    is_refund: bool,
) -> fec.Entry:
    assert at is not None
    return fec.receipt(
        is_refund=is_refund,
        method="wallet" if payment.provider == "wallet" else payment.method,
        on=at.astimezone(zone).date(),
        document=document.hex[-12:].upper(),
        client=_account(payment.client_id),
        client_name=names.get(payment.client_id, "") if payment.client_id else "",
        currency=payment.currency,
        amount=amount,
    )


def _received(year: int) -> list[Payment]:
    start, end = _year(year)
    return list(Payment.objects.filter(paid_at__gte=start, paid_at__lt=end).order_by("paid_at", "id"))


def _given_back(year: int) -> list[Refund]:
    start, end = _year(year)
    rows = Refund.objects.filter(created_at__gte=start, created_at__lt=end, status="succeeded")
    return list(rows.order_by("created_at", "id"))


def _year(year: int) -> tuple[datetime, datetime]:
    zone = ZoneInfo(organization_profile().time_zone)
    start = datetime(year, 1, 1, tzinfo=zone)
    return start, (start + timedelta(days=370)).replace(month=1, day=1)


def _account(client: UUID | None) -> str:
    return f"C{client.hex[-10:].upper()}" if client else "CDIVERS"
