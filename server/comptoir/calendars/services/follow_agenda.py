"""Decide which calendars elsewhere show a booking or session, and have them told."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from comptoir.booking.contracts.calendar_entry import CalendarEntry, SessionEntry
from comptoir.booking.public import agenda_entries, agenda_entry, shown_as
from comptoir.calendars.models import Calendar, Connection, Copy
from comptoir.platform.contracts import NotFound

type Entry = CalendarEntry | SessionEntry

_AHEAD = timedelta(days=730)
_MOST = 2000


def follow_booking(booking: UUID, *, before: UUID | None, now: datetime) -> set[UUID]:
    """Bring the copies of a booking, and of the sessions that it has or (as `before`) had seats in, up to date; the
    connections that have work to do now."""
    try:
        places = shown_as(booking, before=before)
    except NotFound:
        places = []
    found = _let_go(now)
    for one, session in places:
        found |= _follow(one, session, now)
    return found


def follow_session(session: UUID, *, now: datetime) -> set[UUID]:
    """The same of a session."""
    return _let_go(now) | _follow(None, session, now)


def fill_calendar(calendar: Calendar, staff: UUID, *, now: datetime) -> None:
    """All that a staff member has before them is to appear in a calendar."""
    taken = set(Copy.objects.filter(connection_id=calendar.connection_id).values_list("uid", flat=True))
    for entry in agenda_entries(start=now, end=now + _AHEAD, staff=staff, most=_MOST, now=now):
        if entry.uid not in taken:
            _add(entry, [calendar], now)


def empty_calendar(calendar: UUID, *, now: datetime) -> None:
    """Nothing of ours to come is to appear in it any more."""
    Copy.objects.filter(calendar_id=calendar, ends_at__gt=now).exclude(state="gone").update(
        state="unwanted", changed_at=now
    )
    Copy.objects.filter(calendar_id=calendar).exclude(state="unwanted").delete()


def _let_go(now: datetime) -> set[UUID]:
    """Sessions that went with their last booking leave the calendars too."""
    rows = Copy.objects.filter(booking_id=None, session_id=None, state__in=("wanted", "written", "differs"))
    found = set(rows.values_list("connection_id", flat=True))
    if found:
        rows.update(state="unwanted", changed_at=now, tries=0)
    return found


def _follow(booking: UUID | None, session: UUID | None, now: datetime) -> set[UUID]:
    try:
        entry = agenda_entry(booking=booking, session=session, now=now)
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


def _decide(copy: Copy, entry: Entry, *, is_wanted: bool, now: datetime) -> None:
    copy.booking_id, copy.session_id = _named(entry)
    if not is_wanted:
        copy.state = "unwanted" if copy.remote_id else "gone"
    elif copy.state == "differs" and (entry.start, entry.end) == (copy.starts_at, copy.ends_at):
        # It was moved there, and here something else changed: where it goes is still to be decided.
        copy.save()
        return
    else:
        # Both moved it: the house's word stands, and the note says so.
        copy.note = "both" if copy.state == "differs" else ""
        copy.state = "wanted"
    copy.changed_at, copy.tries = now, 0
    copy.save()


def _named(entry: Entry) -> tuple[UUID | None, UUID | None]:
    return (None, entry.session) if isinstance(entry, SessionEntry) else (entry.booking, None)


def _targets(staff: Iterable[UUID]) -> list[Calendar]:
    of = Connection.objects.filter(staff_id__in=list(staff)).exclude(state="leaving").values("id")
    return list(Calendar.objects.filter(is_target=True, connection_id__in=of).order_by("id"))


def _add(entry: Entry, calendars: Iterable[Calendar], now: datetime) -> None:
    booking, session = _named(entry)
    Copy.objects.bulk_create(
        [
            Copy(
                connection_id=one.connection_id,
                calendar_id=one.id,
                booking_id=booking,
                session_id=session,
                uid=entry.uid,
                state="wanted",
                changed_at=now,
            )
            for one in calendars
        ],
        ignore_conflicts=True,
    )
