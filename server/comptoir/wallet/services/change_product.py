"""Make, change and remove products."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from comptoir.identity.public import organization_profile
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform.audit import changes, record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization
from comptoir.wallet.contracts.products import ProductChanged
from comptoir.wallet.models import Product
from comptoir.wallet.queries.products import product_by_id, product_document, was_sold
from comptoir.wallet.rules.products import ProductKind, term_errors, terms_of, worth_of
from comptoir.wallet.services.known_services import service_errors

_UNSEEN = ("sales", "createdAt", "updatedAt")


def create_product(kind: str, fields: Mapping[str, Any], terms: Mapping[str, Any], *, now: datetime) -> Product:
    """A new product: `fields` of its row, and its kind's `terms` as the API names them; others are left out.

    Raises:
        Invalid: everything that is wrong with it.
    """
    what = ProductKind(kind)
    own = {"currency": organization_profile().currency, "price": 0, **fields}
    row = Product(kind=what, **own, terms=terms_of(what, terms), created_at=now, updated_at=now)
    _check(row, [] if "price" in fields else _price_itself(row))
    row.save(force_insert=True)
    record("product.created", object_type="product", object_id=row.id, after=_told(row))
    _tell(row.id, "created", now)
    return row


def change_product(
    product: UUID, fields: Mapping[str, Any], terms: Mapping[str, Any], *, kind: str | None = None, now: datetime
) -> Product:
    """Set `fields` and `terms` and leave the rest; what was sold keeps the terms of its day. `kind` is what the caller
    thinks it is.

    Raises:
        NotFound: there is no such product.
        Invalid: everything that is wrong with it.
    """
    row = product_by_id(product, to_change=True)
    before, worth, services = _told(row), worth_of(row.terms), _services(row)
    for name, value in fields.items():
        setattr(row, name, value)
    row.terms = terms_of(ProductKind(row.kind), terms, row.terms)
    if "price" not in fields and worth is not None and row.price == worth:
        # It was sold for what it is worth: that is what it goes on to cost.
        row.price = worth_of(row.terms) or 0
    _check(row, [] if kind in {None, row.kind} else [FieldError("kind", "wallet.kind_is_fixed")], services)
    was, became = changes(before, _told(row))
    if not became:
        return row
    row.updated_at = now
    row.save()
    record("product.changed", object_type="product", object_id=row.id, before=was, after=became)
    _tell(row.id, "changed", now)
    return row


def remove_product(product: UUID, *, now: datetime) -> None:
    """Forget a product that was never sold, archive one that was.

    Raises:
        NotFound: there is no such product.
    """
    row = product_by_id(product, to_change=True)
    if was_sold(row.id):
        row.is_archived, row.is_active, row.updated_at = True, False, now
        row.save(update_fields=["is_archived", "is_active", "updated_at"])
        record("product.archived", object_type="product", object_id=row.id)
        _tell(row.id, "archived", now)
        return
    row.delete()
    record("product.removed", object_type="product", object_id=product, before=_told(row))
    _tell(product, "removed", now)


def _price_itself(row: Product) -> list[FieldError]:
    """A certificate costs what it is worth unless it is said what; anything else has to say so, free or not."""
    if row.kind != ProductKind.GIFT_CERTIFICATE:
        return [FieldError("price", "platform.required")]
    pack = Product.objects.filter(pk=row.terms["packId"]).first() if row.terms["packId"] else None
    row.price = pack.price if pack else worth_of(row.terms) or 0
    return []


def _services(row: Product) -> list[UUID]:
    return [UUID(one) for one in row.terms.get("serviceIds", [])]


def _check(row: Product, errors: list[FieldError], services: Collection[UUID] = ()) -> None:
    """`services` were named before: they may have gone since."""
    errors += term_errors(ProductKind(row.kind), row.terms)
    errors += service_errors(_services(row), before=services)
    house = organization_profile()
    if row.currency != house.currency:
        errors.append(FieldError("currency", "wallet.other_currency", {"currency": house.currency}))
    pack = row.terms.get("packId")
    if pack is not None and not Product.objects.filter(pk=pack, kind=ProductKind.PACK, is_archived=False).exists():
        errors.append(FieldError("packId", "platform.unknown_reference"))
    if errors:
        raise Invalid(errors)


def _told(row: Product) -> dict[str, Any]:
    return {name: value for name, value in product_document(row).items() if name not in _UNSEEN}


def _tell(product: UUID, change: Literal["created", "changed", "archived", "removed"], now: datetime) -> None:
    event = ProductChanged(organization=current_organization(), at=now, product=product, change=change)
    publish(event, subject=product)
