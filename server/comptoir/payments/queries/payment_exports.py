"""Payments for spreadsheets, and what they come to per day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import CharField, Count, F, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import TruncDate

from comptoir.identity.public import clients_by_id, organization_profile
from comptoir.kernel.ids import ClientId
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.payments.models import Dispute, Payment, Refund
from comptoir.payments.rules.spelling import plain
from comptoir.platform.csv_table import csv_table, typed

_COLUMNS = (
    "id", "createdAt", "paidAt", "client", "email", "purpose", "subjectType", "subjectId", "provider", "method",
    "status", "amount", "refunded", "net", "currency", "note", "recordedBy", "externalId",
)  # fmt: skip
_USUAL = timedelta(days=29)
_SUMS = ("payments", "gross", "refunded", "lost", "net")


def payments_csv(rows: QuerySet[Payment]) -> str:
    """The payments, the earliest first; net is what was received and not given back."""
    return csv_table(_COLUMNS, _lines(list(rows.order_by("created_at", "id"))))


def payouts(first: date | None, last: date | None, *, now: datetime) -> dict[str, Any]:
    """What came in and went out on each local day, by provider and method; three statements, however much.

    Raises:
        Invalid: the days are the wrong way round.
    """
    zone = ZoneInfo(organization_profile().time_zone)
    end = last or now.astimezone(zone).date()
    begin = first or end - _USUAL
    if begin > end:
        raise Invalid([FieldError("to", "payments.days_crossed")])
    span = (datetime.combine(begin, time(), zone), datetime.combine(end + timedelta(days=1), time(), zone))
    days: dict[tuple[Any, ...], dict[str, int]] = defaultdict(lambda: dict.fromkeys(_SUMS, 0))
    for key, count, amount in _received(span, zone):
        days[key]["payments"], days[key]["gross"] = count, amount
    for name, found in (("refunded", _refunded(span, zone)), ("lost", _lost(span, zone))):
        for key, _, amount in found:
            days[key][name] = amount
    for sums in days.values():
        sums["net"] = sums["gross"] - sums["refunded"] - sums["lost"]
    items = [
        {"day": day, "provider": provider, "method": method, "currency": currency, "fees": None, **sums}
        for (day, provider, method, currency), sums in days.items()
    ]
    items.sort(key=lambda one: (-one["day"].toordinal(), one["provider"], one["method"]))
    return {"items": items, "totals": _totals(items)}


def _totals(items: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    found: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(_SUMS, 0))
    for one in items:
        for name in _SUMS:
            found[one["currency"]][name] += one[name]
    return [{"currency": currency, **sums} for currency, sums in sorted(found.items())]


type _Row = tuple[tuple[Any, ...], int, int]


def _received(span: tuple[datetime, datetime], zone: ZoneInfo) -> Iterator[_Row]:
    rows = Payment.objects.filter(paid_at__gte=span[0], paid_at__lt=span[1]).exclude(provider="wallet")
    return _summed(rows.annotate(day=TruncDate("paid_at", tzinfo=zone), how=F("method"), money=F("currency")))


def _refunded(span: tuple[datetime, datetime], zone: ZoneInfo) -> Iterator[_Row]:
    rows = Refund.objects.filter(created_at__gte=span[0], created_at__lt=span[1])
    rows = rows.exclude(provider="wallet").exclude(status="failed")
    return _summed(_of_payment(rows, "created_at", zone))


def _lost(span: tuple[datetime, datetime], zone: ZoneInfo) -> Iterator[_Row]:
    rows = Dispute.objects.filter(closed_at__gte=span[0], closed_at__lt=span[1], status="lost")
    return _summed(_of_payment(rows, "closed_at", zone))


def _of_payment(rows: QuerySet[Any], moment: str, zone: ZoneInfo) -> QuerySet[Any]:
    paid = Payment.objects.filter(pk=OuterRef("payment_id"))
    found: QuerySet[Any] = rows.annotate(
        day=TruncDate(moment, tzinfo=zone),
        how=Subquery(paid.values("method"), output_field=CharField()),
        money=Subquery(paid.values("currency"), output_field=CharField()),
    )
    return found


def _summed(rows: QuerySet[Any]) -> Iterator[_Row]:
    found = rows.order_by().values("day", "provider", "how", "money").annotate(count=Count("id"), total=Sum("amount"))
    for one in found:
        yield (one["day"], one["provider"], one["how"], one["money"]), one["count"], one["total"]


def _lines(rows: list[Payment]) -> Iterator[tuple[object, ...]]:
    clients = clients_by_id({ClientId(row.client_id) for row in rows if row.client_id})
    for row in rows:
        whose = clients.get(ClientId(row.client_id)) if row.client_id else None
        received = row.amount if row.paid_at else 0
        gone = row.amount if row.status == "lost" else row.refunded_amount
        yield (
            row.id,
            row.created_at.isoformat(),
            row.paid_at.isoformat() if row.paid_at else None,
            typed(whose.name) if whose else "",
            typed(whose.email) if whose else "",
            row.purpose,
            row.subject_type,
            row.subject_id,
            row.provider,
            row.method,
            row.status,
            plain(row.amount, row.currency),
            plain(gone, row.currency),
            plain(received - gone, row.currency),
            row.currency,
            typed(row.note),
            typed(row.recorded_by),
            row.external_id,
        )
