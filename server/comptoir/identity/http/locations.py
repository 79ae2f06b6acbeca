"""/locations: the sites of an organization."""

from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from comptoir.identity.contracts import LocationInUse, OtherLocation
from comptoir.identity.http.changes import Changes
from comptoir.identity.http.fields import OptionalEmail, OptionalPhone, OptionalTimeZone, WeeklyHours, WeeklyRange
from comptoir.identity.queries.organization import location_list, location_row
from comptoir.identity.rules.weekly_hours import OpenRange
from comptoir.identity.services.change_location import change_location
from comptoir.identity.services.create_location import create_location
from comptoir.identity.services.own_location import check_own_location
from comptoir.identity.services.remove_location import remove_location
from comptoir.kernel.refusal import Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, Search, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Instant, LongText, Name, Out, Page

if TYPE_CHECKING:
    from comptoir.identity.models import Location

routes = Routes("locations")


class LocationChanges(Changes):
    """What may be said of a location; what is left out stays as it is."""

    name: Name = ""
    address: LongText | None = None
    time_zone: OptionalTimeZone = None
    phone: OptionalPhone = None
    email: OptionalEmail = None
    weekly_hours: WeeklyHours | None = None
    is_active: bool = True

    def changed(self) -> dict[str, Any]:
        changes = super().changed()
        if self.weekly_hours is not None and "weekly_hours" in changes:
            changes["weekly_hours"] = [
                OpenRange(entry.day_of_week, entry.start_time, entry.end_time) for entry in self.weekly_hours
            ]
        return changes


class LocationIn(LocationChanges):
    """A new location. Without `timeZone` it keeps the organization's time; null `weeklyHours`: no hours of its own."""

    name: Name


class LocationOut(Out):
    id: UUID
    name: str
    address: str
    time_zone: str | None
    phone: str | None
    email: str | None
    weekly_hours: list[WeeklyRange] | None
    is_active: bool
    created_at: Instant


def _shown(row: "Location") -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "address": row.address,
        "timeZone": row.time_zone or None,
        "phone": row.phone or None,
        "email": row.email or None,
        "weeklyHours": row.weekly_hours,
        "isActive": row.is_active,
        "createdAt": row.created_at,
    }


@routes.get("", permission="location.read", response=Page[LocationOut])
def list_locations(
    request: HttpRequest,
    search: Search = "",
    is_active: Annotated[bool | None, Query(alias="isActive")] = None,
    limit: Limit = 50,
    cursor: Cursor | None = None,
) -> dict[str, Any]:
    """Locations in the order they were made."""
    return page_of(location_list(search=search, is_active=is_active), _shown, order=("id",), limit=limit, cursor=cursor)


@routes.post("", permission="location.write", response=LocationOut, refuses=(Invalid, OtherLocation))
def add_location(request: Any, location: LocationIn) -> dict[str, Any]:
    """Open one more; whoever belongs to one location does not."""
    check_own_location(request.principal, None)
    return _shown(create_location(location.changed(), now=request.now))


@routes.get("/{uuid:location_id}", permission="location.read", response=LocationOut, refuses=(NotFound,))
def read_location(request: HttpRequest, location_id: UUID) -> dict[str, Any]:
    return _shown(location_row(location_id))


@routes.patch(
    "/{uuid:location_id}", permission="location.write", response=LocationOut, refuses=(Invalid, NotFound, OtherLocation)
)
def edit_location(request: Any, location_id: UUID, changes: LocationChanges) -> dict[str, Any]:
    """Change what is sent, leave the rest; whoever belongs to one location changes that one."""
    check_own_location(request.principal, location_id)
    return _shown(change_location(location_id, changes.changed()))


@routes.delete("/{uuid:location_id}", permission="location.write", refuses=(NotFound, LocationInUse, OtherLocation))
def delete_location(request: Any, location_id: UUID) -> None:
    """Remove a location that nothing belongs to; one in use can be made inactive."""
    check_own_location(request.principal, location_id)
    remove_location(location_id)
