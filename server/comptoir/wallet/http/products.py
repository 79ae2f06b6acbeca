"""What is for sale."""

from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from comptoir.kernel.refusal import Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, Search, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.wallet.http.product_schema import ProductChanges, ProductIn, ProductOut
from comptoir.wallet.queries.products import (
    product_by_id,
    product_document,
    product_for_visitors,
    products_matching,
)
from comptoir.wallet.services.change_product import change_product, create_product, remove_product

routes = Routes("products")


@routes.get("/products", permission="product.read", response=Page[ProductOut])
def list_products(
    request: Any,
    kind: Literal["", "pack", "subscription", "gift_certificate"] = "",
    is_active: Annotated[bool | None, Query(alias="isActive")] = None,
    is_archived: Annotated[bool, Query(alias="isArchived")] = False,
    search: Search = "",
    limit: Limit = 50,
    cursor: Cursor = "",
) -> dict[str, Any]:
    """Products in their order; visitors see what is for sale."""
    staff = request.principal.may("purchase.read")
    rows = products_matching(
        kind=kind,
        is_active=is_active if staff else True,
        search=search,
        archived=is_archived and staff,
    )
    show = product_document if staff else product_for_visitors
    return page_of(rows, show, order=("sort_order", "id"), limit=limit, cursor=cursor)


@routes.post("/products", permission="product.write", response=ProductOut, refuses=(Invalid,))
def add_product(request: Any, data: ProductIn) -> dict[str, Any]:
    """Make a product."""
    return product_document(create_product(data.kind, data.fields(), data.terms(), now=request.now))


@routes.get("/products/{product_id}", permission="product.read", response=ProductOut, refuses=(NotFound,))
def get_product(request: Any, product_id: UUID) -> dict[str, Any]:
    """One product; visitors see those for sale."""
    row = product_by_id(product_id)
    if request.principal.may("purchase.read"):
        counted = products_matching(archived=row.is_archived).filter(pk=product_id).first()
        return product_document(counted or row)
    if not row.is_active:
        raise NotFound
    return product_for_visitors(row)


@routes.patch("/products/{product_id}", permission="product.write", response=ProductOut, refuses=(Invalid, NotFound))
def patch_product(request: Any, product_id: UUID, data: ProductChanges) -> dict[str, Any]:
    """Change what is sent; what was sold keeps the terms of its day."""
    return product_document(change_product(product_id, data.fields(), data.terms(), kind=data.kind, now=request.now))


@routes.delete("/products/{product_id}", permission="product.write", refuses=(NotFound,))
def delete_product(request: HttpRequest, product_id: UUID) -> None:
    """Delete a product that was never sold; one that was is archived."""
    remove_product(product_id, now=request.now)  # type: ignore[attr-defined]
