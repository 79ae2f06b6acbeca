"""What was sold, and what promo codes brought, for spreadsheets."""

from collections.abc import Iterator

from django.db.models import QuerySet, Sum

from comptoir.identity.public import clients_by_id
from comptoir.kernel.ids import ClientId
from comptoir.payments.rules.spelling import plain
from comptoir.platform.csv_table import csv_table, typed
from comptoir.wallet.models import PromoCode, PromoUse, Purchase
from comptoir.wallet.queries.promo_codes import promo_document

_PURCHASE = (
    "id", "createdAt", "kind", "product", "client", "email", "quantity", "status", "price", "discount", "total", "paid",
    "refunded", "currency", "promoCode", "payWith", "source", "subscriptionId",
)  # fmt: skip
_PROMO = (
    "code", "kind", "value", "currency", "validFrom", "validUntil", "isActive", "maxUses", "uses", "discount",
    "revenue", "createdAt",
)  # fmt: skip


def purchases_csv(rows: QuerySet[Purchase]) -> str:
    """Purchases, the earliest first; two statements, however many."""
    return csv_table(_PURCHASE, _purchases(list(rows.order_by("created_at", "id"))))


def promo_codes_csv(rows: QuerySet[PromoCode]) -> str:
    """Promo codes by their letters, each with what it took off and what was paid for what it was used for."""
    return csv_table(_PROMO, _promo_codes(list(rows.order_by("code", "id"))))


def _purchases(rows: list[Purchase]) -> Iterator[tuple[object, ...]]:
    clients = clients_by_id({ClientId(row.client_id) for row in rows})
    for row in rows:
        whose = clients[ClientId(row.client_id)]
        amounts = (row.price, row.discount, row.total, row.amount_paid, row.amount_refunded)
        yield (
            row.id,
            row.created_at.isoformat(),
            row.kind,
            typed(row.product_name),
            typed(whose.name),
            typed(whose.email),
            row.quantity,
            row.status,
            *(plain(one, row.currency) for one in amounts),
            row.currency,
            typed(row.promo_code),
            row.pay_with,
            row.source,
            row.subscription_id,
        )


def _promo_codes(rows: list[PromoCode]) -> Iterator[tuple[object, ...]]:
    uses = PromoUse.objects.filter(promo_id__in=[row.id for row in rows], given_back_at=None)
    taken = dict(uses.order_by().values("promo_id").annotate(total=Sum("discount")).values_list("promo_id", "total"))
    for row in rows:
        told = promo_document(row)
        value = plain(row.value, row.currency) if row.kind == "fixed" else row.value
        yield (
            typed(row.code),
            row.kind,
            value,
            row.currency,
            told["validFrom"],
            told["validUntil"],
            row.is_active,
            row.max_uses,
            row.uses,
            plain(taken.get(row.id, 0), row.currency),
            plain(told["revenue"], row.currency),
            told["createdAt"],
        )
