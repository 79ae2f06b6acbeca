"""Services: what can be booked."""

from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query
from pydantic import ValidationError

from comptoir.booking.http.service_schema import ServiceIn, ServiceOut, ServicePatch
from comptoir.booking.http.service_spelling import as_we_write_it
from comptoir.booking.queries.services import service_by_id, services_matching
from comptoir.booking.services.change_service import change_service
from comptoir.booking.services.create_service import create_service
from comptoir.booking.services.own_services import as_their_own, check_own_service, check_readable, readable
from comptoir.booking.services.remove_service import remove_service
from comptoir.booking.services.set_up_coach import ROLE
from comptoir.booking.services.show_service import show_services, show_to_visitors
from comptoir.kernel.refusal import Invalid
from comptoir.planning.contracts import OtherLocation
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.field_errors import field_errors
from comptoir.platform.http.page import Cursor, Limit, Search, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page

if TYPE_CHECKING:
    from comptoir.booking.models import Service

routes = Routes("services")


@routes.get("/services", permission="service.read", response=Page[ServiceOut])
def list_services(
    request: HttpRequest,
    limit: Limit = 50,
    cursor: Cursor = "",
    search: Search = "",
    is_active: Annotated[bool | None, Query(alias="isActive")] = None,
    archived: bool = False,
    type: str = "",
    category: str = "",
) -> dict[str, Any]:
    """List services by name. Archived ones are listed with `archived=true`.

    A publishable key sees what a visitor may: no metadata, hours, needs or tiers, and in `named` whom one may choose.
    """
    found = services_matching(search=search, archived=archived, type=type, category=category)
    rows = readable(request.principal, found, active=is_active)  # type: ignore[attr-defined]
    page = page_of(rows, lambda row: row, order=("name", "id"), limit=limit, cursor=cursor)
    return {**page, "items": _shown(request, page["items"])}


@routes.post("/services", permission="service.write_own", response=ServiceOut, refuses=(OtherLocation,))
def add_service(request: Any, data: ServiceIn) -> dict[str, Any]:
    """Create a service. Staff and resources it names that do not exist yet are created with it, as placeholders.

    A coach creates services they deliver alone.
    """
    row = create_service(as_their_own(request.principal, written(data), role=ROLE), now=request.now)
    check_own_service(request.principal, row)
    return show_services([row])[0]


@routes.get("/services/{service_id}", permission="service.read", response=ServiceOut, refuses=(NotFound,))
def get_service(request: HttpRequest, service_id: UUID) -> dict[str, Any]:
    """One service."""
    row = service_by_id(service_id)
    check_readable(request.principal, row)  # type: ignore[attr-defined]
    return _shown(request, [row])[0]


@routes.patch(
    "/services/{service_id}",
    permission="service.write_own",
    response=ServiceOut,
    refuses=(NotFound, OtherLocation),
)
def patch_service(request: Any, service_id: UUID, data: ServicePatch) -> dict[str, Any]:
    """Change fields of a service; null takes a field back to its default. Bookings already made keep their terms.

    A coach changes services they deliver alone, which stay theirs.
    """
    row = service_by_id(service_id, to_change=True)
    check_own_service(request.principal, row)
    merged = {
        **row.document,
        "locationId": row.location_id and str(row.location_id),
        **as_we_write_it(data.model_extra or {}),
    }
    try:
        whole = ServiceIn.model_validate({key: value for key, value in merged.items() if value is not None})
    except ValidationError as error:
        found = [{**finding, "loc": ("body", "data", *finding["loc"])} for finding in error.errors()]
        raise Invalid(field_errors(found)) from error
    changed = change_service(row, written(whole), now=request.now)
    check_own_service(request.principal, changed)
    return show_services([changed])[0]


@routes.delete("/services/{service_id}", permission="service.write_own", refuses=(NotFound, OtherLocation))
def delete_service(request: Any, service_id: UUID) -> None:
    """Delete a service; one that has bookings is archived instead. A coach deletes services they deliver alone."""
    check_own_service(request.principal, service_by_id(service_id, to_change=True))
    remove_service(service_id, now=request.now)


def _shown(request: HttpRequest, rows: "list[Service]") -> list[dict[str, Any]]:
    knows_the_house: bool = request.principal.may("staff.read")  # type: ignore[attr-defined]
    return show_services(rows) if knows_the_house else show_to_visitors(rows)


def written(data: ServiceIn) -> dict[str, Any]:
    """The document as its owner wrote it: what was not sent is not there."""
    return data.model_dump(by_alias=True, mode="json", exclude_unset=True)
