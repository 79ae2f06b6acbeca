"""Connecting Google Calendar and Microsoft 365: by permission, not by password."""

from typing import Any
from uuid import UUID

from django.utils.timezone import now

from comptoir.calendars.adapters.chosen import account_of
from comptoir.calendars.contracts import (
    NoStaffMember,
    NotYourCalendar,
    PermissionRefused,
    ProviderNotSet,
    ProviderUnreachable,
    Subject,
    TooManyConnections,
)
from comptoir.calendars.http.connection_schema import AuthorizeIn, AuthorizeOut, ConnectionOut, GrantIn, ProvidersOut
from comptoir.calendars.http.connections import staff_for
from comptoir.calendars.jobs import queue_look
from comptoir.calendars.queries.connections import connection_documents, connection_row
from comptoir.calendars.services.ask_permission import ask_permission, open_account, take_answer
from comptoir.calendars.services.connect import find_calendars
from comptoir.calendars.services.whose import check_own
from comptoir.calendars.settings import client_of
from comptoir.platform.contracts import NotFound, SignatureInvalid
from comptoir.platform.http.routes import Routes
from comptoir.platform.tenancy import organization_scope

routes = Routes("calendars")


def opened(request: Any, answer: dict[str, Any]) -> dict[str, Any]:
    """The connection with its calendars, once the provider was asked."""
    organization = request.principal.organization
    connection = open_account(organization, UUID(answer["id"]), clock=now)
    find_calendars(organization, connection, opens=account_of, again=queue_look, clock=now)
    with organization_scope(organization):
        return connection_documents([connection_row(connection)])[0]


@routes.get("/calendar-providers", permission="calendar.read", response=ProvidersOut)
def list_calendar_providers(request: Any) -> dict[str, bool]:
    """Which providers this installation can connect; CalDAV always."""
    return {"caldav": True, **{name: client_of(name) is not None for name in ("google", "microsoft")}}


@routes.post(
    "/calendar-connections/authorize",
    status=200,
    permission="calendar.write",
    response=AuthorizeOut,
    refuses=(NotFound, NotYourCalendar, NoStaffMember, ProviderNotSet),
)
def authorize_calendar(request: Any, data: AuthorizeIn) -> dict[str, str]:
    """Where the person gives their permission."""
    staff = staff_for(request, data.staff_id)
    return {"url": ask_permission(data.provider, staff=staff, by=request.principal.user, now=request.now)}


@routes.post(
    "/calendar-connections/granted",
    permission="calendar.write",
    response=ConnectionOut,
    refuses=(SignatureInvalid, NotYourCalendar, PermissionRefused, ProviderUnreachable, TooManyConnections),
    then=opened,
)
def take_calendar_permission(request: Any, data: GrantIn) -> dict[str, Any]:
    """Connect with what the provider sent the browser back with; the same account again is connected anew."""
    row, staff = take_answer(code=data.code, state=data.state, by=request.principal.user, now=request.now)
    check_own(request.principal, Subject("staff", staff))
    return connection_documents([row])[0]
