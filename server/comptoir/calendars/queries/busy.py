"""Time that calendars elsewhere hold, as a planning shades it: what it is about nobody here knows."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from comptoir.booking.contracts.calendar_entry import CalendarEntry, SessionEntry
from comptoir.booking.public import entries_held
from comptoir.calendars.models import Calendar
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.public import busy_elsewhere, held_twice, named_people

_LONGEST = timedelta(days=62)
_MOST = 5000
_CLASHES = 100


def busy_documents(*, start: datetime, end: datetime, staff: UUID | None, reader: UUID | None) -> list[dict[str, Any]]:
    """Busy times in [start, end), of one staff member or of all. `reader`, a staff member, is told which of their own
    calendars it is; of others nobody is told more than that they are busy.

    Raises:
        Invalid: the period is empty or too long.
    """
    if end <= start:
        raise Invalid([FieldError("to", "booking.dates_crossed")])
    if end - start > _LONGEST:
        raise Invalid([FieldError("to", "calendars.period_too_long", {"days": _LONGEST.days})])
    told_apart = {reader} if reader is not None else set()
    times = busy_elsewhere(start=start, end=end, staff=staff, told_apart=told_apart, most=_MOST)
    sources = {one.source for one in times if one.source is not None}
    names = dict(Calendar.objects.filter(pk__in=sources).values_list("id", "name")) if sources else {}
    return [
        {
            "staffId": one.staff,
            "start": one.start,
            "end": one.end,
            "calendar": names.get(one.source) if one.source is not None else None,
        }
        for one in times
    ]


def clash_documents(*, staff: UUID | None, now: datetime) -> list[dict[str, Any]]:
    """Appointments and sessions to come whose people are busy elsewhere, the first hundred by start."""
    found = held_twice(staff=staff, now=now, most=_CLASHES)
    entries = entries_held([one.holder for one in found], now=now)
    names = named_people({one.staff for one in found})
    return [
        {
            "staffId": one.staff,
            "staffName": names.get(one.staff, {}).get("name", ""),
            "start": one.start,
            "end": one.end,
            **_shown(entries[one.holder]),
        }
        for one in found
        if one.holder in entries
    ]


def _shown(entry: CalendarEntry | SessionEntry) -> dict[str, Any]:
    if isinstance(entry, SessionEntry):
        return {"bookingId": None, "sessionId": entry.session, "title": entry.title or entry.service_name}
    return {"bookingId": entry.booking, "sessionId": None, "title": f"{entry.who} – {entry.service_name}"}
