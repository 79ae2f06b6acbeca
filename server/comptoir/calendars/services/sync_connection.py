"""Synchronise one account, both ways: what changed there, what came of it, what we have to write."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from comptoir.calendars.models import Calendar, Connection
from comptoir.calendars.rules.remote import AccessRevoked, Account, AccountError, CalendarGone, Unreachable
from comptoir.calendars.services.claim import Claimed, Opens, claim, held_until, keep_hold, let_go
from comptoir.calendars.services.learn_changes import AHEAD, BEHIND, learn_changes, versions
from comptoir.calendars.services.note_outcome import note_failure, note_success, note_unwritten
from comptoir.calendars.services.take_over import take_over
from comptoir.calendars.services.write_copies import write_copies
from comptoir.kernel.ids import OrganizationId
from comptoir.planning.public import clear_busy_elsewhere
from comptoir.platform.tenancy import organization_scope

type Again = Callable[[UUID, datetime], None]
"""Has the connection looked at again, in the current transaction."""
type Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class _Asked:
    calendar: UUID
    remote_id: str
    token: str
    known: dict[str, str]


def sync_connection(
    organization: OrganizationId, connection: UUID, *, opens: Opens, again: Again, clock: Clock
) -> None:
    """Look at an account that is due, and have it looked at again; a repeat is a no-op."""
    claimed = claim(organization, connection, lease="claimed_until", now=clock(), due=True)
    if claimed is None:
        # Whoever holds it may have died: somebody comes back when their lease is over.
        until = held_until(organization, connection, now=clock())
        if until is not None:
            with organization_scope(organization):
                again(connection, until)
        return
    try:
        account = claimed.account(opens)
        for asked in _asked(claimed):
            _learn(claimed, account, asked, clock)
            keep_hold(claimed, now=clock())
        take_over(organization, connection, clock=clock)
    except (AccessRevoked, Unreachable) as error:
        with organization_scope(organization):
            _again(connection, note_failure(connection, error, now=clock()), again)
        return
    with organization_scope(organization):
        _again(connection, note_success(connection, now=clock()), again)
    write_what_is_due(organization, connection, opens=opens, clock=clock)


def write_what_is_due(organization: OrganizationId, connection: UUID, *, opens: Opens, clock: Clock) -> None:
    """Write our bookings there, unless somebody does so already."""
    claimed = claim(organization, connection, lease="writing_until", now=clock())
    if claimed is None:
        return
    try:
        write_copies(claimed, claimed.account(opens), clock=clock)
    except AccessRevoked as error:
        with organization_scope(organization):
            note_failure(connection, error, now=clock())
    except AccountError as error:
        with organization_scope(organization):
            note_unwritten(connection, error)
    finally:
        let_go(claimed, lease="writing_until")


def _again(connection: UUID, at: datetime | None, again: Again) -> None:
    if at is not None:
        again(connection, at)


def _asked(claimed: Claimed) -> list[_Asked]:
    with organization_scope(claimed.organization):
        rows = Calendar.objects.filter(connection_id=claimed.connection).order_by("id")
        return [
            _Asked(row.id, row.remote_id, row.token, versions(row.id)) for row in rows if row.is_busy or row.is_target
        ]


def _learn(claimed: Claimed, account: Account, asked: _Asked, clock: Clock) -> None:
    now = clock()
    try:
        changes = account.changes(asked.remote_id, asked.token, known=asked.known, start=now - BEHIND, end=now + AHEAD)
    except CalendarGone:
        with organization_scope(claimed.organization):
            _forget(asked.calendar, claimed.staff, clock())
        return
    with organization_scope(claimed.organization):
        learn_changes(asked.calendar, asked.token, changes, now=clock())


def _forget(calendar: UUID, staff: UUID, now: datetime) -> None:
    """It was deleted there: what it held is free, and nothing is written to it any more."""
    clear_busy_elsewhere(staff=staff, source=calendar, now=now)
    row = Calendar.objects.filter(pk=calendar).first()
    if row is not None:
        Connection.objects.filter(pk=row.connection_id).update(error="calendar_gone", error_detail=row.name[:300])
        row.delete()
