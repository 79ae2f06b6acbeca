"""/calendar-connections: the calendars that people already use."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.timezone import now

from comptoir.calendars.adapters.chosen import account_of
from comptoir.calendars.contracts import NoStaffMember, NotYourCalendar, Subject, TooManyConnections
from comptoir.calendars.http.connection_schema import AccessIn, CalDavIn, CalendarChoicesIn, ConnectionOut
from comptoir.calendars.jobs import queue_leaving, queue_look, queue_writing
from comptoir.calendars.queries.connections import connection_documents, connection_row, connections
from comptoir.calendars.queries.feeds import name_of
from comptoir.calendars.services.caldav_address import check_address
from comptoir.calendars.services.connect import (
    Choice,
    change_access,
    choose_calendars,
    create_connection,
    find_calendars,
    leave,
)
from comptoir.calendars.services.look_now import look_now
from comptoir.calendars.services.whose import check_own, theirs
from comptoir.kernel.refusal import Invalid
from comptoir.planning.public import own_staff
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.platform.tenancy import organization_scope

routes = Routes("calendars")


def found(request: Any, answer: dict[str, Any]) -> dict[str, Any]:
    """The connection with its calendars, looked for once it is committed."""
    organization, connection = request.principal.organization, UUID(answer["id"])
    find_calendars(organization, connection, opens=account_of, again=queue_look, clock=now)
    with organization_scope(organization):
        return connection_documents([connection_row(connection)])[0]


@routes.get("/calendar-connections", permission="calendar.read", response=Page[ConnectionOut])
def list_calendar_connections(request: Any) -> dict[str, Any]:
    """Everybody's for who manages the staff, their location's for who belongs to one, one's own for a coach."""
    rows = connections()
    seen = theirs(request.principal, {Subject("staff", row.staff_id) for row in rows})
    shown = [row for row in rows if Subject("staff", row.staff_id) in seen]
    return {"items": connection_documents(shown), "nextCursor": None}


@routes.post(
    "/calendar-connections",
    permission="calendar.write",
    response=ConnectionOut,
    refuses=(Invalid, NotFound, NotYourCalendar, NoStaffMember, TooManyConnections),
    then=found,
)
def add_calendar_connection(request: Any, data: CalDavIn) -> dict[str, Any]:
    """Connect a CalDAV account. The answer says whether it lets us in, and which calendars it has: choose among them
    with `PUT …/calendars`."""
    staff = staff_for(request, data.staff_id)
    check_address(data.url)
    row = create_connection(
        staff=staff,
        provider=data.provider,
        account=data.user,
        url=data.url,
        credentials={"user": data.user, "password": data.password},
        by=request.principal.user,
        now=request.now,
    )
    return connection_documents([row])[0]


@routes.get(
    "/calendar-connections/{uuid:connection_id}",
    permission="calendar.read",
    response=ConnectionOut,
    refuses=(NotFound, NotYourCalendar),
)
def get_calendar_connection(request: Any, connection_id: UUID) -> dict[str, Any]:
    """One connection."""
    _check_own(request, connection_id)
    return connection_documents([connection_row(connection_id)])[0]


@routes.patch(
    "/calendar-connections/{uuid:connection_id}",
    permission="calendar.write",
    response=ConnectionOut,
    refuses=(Invalid, NotFound, NotYourCalendar),
    then=found,
)
def change_calendar_connection(request: Any, connection_id: UUID, data: AccessIn) -> dict[str, Any]:
    """Give a CalDAV account's new password, or look for its calendars again."""
    _check_own(request, connection_id)
    if data.url:
        check_address(data.url)
    row = change_access(
        connection_id,
        account=data.user,
        url=data.url,
        credentials={"user": data.user, "password": data.password},
        now=request.now,
    )
    return connection_documents([row])[0]


@routes.put(
    "/calendar-connections/{uuid:connection_id}/calendars",
    permission="calendar.write",
    response=ConnectionOut,
    refuses=(Invalid, NotFound, NotYourCalendar),
)
def choose_connected_calendars(request: Any, connection_id: UUID, data: CalendarChoicesIn) -> dict[str, Any]:
    """Say which calendars block slots, and which one shows our bookings."""
    _check_own(request, connection_id)
    choices = [Choice(one.id, one.is_busy, one.is_target) for one in data.calendars]
    row = choose_calendars(connection_id, choices, now=request.now)
    queue_look(row.id)
    queue_writing(row.id)
    return connection_documents([row])[0]


@routes.post(
    "/calendar-connections/{uuid:connection_id}/sync",
    status=200,
    permission="calendar.write",
    response=ConnectionOut,
    refuses=(NotFound, NotYourCalendar),
)
def sync_calendar_connection(request: Any, connection_id: UUID) -> dict[str, Any]:
    """Look at the account now, also at one that let us in no more."""
    _check_own(request, connection_id)
    row = look_now(connection_id, now=request.now)
    queue_look(row.id)
    return connection_documents([row])[0]


@routes.delete(
    "/calendar-connections/{uuid:connection_id}",
    permission="calendar.write",
    refuses=(NotFound, NotYourCalendar),
)
def delete_calendar_connection(request: Any, connection_id: UUID) -> None:
    """Leave the account: what it held is free at once, and our bookings to come are taken out of it."""
    _check_own(request, connection_id)
    queue_leaving(leave(connection_id, now=request.now).id)


def staff_for(request: HttpRequest, asked: UUID | None) -> UUID:
    """Whose calendar is connected: who was named, else the caller.

    Raises:
        NoStaffMember: the caller is none.
        NotYourCalendar, NotFound: of who was named.
    """
    principal = request.principal  # type: ignore[attr-defined]
    staff = asked or own_staff(principal)
    if staff is None:
        raise NoStaffMember
    check_own(principal, Subject("staff", staff))
    name_of(Subject("staff", staff))
    return staff


def _check_own(request: Any, connection: UUID) -> None:
    check_own(request.principal, Subject("staff", connection_row(connection).staff_id))
