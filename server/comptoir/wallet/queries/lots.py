"""Lots and balances as stored."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import ClientId, LotId
from comptoir.platform.contracts import NotFound
from comptoir.wallet.contracts.ledger import Balance, LotView
from comptoir.wallet.models import Lot, Spending
from comptoir.wallet.rules.lots import LotFacts, Source, Unit


def lots_of(client: UUID, *, everything: bool = False) -> list[LotView]:
    """A client's lots that have something left, or all they ever had; the oldest first."""
    rows = Lot.objects.filter(client_id=client).order_by("created_at", "id")
    return [lot_view(row) for row in rows if everything or row.available or row.reserved]


def lots_from(source: Source, source_id: UUID) -> list[LotView]:
    """What one purchase, subscription or gift gave, the oldest first."""
    rows = Lot.objects.filter(source=source.value, source_id=source_id).order_by("created_at", "id")
    return [lot_view(row) for row in rows]


def comes_back_whole(subject_type: str, subject: UUID, now: datetime) -> bool:
    """Whether what was spent on a subject could all be spent again: none of its lots is over."""
    spent = Spending.objects.filter(subject_type=subject_type, subject_id=subject, status="captured")
    return not Lot.objects.filter(pk__in=spent.values("lot_id"), expires_at__lte=now).exists()


def balance_of(client: UUID) -> list[Balance]:
    """What a client has, by unit and currency; what they have nothing of is not listed."""
    return balances(lots_of(client))


def balances(lots: Iterable[LotView]) -> list[Balance]:
    """What these lots come to."""
    sums: dict[tuple[Unit, str], tuple[int, int]] = {}
    for lot in lots:
        available, reserved = sums.get((lot.unit, lot.currency), (0, 0))
        sums[lot.unit, lot.currency] = (available + lot.available, reserved + lot.reserved)
    return [
        Balance(unit=unit, currency=currency, available=available, reserved=reserved)
        for (unit, currency), (available, reserved) in sorted(sums.items())
    ]


def lot_by_id(lot: UUID) -> Lot:
    """One lot.

    Raises:
        NotFound: there is none of this organization.
    """
    row = Lot.objects.filter(pk=lot).first()
    if row is None:
        raise NotFound
    return row


def facts_of(row: Lot) -> LotFacts:
    """What choosing looks at."""
    return LotFacts(
        id=row.id,
        unit=Unit(row.unit),
        currency=row.currency,
        available=row.available,
        expires_at=row.expires_at,
        valid_days_after_first_use=row.valid_days_after_first_use,
        services=row.service_ids,
        created_at=row.created_at,
    )


def lot_view(row: Lot) -> LotView:
    """A stored lot as other modules see it."""
    return LotView(
        id=LotId(row.id),
        client=ClientId(row.client_id),
        unit=Unit(row.unit),
        currency=row.currency,
        granted=row.granted,
        available=row.available,
        reserved=row.reserved,
        expires_at=row.expires_at,
        valid_days_after_first_use=row.valid_days_after_first_use,
        services=tuple(row.service_ids),
        source=Source(row.source),
        source_id=row.source_id,
        label=row.label,
        paid=row.paid,
        created_at=row.created_at,
    )
