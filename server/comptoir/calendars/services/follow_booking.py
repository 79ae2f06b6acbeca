"""Decide which calendars elsewhere show a booking, and have them told."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from comptoir.booking.contracts.calendar_entry import CalendarEntry
from comptoir.booking.public import calendar_entries, calendar_entry
from comptoir.calendars.models import Calendar, Connection, Copy
from comptoir.platform.contracts import NotFound

_AHEAD = timedelta(days=730)
_MOST = 2000


def follow_booking(booking: UUID, *, now: datetime) -> set[UUID]:
    """Bring the copies of a booking up to date with it; the connections that have work to do now."""
    try:
        entry = calendar_entry(booking, now=now)
    except NotFound:
        return set()
    copies = list(Copy.objects.select_for_update().filter(uid=entry.uid).order_by("id"))
    known = {one.connection_id: one for one in copies}
    wanted = set(_targets(id for id, _ in entry.staff)) if entry.takes_place else set()
    for copy in copies:
        _decide(copy, entry, is_wanted=copy.calendar_id in {one.id for one in wanted}, now=now)
    if entry.end > now:
        _add(entry, [one for one in wanted if one.connection_id not in known], now)
    return {one.connection_id for one in wanted} | {one.connection_id for one in copies if one.state != "gone"}


def fill_calendar(calendar: Calendar, staff: UUID, *, now: datetime) -> None:
    """All that a staff member has before them is to appear in a calendar."""
    taken = set(Copy.objects.filter(connection_id=calendar.connection_id).values_list("uid", flat=True))
    for entry in calendar_entries(start=now, end=now + _AHEAD, staff=staff, most=_MOST, now=now):
        if entry.uid not in taken:
            _add(entry, [calendar], now)


def empty_calendar(calendar: UUID, *, now: datetime) -> None:
    """Nothing of ours to come is to appear in it any more."""
    Copy.objects.filter(calendar_id=calendar, ends_at__gt=now).exclude(state="gone").update(
        state="unwanted", changed_at=now
    )
    Copy.objects.filter(calendar_id=calendar).exclude(state="unwanted").delete()


def _decide(copy: Copy, entry: CalendarEntry, *, is_wanted: bool, now: datetime) -> None:
    copy.booking_id, copy.changed_at, copy.tries = entry.booking, now, 0
    if not is_wanted:
        copy.state = "unwanted" if copy.remote_id else "gone"
    else:
        # Both moved it: the house's word stands, and the note says so.
        copy.note = "both" if copy.state == "differs" else ""
        copy.state = "wanted"
    copy.save()


def _targets(staff: Iterable[UUID]) -> list[Calendar]:
    of = Connection.objects.filter(staff_id__in=list(staff)).exclude(state="leaving").values("id")
    return list(Calendar.objects.filter(is_target=True, connection_id__in=of).order_by("id"))


def _add(entry: CalendarEntry, calendars: Iterable[Calendar], now: datetime) -> None:
    Copy.objects.bulk_create(
        [
            Copy(
                connection_id=one.connection_id,
                calendar_id=one.id,
                booking_id=entry.booking,
                uid=entry.uid,
                state="wanted",
                changed_at=now,
            )
            for one in calendars
        ],
        ignore_conflicts=True,
    )
