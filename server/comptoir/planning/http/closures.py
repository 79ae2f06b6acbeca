"""/closures: days on which nothing takes place."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from comptoir.kernel.ids import ClosureId
from comptoir.kernel.refusal import Invalid
from comptoir.planning.contracts import ClosureIsHoliday, OtherLocation
from comptoir.planning.http.closure_schema import ClosureChanges, ClosureIn, ClosureOut
from comptoir.planning.http.filters import LocationFilter
from comptoir.planning.queries.directory import closure, closure_list
from comptoir.planning.queries.documents import Document, closure_document
from comptoir.planning.services.change_closure import change_closure
from comptoir.planning.services.create_closure import create_closure
from comptoir.planning.services.place_of_work import check_change, check_place
from comptoir.planning.services.remove_closure import remove_closure
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, Search, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page

routes = Routes("closures")


@routes.get("/closures", permission="closure.read", response=Page[ClosureOut])
def list_closures(
    request: HttpRequest,
    search: Search = "",
    from_: Annotated[date | None, Query(alias="from")] = None,
    to: date | None = None,
    location_id: LocationFilter = None,
    limit: Limit = 50,
    cursor: Cursor | None = None,
) -> dict[str, Any]:
    """Closures by first day; those of a location include those of all."""
    rows = closure_list(search=search, first=from_, last=to, location=location_id)
    return page_of(rows, closure_document, order=("start_date", "id"), limit=limit, cursor=cursor)


@routes.post("/closures", permission="closure.write", response=ClosureOut, refuses=(Invalid, OtherLocation))
def add_closure(request: Any, closure: ClosureIn) -> Document:
    """Close for whole local days, both included; bookings already made stay."""
    fields = closure.fields()
    check_change(request.principal, None, fields)
    return closure_document(create_closure(fields, now=request.now))


@routes.get("/closures/{closure_id}", permission="closure.read", response=ClosureOut, refuses=(NotFound,))
def read_closure(request: HttpRequest, closure_id: UUID) -> Document:
    return closure_document(closure(ClosureId(closure_id)))


@routes.patch("/closures/{closure_id}", permission="closure.write", response=ClosureOut,
              refuses=(Invalid, NotFound, ClosureIsHoliday, OtherLocation))  # fmt: skip
def edit_closure(request: Any, closure_id: UUID, changes: ClosureChanges) -> Document:
    """Change what is sent, leave the rest."""
    fields = changes.fields()
    check_change(request.principal, closure(ClosureId(closure_id)).location_id, fields)
    return closure_document(change_closure(ClosureId(closure_id), fields, now=request.now))


@routes.delete("/closures/{closure_id}", permission="closure.write", refuses=(NotFound, OtherLocation))
def delete_closure(request: Any, closure_id: UUID) -> None:
    """Open again; a public holiday becomes an exception of its calendar."""
    check_place(request.principal, closure(ClosureId(closure_id)).location_id)
    remove_closure(ClosureId(closure_id), now=request.now)
