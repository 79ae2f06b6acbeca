"""/reasons: what clients come for."""

from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from pydantic import Field

from comptoir.booking.queries.reasons import reasons
from comptoir.booking.services.add_reason import add_reason
from comptoir.booking.services.change_reason import change_reason
from comptoir.booking.services.remove_reason import remove_reason
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Name, Out, Page

if TYPE_CHECKING:
    from comptoir.booking.models import Reason

routes = Routes("services")

Position = Annotated[int, Field(ge=0, le=10_000, strict=True)]


class VisitReasonIn(In):
    """Without `position` it comes last."""

    label: Name
    position: Position | None = None


class VisitReasonChanges(In):
    label: Name | None = None
    position: Position | None = None


class VisitReasonOut(Out):
    id: UUID
    label: str
    position: int


@routes.get("/reasons", permission="service.read", response=Page[VisitReasonOut])
def list_reasons(request: HttpRequest, limit: Limit = 100, cursor: Cursor = "") -> dict[str, Any]:
    """Reasons in their order. A service that names some (`reasonIds`) offers those only."""
    return page_of(reasons(), _shown, order=("position", "id"), limit=limit, cursor=cursor)


@routes.post("/reasons", permission="service.write", response=VisitReasonOut)
def post_reason(request: Any, data: VisitReasonIn) -> dict[str, Any]:
    """Add a reason."""
    return _shown(add_reason(data.label, data.position, now=request.now))


@routes.patch("/reasons/{reason_id}", permission="service.write", response=VisitReasonOut, refuses=(NotFound,))
def patch_reason(request: HttpRequest, reason_id: UUID, data: VisitReasonChanges) -> dict[str, Any]:
    """Change what is sent; bookings keep the name it had."""
    return _shown(change_reason(reason_id, label=data.label, position=data.position))


@routes.delete("/reasons/{reason_id}", permission="service.write", refuses=(NotFound,))
def delete_reason(request: HttpRequest, reason_id: UUID) -> None:
    """Take it off the list; bookings keep its name."""
    remove_reason(reason_id)


def _shown(row: "Reason") -> dict[str, Any]:
    return {"id": row.id, "label": row.label, "position": row.position}
