"""Connect an account, find its calendars, choose among them, and leave it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.calendars.contracts import TooManyConnections
from comptoir.calendars.models import Calendar, Connection, KnownEvent
from comptoir.calendars.queries.connections import connection_row
from comptoir.calendars.rules.remote import AccessRevoked, AccountError, RemoteCalendar
from comptoir.calendars.services.claim import Opens, claimed_by_row
from comptoir.calendars.services.credentials import opened, sealed
from comptoir.calendars.services.follow_agenda import empty_calendar, fill_calendar
from comptoir.kernel.ids import OrganizationId
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.public import clear_busy_elsewhere
from comptoir.platform.audit import record
from comptoir.platform.tenancy import organization_scope

_MOST = 10


@dataclass(frozen=True, slots=True)
class Choice:
    """What a calendar is for."""

    calendar: UUID
    is_busy: bool
    is_target: bool


def create_connection(
    *, staff: UUID, provider: str, account: str, url: str, credentials: dict[str, Any], by: UUID | None, now: datetime
) -> Connection:
    """A connection whose calendars are still to be found.

    Raises:
        TooManyConnections: the staff member has ten.
    """
    if Connection.objects.filter(staff_id=staff).count() >= _MOST:
        raise TooManyConnections(maximum=_MOST)
    row = Connection(
        staff_id=staff,
        user_id=by,
        provider=provider,
        account=account,
        url=url,
        credentials=sealed(credentials),
        state="connecting",
        created_at=now,
        due_at=now,
    )
    row.save(force_insert=True)
    note("connected", row)
    return row


def change_access(
    connection: UUID, *, account: str, url: str, credentials: dict[str, Any], now: datetime
) -> Connection:
    """New ways in; whether they work is found out next. What is left empty stays.

    Raises:
        NotFound: there is none of this organization.
    """
    row = connection_row(connection, to_change=True)
    row.account, row.url = account or row.account, url or row.url
    row.credentials = sealed(
        {**opened(row.credentials), **{name: value for name, value in credentials.items() if value}}
    )
    row.state, row.error, row.error_detail, row.failures, row.failing_since = "connecting", "", "", 0, None
    row.due_at, row.claimed_until = now, None
    row.save()
    note("access_changed", row)
    return row


def find_calendars(
    organization: OrganizationId,
    connection: UUID,
    *,
    opens: Opens,
    again: Callable[[UUID, datetime], None],
    clock: Callable[[], datetime],
) -> None:
    """Ask the account which calendars it has; called outside any transaction."""
    with organization_scope(organization):
        row = Connection.objects.filter(pk=connection, state="connecting").first()
        if row is None:
            return
        claimed = claimed_by_row(organization, row)
    try:
        found = claimed.account(opens).calendars()
    except AccountError as error:
        with organization_scope(organization):
            _not_found(connection, error, clock())
        return
    with organization_scope(organization):
        _keep(connection, found, clock())
        again(connection, clock())


def choose_calendars(connection: UUID, choices: Sequence[Choice], *, now: datetime) -> Connection:
    """Say which calendars block slots, and which one shows our bookings; those not named are for neither.

    Raises:
        NotFound: there is no such connection.
        Invalid: a calendar is not one of its own, or cannot be written to, or two are to show bookings.
    """
    row = connection_row(connection, to_change=True)
    calendars = {one.id: one for one in Calendar.objects.select_for_update().filter(connection_id=row.id)}
    wanted = {one.calendar: one for one in choices}
    _check(choices, calendars)
    # The old target goes before the new one comes: there is one at a time.
    for one in sorted(calendars.values(), key=lambda known: known.is_target, reverse=True):
        choice = wanted.get(one.id, Choice(one.id, False, False))
        _apply(one, choice, row.staff_id, now)
    row.due_at = now
    row.save(update_fields=["due_at"])
    note("calendars_chosen", row)
    return row


def leave(connection: UUID, *, now: datetime) -> Connection:
    """What it held is free at once; what we wrote there to come is taken away next.

    Raises:
        NotFound: there is none of this organization.
    """
    row = connection_row(connection, to_change=True)
    for one in Calendar.objects.filter(connection_id=row.id):
        clear_busy_elsewhere(staff=row.staff_id, source=one.id, now=now)
        empty_calendar(one.id, now=now)
    row.state = "leaving"
    row.save(update_fields=["state"])
    note("removed", row)
    return row


def _check(choices: Sequence[Choice], calendars: dict[UUID, Calendar]) -> None:
    errors = []
    targets = 0
    for position, one in enumerate(choices):
        known = calendars.get(one.calendar)
        targets += one.is_target
        if known is None:
            errors.append(FieldError(f"calendars.{position}.id", "calendars.calendar_unknown"))
        elif one.is_target and not known.can_write:
            errors.append(FieldError(f"calendars.{position}.isTarget", "calendars.read_only"))
        elif targets > 1 and one.is_target:
            errors.append(FieldError(f"calendars.{position}.isTarget", "calendars.one_target"))
    if errors:
        raise Invalid(errors)


def _apply(row: Calendar, choice: Choice, staff: UUID, now: datetime) -> None:
    was_target, was_busy = row.is_target, row.is_busy
    row.is_busy, row.is_target = choice.is_busy, choice.is_target
    if was_busy and not row.is_busy:
        clear_busy_elsewhere(staff=staff, source=row.id, now=now)
        KnownEvent.objects.filter(calendar_id=row.id).delete()
    if was_busy != row.is_busy or not (row.is_busy or row.is_target):
        row.token, row.unfolded_until = "", None
    row.save()
    if was_target and not row.is_target:
        empty_calendar(row.id, now=now)
    if row.is_target and not was_target:
        fill_calendar(row, staff, now=now)


def _keep(connection: UUID, found: Sequence[RemoteCalendar], now: datetime) -> None:
    row = Connection.objects.select_for_update().filter(pk=connection).first()
    if row is None or row.state == "leaving":
        return
    known = {one.remote_id: one for one in Calendar.objects.filter(connection_id=row.id)}
    for one in found:
        if len(one.id) > 1000:
            continue
        calendar = known.get(one.id) or Calendar(connection_id=row.id, remote_id=one.id)
        calendar.name, calendar.color, calendar.can_write = one.name[:200], one.color[:20], one.can_write
        if calendar.is_target and not one.can_write:
            calendar.is_target = False
        calendar.save()
    if not known:
        _choose_first(row, [one for one in found if one.is_main] or list(found) * (len(found) == 1), now)
    row.state, row.error, row.error_detail, row.due_at = "active", "", "", now
    row.save()


def _choose_first(row: Connection, obvious: Sequence[RemoteCalendar], now: datetime) -> None:
    """The main calendar, or the only one, is what people mean."""
    if obvious:
        calendar = Calendar.objects.get(connection_id=row.id, remote_id=obvious[0].id)
        _apply(calendar, Choice(calendar.id, True, obvious[0].can_write), row.staff_id, now)


def _not_found(connection: UUID, error: AccountError, now: datetime) -> None:
    revoked = isinstance(error, AccessRevoked)
    Connection.objects.filter(pk=connection, state="connecting").update(
        state="revoked" if revoked else "failing",
        error="revoked" if revoked else "unreachable",
        error_detail=str(error)[:300],
        failing_since=now,
    )


def note(what: str, row: Connection) -> None:
    """What became of it, in the audit log."""
    after = {"provider": row.provider, "account": row.account, "staff": str(row.staff_id)}
    record(f"calendar_connection.{what}", object_type="calendar_connection", object_id=row.id, after=after)
