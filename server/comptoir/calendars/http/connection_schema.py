"""Connections to calendars elsewhere, in and out."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from comptoir.platform.http.schema import In, Instant, Out

Provider = Literal["caldav", "google", "microsoft"]
Account = Annotated[str, StringConstraints(strip_whitespace=True, max_length=254)]
Url = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000)]
Password = Annotated[str, StringConstraints(max_length=1000)]


class CalDavIn(In):
    """A CalDAV account: the address of the server, the account or one calendar. `staffId` left out: one's own."""

    provider: Literal["caldav"] = "caldav"
    staff_id: UUID | None = None
    url: Annotated[Url, Field(min_length=1)]
    user: Annotated[Account, Field(min_length=1)]
    password: Annotated[Password, Field(min_length=1)]


class AccessIn(In):
    """New ways into a CalDAV account; what is left out stays."""

    url: Url = ""
    user: Account = ""
    password: Password = ""


class CalendarChoiceIn(In):
    """What one calendar is for: `isBusy`, its events block slots; `isTarget`, our bookings appear in it."""

    id: UUID
    is_busy: bool = False
    is_target: bool = False


class CalendarChoicesIn(In):
    """Calendars that are not named are for neither."""

    calendars: Annotated[list[CalendarChoiceIn], Field(max_length=500)]


class AuthorizeIn(In):
    """Whose calendar is to be connected; `staffId` left out: one's own."""

    provider: Literal["google", "microsoft"]
    staff_id: UUID | None = None


class AuthorizeOut(Out):
    """Where to send the browser; it comes back to `/calendars/connected` with `code` and `state`."""

    url: str


class GrantIn(In):
    """What the provider sent the browser back with."""

    code: Annotated[str, Field(min_length=1, max_length=4000)]
    state: Annotated[str, Field(min_length=1, max_length=2000)]


class ProvidersOut(Out):
    """Which providers this installation can connect."""

    caldav: bool
    google: bool
    microsoft: bool


class CalendarOut(Out):
    id: UUID
    name: str
    color: str | None
    can_write: bool
    is_busy: bool
    is_target: bool


class ConnectionOut(Out):
    """`state`: `connecting` while its calendars are looked for, `active`, `failing` while it does not answer, `revoked`
    when it does not let us in any more. `putBack`: what was moved or deleted there and could not follow."""

    id: UUID
    provider: Provider
    staff_id: UUID
    staff_name: str
    account: str
    url: str
    state: Literal["connecting", "active", "failing", "revoked"]
    error: Literal["revoked", "unreachable", "not_written", "calendar_gone"] | None
    error_detail: str | None
    failing_since: Instant | None
    synced_at: Instant | None
    created_at: Instant
    put_back: int
    calendars: list[CalendarOut]
