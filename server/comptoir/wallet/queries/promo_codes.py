"""Promo codes and their uses as stored."""

from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery, Sum

from comptoir.identity.public import organization_profile
from comptoir.platform.contracts import NotFound
from comptoir.wallet.models import PromoClient, PromoCode, PromoUse


def promo_by_code(code: str) -> PromoCode | None:
    """The code somebody typed, whatever its case."""
    return PromoCode.objects.filter(code__iexact=code.strip()).first()


def has_promo_code_for(service: UUID) -> bool:
    """Whether a code in use may be for this service."""
    rows = PromoCode.objects.filter(is_active=True)
    return rows.filter(Q(service_ids=[], product_ids=[]) | Q(service_ids__contains=[service])).exists()


def promo_by_id(promo: UUID, *, to_change: bool = False) -> PromoCode:
    """One promo code, locked until the transaction ends when it is `to_change`.

    Raises:
        NotFound: there is none of this organization.
    """
    rows = PromoCode.objects.filter(pk=promo)
    found = (rows.select_for_update() if to_change else rows).first()
    if found is None:
        raise NotFound
    return found


def promo_codes_matching(*, search: str = "", is_active: bool | None = None) -> QuerySet[PromoCode]:
    """Promo codes with `revenue`: the totals of what they were used for and stands, in the organization's currency."""
    uses = PromoUse.objects.filter(promo_id=OuterRef("id"), given_back_at=None)
    uses = uses.filter(currency=organization_profile().currency)
    total = uses.order_by().values("promo_id").annotate(total=Sum("order_total")).values("total")
    rows = PromoCode.objects.annotate(revenue=Subquery(total))
    if search:
        rows = rows.filter(code__icontains=search.strip())
    return rows if is_active is None else rows.filter(is_active=is_active)


def uses_by(promo: UUID, client: UUID) -> int:
    """How often a client uses a code."""
    found = PromoClient.objects.filter(promo_id=promo, client_id=client).values_list("uses", flat=True).first()
    return found or 0


def uses_of(promo: UUID) -> QuerySet[PromoUse]:
    """The uses of a code, those given back included."""
    return PromoUse.objects.filter(promo_id=promo)


def promo_document(row: Any, *, revenue: int = 0) -> dict[str, Any]:
    """A promo code as the API and the audit log show it."""
    return {
        "id": str(row.id),
        "code": row.code,
        "kind": row.kind,
        "value": row.value,
        "currency": row.currency,
        "validFrom": row.valid_from and row.valid_from.isoformat(),
        "validUntil": row.valid_until and row.valid_until.isoformat(),
        "serviceIds": [str(id) for id in row.service_ids],
        "productIds": [str(id) for id in row.product_ids],
        "firstBookingOnly": row.first_booking_only,
        "minimumAmount": row.minimum_amount,
        "maxUses": row.max_uses,
        "maxUsesPerClient": row.max_uses_per_client,
        "isActive": row.is_active,
        "uses": row.uses,
        "revenue": getattr(row, "revenue", None) or revenue,
        "createdAt": row.created_at.isoformat(),
    }


def use_document(row: PromoUse) -> dict[str, Any]:
    """A use as the API shows it."""
    return {
        "id": str(row.id),
        "clientId": str(row.client_id),
        "subjectType": row.subject_type,
        "bookingId": str(row.subject_id) if row.subject_type == "booking" else None,
        "purchaseId": str(row.subject_id) if row.subject_type == "purchase" else None,
        "discount": row.discount,
        "total": row.order_total,
        "currency": row.currency,
        "usedAt": row.used_at.isoformat(),
        "givenBackAt": row.given_back_at and row.given_back_at.isoformat(),
    }
