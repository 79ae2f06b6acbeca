"""Events as Google tells and takes them (developers.google.com/workspace/calendar/api/v3/reference/events)."""

import re
from datetime import UTC, date, datetime
from typing import Any

from comptoir.calendars.rules.busy_times import only_times
from comptoir.calendars.rules.remote import RemoteEvent
from comptoir.calendars.rules.told_times import in_zone, times_file
from comptoir.notifications.rules.calendar_event import Appointment

_ID = re.compile(r"[0-9a-f-]{36}")


def event_id(uid: str) -> str:
    """An id of our choosing makes a repeated insertion a conflict: base32hex digits only (reference, `id`)."""
    found = _ID.match(uid)
    return f"comptoir{found[0].replace('-', '')}" if found else ""


def told_event(item: dict[str, Any]) -> RemoteEvent | None:
    """An event of a list; None: it is gone, or cannot be read. A cancelled occurrence of a series is told as such:
    it takes one out."""
    series = item.get("recurringEventId") or item["id"]
    is_exception = "recurringEventId" in item
    is_cancelled = item.get("status") == "cancelled"
    if is_cancelled and not is_exception:
        return None
    try:
        original = _moment(item["originalStartTime"]) if is_exception else None
        start = _moment(item["start"]) if "start" in item else original
        end = _moment(item["end"]) if "end" in item else start
        if start is None or end is None:
            return None
        file = times_file(
            # The parts of a series share one: that is how they are put together again.
            uid=series,
            start=start,
            end=end,
            recurrence=item.get("recurrence") or (),
            replaces=original,
            is_free=item.get("transparency") == "transparent" or item.get("eventType") == "workingLocation",
            is_cancelled=is_cancelled,
        )
        _, times = only_times(file)
    except (ValueError, KeyError):
        return None
    return RemoteEvent(
        id=item["id"], etag=item.get("etag", ""), uid=item.get("iCalUID", ""), times=times, series=series
    )


def told_appointment(appointment: Appointment) -> dict[str, Any]:
    """One of ours as Google takes it."""
    return {
        "summary": appointment.summary,
        "description": appointment.description,
        "location": appointment.location,
        "start": {"dateTime": appointment.start.astimezone(UTC).isoformat(), "timeZone": "UTC"},
        "end": {"dateTime": appointment.end.astimezone(UTC).isoformat(), "timeZone": "UTC"},
        "status": "tentative" if appointment.tentative else "confirmed",
        "transparency": "opaque",
        "source": {"title": "Comptoir", "url": appointment.url},
    }


def _moment(told: dict[str, Any]) -> date | datetime:
    if "date" in told:
        return date.fromisoformat(told["date"])
    return in_zone(told["dateTime"], told.get("timeZone", ""))
