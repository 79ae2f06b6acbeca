"""/resources: what services need besides people."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest

from comptoir.kernel.ids import ResourceId
from comptoir.kernel.refusal import Invalid
from comptoir.planning.contracts import InUse, OtherLocation, UnitsInUse
from comptoir.planning.http.filters import IsActive, LocationFilter
from comptoir.planning.http.resource_schema import ResourceChanges, ResourceIn, ResourceOut
from comptoir.planning.queries.directory import resource, resource_list
from comptoir.planning.queries.documents import Document, resource_document
from comptoir.planning.services.change_resource import change_resource
from comptoir.planning.services.create_resource import create_resource
from comptoir.planning.services.place_of_work import check_change, check_place
from comptoir.planning.services.remove_resource import remove_resource
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, Search, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page

routes = Routes("resources")


@routes.get("/resources", permission="resource.read", response=Page[ResourceOut])
def list_resources(
    request: HttpRequest,
    search: Search = "",
    is_active: IsActive = None,
    type: Search | None = None,
    location_id: LocationFilter = None,
    limit: Limit = 50,
    cursor: Cursor | None = None,
) -> dict[str, Any]:
    """Resources by name."""
    rows = resource_list(search=search, is_active=is_active, type=type, location=location_id)
    return page_of(rows, resource_document, order=("sort_name", "id"), limit=limit, cursor=cursor)


@routes.post("/resources", permission="resource.write", response=ResourceOut, refuses=(Invalid, OtherLocation))
def add_resource(request: Any, resource: ResourceIn) -> Document:
    """Every unit gets a calendar of its own."""
    fields = resource.fields()
    check_change(request.principal, None, fields)
    return resource_document(create_resource(fields, now=request.now))


@routes.get("/resources/{resource_id}", permission="resource.read", response=ResourceOut, refuses=(NotFound,))
def read_resource(request: HttpRequest, resource_id: UUID) -> Document:
    return resource_document(resource(ResourceId(resource_id)))


@routes.patch(
    "/resources/{resource_id}",
    permission="resource.write",
    response=ResourceOut,
    refuses=(Invalid, NotFound, UnitsInUse, OtherLocation),
)
def edit_resource(request: Any, resource_id: UUID, changes: ResourceChanges) -> Document:
    """Change what is sent, leave the rest; fewer units only when nothing to come holds those that go."""
    fields = changes.fields()
    check_change(request.principal, resource(ResourceId(resource_id)).location_id, fields)
    return resource_document(change_resource(ResourceId(resource_id), fields, now=request.now))


@routes.delete("/resources/{resource_id}", permission="resource.write", refuses=(NotFound, InUse, OtherLocation))
def delete_resource(request: Any, resource_id: UUID) -> None:
    """Take it out of use: refused while bookings hold it; what was ever used is kept, inactive."""
    check_place(request.principal, resource(ResourceId(resource_id)).location_id)
    remove_resource(ResourceId(resource_id), now=request.now)
