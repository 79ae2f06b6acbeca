"""Products as stored and as shown."""

from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, QuerySet, Subquery

from comptoir.platform.contracts import NotFound
from comptoir.wallet.models import Lot, Product, Purchase
from comptoir.wallet.rules.products import TERMS
from comptoir.wallet.rules.purchases import STANDING

_MOST_ON_SHOW = 200


def product_by_id(product: UUID, *, to_change: bool = False) -> Product:
    """One product, locked until the transaction ends when it is `to_change`.

    Raises:
        NotFound: there is none of this organization.
    """
    rows = Product.objects.filter(pk=product)
    found = (rows.select_for_update() if to_change else rows).first()
    if found is None:
        raise NotFound
    return found


def products_matching(
    *, kind: str = "", is_active: bool | None = None, search: str = "", archived: bool = False
) -> QuerySet[Product]:
    """Products with `sales`, how many purchases of each stand; archived ones only when asked for."""
    sold = Purchase.objects.filter(product_id=OuterRef("id"), status__in=list(STANDING))
    sales = sold.order_by().values("product_id").annotate(count=Count("id")).values("count")
    rows = Product.objects.filter(is_archived=archived).annotate(sales=Subquery(sales))
    if kind:
        rows = rows.filter(kind=kind)
    if search:
        rows = rows.filter(name__icontains=search.strip())
    return rows if is_active is None else rows.filter(is_active=is_active)


def was_sold(product: UUID) -> bool:
    """Whether anything refers to the product."""
    return (
        Purchase.objects.filter(product_id=product).exists()
        or Product.objects.filter(terms__packId=str(product)).exists()
    )


def product_document(row: Product) -> dict[str, Any]:
    """A product as the API and the audit log show it; terms of other kinds are null."""
    return {
        "id": str(row.id),
        "kind": row.kind,
        "name": row.name,
        "description": row.description,
        "price": row.price,
        "currency": row.currency,
        "isActive": row.is_active,
        "isArchived": row.is_archived,
        "color": row.color,
        "image": row.image,
        "sortOrder": row.sort_order,
        "metadata": row.metadata,
        "vatRate": None if row.vat_rate is None else float(row.vat_rate),
        "limitPerClient": row.limit_per_client,
        **dict.fromkeys(TERMS),
        **row.terms,
        "sales": getattr(row, "sales", None) or 0,
        "createdAt": row.created_at.isoformat(),
        "updatedAt": row.updated_at.isoformat(),
    }


def wallets_are_used() -> bool:
    """Whether clients may have something in their wallets: something is for sale, or is left of what was."""
    return Product.objects.filter(is_active=True).exists() or Lot.objects.filter(available__gt=0).exists()


def product_for_visitors(row: Product) -> dict[str, Any]:
    """What everybody may see of a product that is for sale."""
    return {**product_document(row), "metadata": {}, "sales": None}


def products_on_show() -> list[dict[str, Any]]:
    """What is for sale in a widget, in its order."""
    rows = Product.objects.filter(is_archived=False, is_active=True).order_by("sort_order", "id")
    return [product_for_visitors(row) for row in rows[:_MOST_ON_SHOW]]
