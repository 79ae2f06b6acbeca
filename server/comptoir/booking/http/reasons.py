"""/reasons: what clients come for."""

from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query
from pydantic import Field

from comptoir.booking.queries.reasons import reason_by_id, reasons
from comptoir.booking.services.add_reason import add_reason
from comptoir.booking.services.change_reason import change_reason
from comptoir.booking.services.own_services import check_owner, owner_of, writes_all
from comptoir.booking.services.remove_reason import remove_reason
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.contracts import OtherLocation
from comptoir.planning.public import named_people
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Name, Out, Page

if TYPE_CHECKING:
    from comptoir.booking.models import Reason

routes = Routes("services")

Position = Annotated[int, Field(ge=0, le=10_000, strict=True)]


class VisitReasonIn(In):
    """Without `position` it comes last. With `staffId` it is offered for that person's services only; a coach's are
    their own."""

    label: Name
    position: Position | None = None
    staff_id: UUID | None = None


class VisitReasonChanges(In):
    label: Name | None = None
    position: Position | None = None


class VisitReasonOut(Out):
    """`staffId`: whose clients choose it; null: everybody's."""

    id: UUID
    label: str
    position: int
    staff_id: UUID | None


@routes.get("/reasons", permission="service.read", response=Page[VisitReasonOut])
def list_reasons(
    request: HttpRequest,
    staff_id: Annotated[UUID | None, Query(alias="staffId")] = None,
    limit: Limit = 100,
    cursor: Cursor = "",
) -> dict[str, Any]:
    """Reasons in their order, or with `staffId` everybody's and theirs. A service that names some (`reasonIds`) offers
    those only."""
    rows = reasons(None if staff_id is None else [staff_id])
    return page_of(rows, _shown, order=("position", "id"), limit=limit, cursor=cursor)


@routes.post("/reasons", permission="service.write_own", response=VisitReasonOut, refuses=(OtherLocation,))
def post_reason(request: Any, data: VisitReasonIn) -> dict[str, Any]:
    """Add a reason; a coach's are their own."""
    staff = data.staff_id
    if staff is None and not writes_all(request.principal):
        staff = owner_of(request.principal)
    check_owner(request.principal, staff)
    if staff is not None and not named_people([staff]):
        raise Invalid([FieldError("staffId", "platform.unknown_reference")])
    return _shown(add_reason(data.label, data.position, staff=staff, now=request.now))


@routes.patch(
    "/reasons/{reason_id}",
    permission="service.write_own",
    response=VisitReasonOut,
    refuses=(NotFound, OtherLocation),
)
def patch_reason(request: Any, reason_id: UUID, data: VisitReasonChanges) -> dict[str, Any]:
    """Change what is sent; bookings keep the name it had. A coach changes their own."""
    check_owner(request.principal, reason_by_id(reason_id).staff_id)
    return _shown(change_reason(reason_id, label=data.label, position=data.position))


@routes.delete("/reasons/{reason_id}", permission="service.write_own", refuses=(NotFound, OtherLocation))
def delete_reason(request: Any, reason_id: UUID) -> None:
    """Take it off the list; bookings keep its name. A coach takes off their own."""
    check_owner(request.principal, reason_by_id(reason_id).staff_id)
    remove_reason(reason_id)


def _shown(row: "Reason") -> dict[str, Any]:
    return {"id": row.id, "label": row.label, "position": row.position, "staffId": row.staff_id}
