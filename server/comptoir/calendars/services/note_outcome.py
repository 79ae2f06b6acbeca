"""What came of calling an account: well, not now, or not any more."""

from datetime import datetime, timedelta
from uuid import UUID

from comptoir.calendars.contracts import CalendarConnectionLost
from comptoir.calendars.models import Connection
from comptoir.calendars.rules.remote import AccessRevoked, AccountError
from comptoir.calendars.rules.waits import next_look
from comptoir.calendars.services.tell_lost import tell_lost
from comptoir.kernel.ids import StaffId
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def note_success(connection: UUID, *, now: datetime) -> datetime | None:
    """It was synchronised; when to look again (None: nobody wants it any more)."""
    row = _row(connection)
    if row is None:
        return None
    row.state, row.error, row.error_detail = "active", "", ""
    row.failures, row.failing_since, row.synced_at = 0, None, now
    return _save(row, now)


def note_failure(connection: UUID, error: AccountError, *, now: datetime) -> datetime | None:
    """It could not be; when to try again. None: never by itself, because access was revoked."""
    row = _row(connection)
    if row is None:
        return None
    row.failures += 1
    row.failing_since = row.failing_since or now
    row.error_detail = str(error)[:300]
    if isinstance(error, AccessRevoked):
        row.state, row.error, row.claimed_until = "revoked", "revoked", None
        row.save()
        _tell(row, now)
        return None
    row.state, row.error = "failing", "unreachable"
    return _save(row, now)


def note_unwritten(connection: UUID, error: AccountError) -> None:
    """It is read, but does not take what we write; that is tried again with every look."""
    Connection.objects.filter(pk=connection, state="active").update(error="not_written", error_detail=str(error)[:300])


def _row(connection: UUID) -> Connection | None:
    rows = Connection.objects.select_for_update().filter(pk=connection)
    return rows.filter(state__in=("connecting", "active", "failing")).first()


def _save(row: Connection, now: datetime) -> datetime:
    row.due_at = now + timedelta(seconds=next_look(row.failures))
    row.claimed_until = None
    row.save()
    return row.due_at


def _tell(row: Connection, now: datetime) -> None:
    publish(
        CalendarConnectionLost(
            organization=current_organization(),
            at=now,
            connection=row.id,
            staff=StaffId(row.staff_id),
            provider=row.provider,
        ),
        subject=row.id,
    )
    tell_lost(row, now=now)
