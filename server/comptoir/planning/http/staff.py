"""/staff: who delivers services."""

from typing import Any
from uuid import UUID

from comptoir.kernel.ids import StaffId
from comptoir.kernel.refusal import Invalid
from comptoir.planning.contracts import InUse, OtherLocation
from comptoir.planning.http.filters import IsActive, LocationFilter
from comptoir.planning.http.staff_schema import StaffChanges, StaffIn, StaffOut
from comptoir.planning.queries.directory import staff_list, staff_member
from comptoir.planning.queries.documents import Document, staff_document
from comptoir.planning.services.change_staff import change_staff
from comptoir.planning.services.create_staff import create_staff
from comptoir.planning.services.own_settings import check_own_settings, told_to
from comptoir.planning.services.place_of_work import check_change, check_place
from comptoir.planning.services.remove_staff import remove_staff
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, Search, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page

routes = Routes("staff")


@routes.get("/staff", permission="staff.read", response=Page[StaffOut])
def list_staff(
    request: Any,
    search: Search = "",
    is_active: IsActive = None,
    role: Search | None = None,
    location_id: LocationFilter = None,
    limit: Limit = 50,
    cursor: Cursor | None = None,
) -> dict[str, Any]:
    """Staff by name; why somebody is away is for themselves and for who manages the staff."""
    rows = staff_list(search=search, is_active=is_active, role=role, location=location_id)
    return page_of(rows, told_to(request.principal), order=("sort_name", "id"), limit=limit, cursor=cursor)


@routes.post("/staff", permission="staff.write", response=StaffOut, refuses=(Invalid, OtherLocation))
def add_staff(request: Any, staff: StaffIn) -> Document:
    """Take somebody on, with a calendar of their own."""
    fields = staff.fields()
    check_change(request.principal, None, fields)
    return staff_document(create_staff(fields, now=request.now))


@routes.get("/staff/{staff_id}", permission="staff.read", response=StaffOut, refuses=(NotFound,))
def read_staff(request: Any, staff_id: UUID) -> Document:
    return told_to(request.principal)(staff_member(StaffId(staff_id)))


@routes.patch(
    "/staff/{staff_id}", permission="staff.write_own", response=StaffOut, refuses=(Invalid, NotFound, OtherLocation)
)
def edit_staff(request: Any, staff_id: UUID, changes: StaffChanges) -> Document:
    """Change what is sent, leave the rest; bookings already made stay. A coach changes their own hours, special dates,
    absences, name, phone, colour and zone."""
    fields = changes.fields()
    check_own_settings(request.principal, staff_id, fields)
    if request.principal.may("staff.write"):
        check_change(request.principal, staff_member(StaffId(staff_id)).location_id, fields)
    return staff_document(change_staff(StaffId(staff_id), fields, now=request.now))


@routes.delete("/staff/{staff_id}", permission="staff.write", refuses=(NotFound, InUse, OtherLocation))
def delete_staff(request: Any, staff_id: UUID) -> None:
    """Let somebody go: refused while bookings count on them; whoever has worked is kept, inactive."""
    check_place(request.principal, staff_member(StaffId(staff_id)).location_id)
    remove_staff(StaffId(staff_id), now=request.now)
