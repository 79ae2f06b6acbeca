"""When people are busy elsewhere, for the planning to shade."""

from typing import Annotated, Any
from uuid import UUID

from ninja import Query
from pydantic import Field

from comptoir.calendars.contracts import NotYourCalendar
from comptoir.calendars.queries.busy import busy_documents, clash_documents
from comptoir.calendars.services.whose import shaded, staff_to_shade
from comptoir.kernel.refusal import Invalid
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Instant, Out, Page

routes = Routes("calendars")


class BusyQuery(In):
    """Instants, at most 62 days apart; `staffId` left out: everybody the caller sees."""

    from_: Annotated[Instant, Field(alias="from")]
    to: Instant
    staff_id: UUID | None = None


class BusyOut(Out):
    """Time that somebody's own calendar says is taken. `calendar`: which of the caller's own calendars; null: they are
    not the caller's, and busy is all that is told."""

    staff_id: UUID
    start: Instant
    end: Instant
    calendar: str | None


@routes.get("/calendar/busy", permission="calendar.read", response=Page[BusyOut], refuses=(Invalid, NotYourCalendar))
def list_busy_times(request: Any, query: Query[BusyQuery]) -> dict[str, Any]:
    """When people are busy elsewhere: of everybody for who sees everybody's bookings, of themselves for a coach."""
    staff, reader = staff_to_shade(request.principal, query.staff_id)
    return _in_sight(request, busy_documents(start=query.from_, end=query.to, staff=staff, reader=reader))


class ClashQuery(In):
    """`staffId` left out: everybody the caller sees."""

    staff_id: UUID | None = None


class ClashOut(Out):
    """An appointment (`bookingId`) or a session (`sessionId`) to come; from `start` to `end` whoever gives it is busy
    elsewhere as well."""

    staff_id: UUID
    staff_name: str
    start: Instant
    end: Instant
    booking_id: UUID | None
    session_id: UUID | None
    title: str


@routes.get("/calendar/clashes", permission="calendar.read", response=Page[ClashOut], refuses=(NotYourCalendar,))
def list_clashes(request: Any, query: Query[ClashQuery]) -> dict[str, Any]:
    """What was booked here while the person is busy elsewhere: with an override, before they were, or in the moment
    before we knew. It stands until somebody decides."""
    staff, _ = staff_to_shade(request.principal, query.staff_id)
    return _in_sight(request, clash_documents(staff=staff, now=request.now))


def _in_sight(request: Any, items: list[dict[str, Any]]) -> dict[str, Any]:
    seen = shaded(request.principal, {one["staffId"] for one in items})
    return {"items": [one for one in items if one["staffId"] in seen], "nextCursor": None}
