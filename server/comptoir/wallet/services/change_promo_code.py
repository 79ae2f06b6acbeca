"""Make, change and remove promo codes."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from django.db import connection

from comptoir.kernel.ids import PromoCodeId
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform.audit import changes, record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization
from comptoir.wallet.contracts import PromoCodeChanged, PromoCodeUsed
from comptoir.wallet.models import Product, PromoClient, PromoCode
from comptoir.wallet.queries.promo_codes import promo_by_code, promo_by_id, promo_document, uses_of
from comptoir.wallet.rules.discount import PromoKind
from comptoir.wallet.services.known_services import service_errors, unknown

_CODES = 4203
"""Advisory locks: two codes of one name are made one after the other."""


def create_promo_code(fields: Mapping[str, Any], *, now: datetime) -> PromoCode:
    """A new code.

    Raises:
        Invalid: everything that is wrong with it.
    """
    row = PromoCode(**fields, created_at=now)
    _check(row)
    row.save(force_insert=True)
    record("promo_code.created", object_type="promo_code", object_id=row.id, after=promo_document(row))
    _tell(row.id, "created", now)
    return row


def change_promo_code(promo: UUID, fields: Mapping[str, Any], *, now: datetime) -> PromoCode:
    """Set `fields` and leave the rest; bookings already made keep what they were given.

    Raises:
        NotFound: there is no such code.
        Invalid: everything that is wrong with it.
    """
    row = promo_by_id(promo, to_change=True)
    before, services, products = promo_document(row), row.service_ids, row.product_ids
    for name, value in fields.items():
        setattr(row, name, value)
    _check(row, services=services, products=products)
    was, became = changes(before, promo_document(row))
    if not became:
        return row
    row.save(update_fields=list(fields))
    record("promo_code.changed", object_type="promo_code", object_id=row.id, before=was, after=became)
    _tell(row.id, "changed", now)
    return row


def remove_promo_code(promo: UUID, *, now: datetime) -> None:
    """Forget a code that was never used.

    Raises:
        NotFound: there is no such code.
        PromoCodeUsed: it was used.
    """
    row = promo_by_id(promo, to_change=True)
    uses = uses_of(row.id).count()
    if uses:
        raise PromoCodeUsed(uses=uses)
    PromoClient.objects.filter(promo_id=row.id).delete()
    row.delete()
    record("promo_code.removed", object_type="promo_code", object_id=promo, before=promo_document(row))
    _tell(promo, "removed", now)


def _check(row: PromoCode, *, services: Collection[UUID] = (), products: Collection[UUID] = ()) -> None:
    """`services` and `products` were named before: they may have gone since."""
    errors = service_errors(row.service_ids, before=services) + _product_errors(row.product_ids, products)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(%s, hashtext(%s || upper(%s)))",
            [_CODES, str(current_organization()), row.code],
        )
    namesake = promo_by_code(row.code)
    if namesake is not None and namesake.id != row.id:
        errors.append(FieldError("code", "wallet.promo_code_exists", {"value": row.code}))
    if row.kind == PromoKind.PERCENTAGE and row.value > 100:
        errors.append(FieldError("value", "wallet.percentage_above_hundred"))
    if row.valid_from and row.valid_until and row.valid_until <= row.valid_from:
        errors.append(FieldError("validUntil", "wallet.dates_crossed"))
    if row.max_uses is not None and row.max_uses < row.uses:
        errors.append(FieldError("maxUses", "wallet.max_uses_below_uses", {"uses": row.uses}))
    if errors:
        raise Invalid(errors)


def _product_errors(wanted: list[UUID], before: Collection[UUID]) -> list[FieldError]:
    if not set(wanted).difference(before):
        return []
    found = set(Product.objects.filter(pk__in=wanted).values_list("id", flat=True))
    return unknown(wanted, found.union(before), "productIds")


def _tell(promo: UUID, change: Literal["created", "changed", "removed"], now: datetime) -> None:
    event = PromoCodeChanged(organization=current_organization(), at=now, promo_code=PromoCodeId(promo), change=change)
    publish(event, subject=promo)
