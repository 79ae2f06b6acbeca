"""A booking or session was moved in somebody's calendar: it moves here if it may, else it is put back there with a
note."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from comptoir.booking.public import Move, SessionChanges, calendar_entry, change_session, reschedule_booking
from comptoir.calendars.models import Connection, Copy
from comptoir.kernel.ids import OrganizationId
from comptoir.kernel.refusal import Refusal
from comptoir.platform.tenancy import organization_scope


def take_over(organization: OrganizationId, connection: UUID, *, clock: Callable[[], datetime]) -> None:
    """Settle every copy of a connection that differs from its booking, each in a transaction of its own."""
    with organization_scope(organization):
        rows = Copy.objects.filter(connection_id=connection, state="differs").order_by("id")
        found = list(rows.values_list("id", flat=True))
    for copy in found:
        try:
            with organization_scope(organization):
                _move(copy, clock())
        except Refusal:
            with organization_scope(organization):
                _put_back(copy, clock())


def _move(copy: UUID, now: datetime) -> None:
    row = _row(copy)
    if row is None:
        return
    if row.seen_starts_at is None or row.seen_ends_at is None:
        _put_back(copy, now)
        return
    if row.session_id is not None:
        # As when staff move it themselves: all who booked it are told.
        change_session(row.session_id, SessionChanges(start=row.seen_starts_at, end=row.seen_ends_at), now=now)
        row.state, row.note, row.changed_at = "wanted", "", now
        row.save()
    elif row.booking_id is not None:
        _move_booking(row, row.booking_id, start=row.seen_starts_at, end=row.seen_ends_at, now=now)


def _move_booking(row: Copy, booking: UUID, *, start: datetime, end: datetime, now: datetime) -> None:
    entry = calendar_entry(booking, now=now)
    staff = Connection.objects.values_list("staff_id", flat=True).get(pk=row.connection_id)
    stays_as_long = end - start == entry.end - entry.start
    move = Move(start=start, end=None if stays_as_long else end, staff=str(staff))
    moved = reschedule_booking(entry.booking, move, now=now)
    if (moved.starts_at, moved.ends_at) != (start, end):
        # It lasts as its service says, whatever was drawn there.
        row.note = "refused"
    else:
        row.note = ""
    row.booking_id, row.state, row.changed_at = moved.id, "wanted", now
    row.save()


def _put_back(copy: UUID, now: datetime) -> None:
    row = _row(copy)
    if row is not None:
        row.state, row.note, row.changed_at = "wanted", "refused", now
        row.save()


def _row(copy: UUID) -> Copy | None:
    return Copy.objects.select_for_update().filter(pk=copy, state="differs").first()
