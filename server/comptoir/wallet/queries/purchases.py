"""Purchases as stored and as shown."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from comptoir.identity.public import clients_by_id
from comptoir.kernel.ids import ClientId
from comptoir.payments.public import payment_document, payments_of
from comptoir.platform.contracts import NotFound
from comptoir.wallet.contracts.ledger import LotView
from comptoir.wallet.models import Lot, Purchase
from comptoir.wallet.queries.lots import lot_view
from comptoir.wallet.rules.lots import Source
from comptoir.wallet.rules.products import ProductKind, is_shareable
from comptoir.wallet.rules.purchases import STANDING, USED_UP, PurchaseStatus, shown_status, worth

_GIVES = {ProductKind.PACK.value: Source.PACK, ProductKind.SUBSCRIPTION.value: Source.ALLOWANCE}


def purchase_by_id(purchase: UUID) -> Purchase:
    """One purchase.

    Raises:
        NotFound: there is none of this organization.
    """
    found = Purchase.objects.filter(pk=purchase).first()
    if found is None:
        raise NotFound
    return found


def purchases_matching(
    *,
    client: UUID | None = None,
    product: UUID | None = None,
    subscription: UUID | None = None,
    kind: str = "",
    status: str = "",
    search: str = "",
    start: datetime | None = None,
    end: datetime | None = None,
) -> QuerySet[Purchase]:
    """Purchases made in [start, end] that match everything else that is given."""
    wanted = {
        "client_id": client,
        "product_id": product,
        "subscription_id": subscription,
        "kind": kind,
        "status": PurchaseStatus.ACTIVE.value if status == USED_UP else status,
        "contact_name__icontains": search.strip(),
        "created_at__gte": start,
        "created_at__lte": end,
    }
    rows = Purchase.objects.filter(**{name: value for name, value in wanted.items() if value})
    if status not in {USED_UP, PurchaseStatus.ACTIVE}:
        return rows
    lots = Lot.objects.filter(source=Source.PACK.value, source_id=OuterRef("id"))
    has_some = Exists(lots.filter(Q(available__gt=0) | Q(reserved__gt=0)))
    is_used_up = Q(kind=ProductKind.PACK.value) & Exists(lots) & ~has_some
    return rows.filter(is_used_up) if status == USED_UP else rows.exclude(is_used_up)


def lots_of_purchase(row: Purchase) -> list[LotView]:
    """What a purchase gave, what was carried over of it included; the oldest first."""
    return _lots([row]).get(row.id, [])


def granted_by(row: Purchase) -> int:
    """How many units a purchase gave by its terms."""
    if row.kind == ProductKind.PACK:
        return int(row.terms["quantity"]) * row.quantity
    allowance = row.terms.get("allowance") if row.kind == ProductKind.SUBSCRIPTION else None
    return int(allowance["quantity"]) if allowance else 0


def unused_worth(row: Purchase, lots: Iterable[LotView]) -> int:
    """What was paid for what is unused of it, and not given back yet, in minor units."""
    left = row.amount_paid - row.amount_refunded
    whole = granted_by(row)
    if row.status not in STANDING or not left or not whole:
        return left if row.status in STANDING else 0
    return min(left, worth(row.amount_paid, part=sum(lot.available for lot in lots), whole=whole))


def purchase_documents(rows: Sequence[Purchase]) -> list[dict[str, Any]]:
    """Purchases as the API shows them to staff, in three more statements however many there are."""
    payments = payments_of("purchase", [row.id for row in rows])
    clients = clients_by_id({row.client_id for row in rows})
    lots = _lots(rows)
    return [
        {
            **_document(row, lots.get(row.id, [])),
            "clientName": clients[ClientId(row.client_id)].name,
            "clientEmail": clients[ClientId(row.client_id)].email,
            "refundable": unused_worth(row, lots.get(row.id, [])),
            "payments": [payment_document(one) for one in payments.get(row.id, [])],
        }
        for row in rows
    ]


def purchase_document(row: Purchase) -> dict[str, Any]:
    """A purchase by itself, as whoever made it may see it."""
    return _document(row, lots_of_purchase(row))


def own_documents(rows: Sequence[Purchase]) -> list[dict[str, Any]]:
    """Purchases as their client may see them; one statement more, however many."""
    lots = _lots(rows)
    return [_document(row, lots.get(row.id, [])) for row in rows]


def _document(row: Purchase, lots: Sequence[LotView]) -> dict[str, Any]:
    left = (lot.available + lot.reserved for lot in lots)
    pending = row.status == PurchaseStatus.PENDING
    return {
        "id": row.id,
        "productId": row.product_id,
        "productName": row.product_name,
        "kind": row.kind,
        "clientId": row.client_id,
        "clientName": row.contact_name,
        "clientEmail": row.contact_email,
        "quantity": row.quantity,
        "status": shown_status(row.status, is_pack=row.kind == ProductKind.PACK, left=left),
        "price": row.price,
        "discount": row.discount,
        "total": row.total,
        "currency": row.currency,
        "promoCode": row.promo_code or None,
        "payWith": row.pay_with,
        "amountPaid": row.amount_paid,
        "amountRefunded": row.amount_refunded,
        "amountDue": max(0, row.total - row.amount_paid + row.amount_refunded) if pending else 0,
        "refundable": 0,
        "payments": [],
        "isShareable": row.kind == ProductKind.PACK and is_shareable(row.terms),
        "lotIds": row.lot_ids,
        "giftCertificateIds": row.gift_ids,
        "subscriptionId": row.subscription_id,
        "period": _period(row),
        "gift": row.gift,
        "source": row.source,
        "allowedActions": ["pay", "cancel"] if pending else ["refund"] if row.status in STANDING else [],
        "cancellationReason": row.cancellation_reason or None,
        "createdAt": row.created_at,
        "deliveredAt": row.delivered_at,
        "cancelledAt": row.cancelled_at,
    }


def _period(row: Purchase) -> dict[str, Any] | None:
    if row.period_number is None:
        return None
    return {"number": row.period_number, "start": row.period_start, "end": row.period_end}


def _lots(rows: Sequence[Purchase]) -> dict[UUID, list[LotView]]:
    sources = {row.id: _GIVES[row.kind].value for row in rows if row.kind in _GIVES}
    found: dict[UUID, list[LotView]] = {}
    for lot in Lot.objects.filter(source_id__in=list(sources)).order_by("created_at", "id"):
        if lot.source_id is not None and sources[lot.source_id] == lot.source:
            found.setdefault(lot.source_id, []).append(lot_view(lot))
    return found
