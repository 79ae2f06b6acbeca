"""Promo codes, for the dashboard and programs."""

from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query

from comptoir.identity.public import organization_profile
from comptoir.kernel.refusal import Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.downloads import csv_download
from comptoir.platform.http.page import Cursor, Limit, Search, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.wallet.contracts import PromoCodeUsed
from comptoir.wallet.http.promo_code_schema import PromoCodeChanges, PromoCodeIn, PromoCodeOut, PromoUseOut
from comptoir.wallet.queries.exports import promo_codes_csv
from comptoir.wallet.queries.promo_codes import promo_by_id, promo_codes_matching, promo_document, use_document, uses_of
from comptoir.wallet.services.change_promo_code import change_promo_code, create_promo_code, remove_promo_code

routes = Routes("promo codes")


@routes.get("/promo-codes", permission="promo.read", response=Page[PromoCodeOut])
def list_promo_codes(
    request: HttpRequest,
    search: Search = "",
    is_active: Annotated[bool | None, Query(alias="isActive")] = None,
    limit: Limit = 50,
    cursor: Cursor = "",
) -> dict[str, Any]:
    """Promo codes, the latest first."""
    rows = promo_codes_matching(search=search, is_active=is_active)
    return page_of(rows, promo_document, order=("-created_at", "-id"), limit=limit, cursor=cursor)


@routes.post("/promo-codes", permission="promo.write", response=PromoCodeOut, refuses=(Invalid,))
def add_promo_code(request: Any, data: PromoCodeIn) -> dict[str, Any]:
    """Make a promo code; nobody minds the case of its letters."""
    house = organization_profile()
    fields = {"currency": house.currency, **data.fields(house.time_zone)}
    return promo_document(create_promo_code(fields, now=request.now))


@routes.get("/promo-codes/export.csv", permission="promo.read")
def export_promo_codes(
    request: HttpRequest, search: Search = "", is_active: Annotated[bool | None, Query(alias="isActive")] = None
) -> HttpResponse:
    """The same codes as a table, with their uses, what they took off and what they brought: UTF-8 with commas, money in
    whole units."""
    return csv_download(promo_codes_csv(promo_codes_matching(search=search, is_active=is_active)), "promo-codes.csv")


@routes.get("/promo-codes/{uuid:promo_code_id}", permission="promo.read", response=PromoCodeOut, refuses=(NotFound,))
def get_promo_code(request: HttpRequest, promo_code_id: UUID) -> dict[str, Any]:
    """One promo code."""
    promo_by_id(promo_code_id)
    return promo_document(promo_codes_matching().get(pk=promo_code_id))


@routes.patch(
    "/promo-codes/{uuid:promo_code_id}", permission="promo.write", response=PromoCodeOut, refuses=(Invalid, NotFound)
)
def patch_promo_code(request: Any, promo_code_id: UUID, data: PromoCodeChanges) -> dict[str, Any]:
    """Change what is sent; bookings already made keep the discount they were given."""
    change_promo_code(promo_code_id, data.fields(organization_profile().time_zone), now=request.now)
    return promo_document(promo_codes_matching().get(pk=promo_code_id))


@routes.delete("/promo-codes/{uuid:promo_code_id}", permission="promo.write", refuses=(NotFound, PromoCodeUsed))
def delete_promo_code(request: Any, promo_code_id: UUID) -> None:
    """Delete a promo code that was never used; another can be switched off."""
    remove_promo_code(promo_code_id, now=request.now)


@routes.get(
    "/promo-codes/{promo_code_id}/uses", permission="promo.read", response=Page[PromoUseOut], refuses=(NotFound,)
)
def list_promo_uses(
    request: HttpRequest, promo_code_id: UUID, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """When a promo code was used and for what, the latest first."""
    promo_by_id(promo_code_id)
    return page_of(uses_of(promo_code_id), use_document, order=("-used_at", "-id"), limit=limit, cursor=cursor)
