"""Events as Microsoft Graph tells and takes them (learn.microsoft.com/graph/api/resources/event)."""

from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

from comptoir.calendars.rules.busy_times import only_times
from comptoir.calendars.rules.remote import RemoteEvent
from comptoir.calendars.rules.told_times import in_zone, times_file
from comptoir.notifications.rules.calendar_event import Appointment

_FREE = {"free", "workingElsewhere"}
ASKED_ABOUT = "id,iCalUId,start,end,isAllDay,isCancelled,showAs,type,seriesMasterId,transactionId"


def told_event(item: dict[str, Any], *, shown_as: str) -> RemoteEvent | None:
    """A single event or an occurrence; None: it cannot be read. Times are asked for in UTC, so days that last from
    midnight to midnight are whole local ones."""
    try:
        start, end = _moment(item["start"]), _moment(item["end"])
        whole = bool(item.get("isAllDay"))
        first: date = start.date() if whole else start
        last: date = end.date() if whole else end
        is_free = shown_as in _FREE
        _, times = only_times(
            times_file(
                uid=item["id"], start=first, end=last, is_free=is_free, is_cancelled=bool(item.get("isCancelled"))
            )
        )
    except (ValueError, KeyError):
        return None
    return RemoteEvent(
        id=item["id"], etag=item.get("@odata.etag", ""), uid=item.get("iCalUId") or "", times=times, series=item["id"]
    )


def told_appointment(appointment: Appointment) -> dict[str, Any]:
    """One of ours as Graph takes it."""
    return {
        "subject": appointment.summary,
        "body": {"contentType": "text", "content": appointment.description},
        "location": {"displayName": appointment.location},
        "start": _told(appointment.start),
        "end": _told(appointment.end),
        "isAllDay": False,
        "showAs": "tentative" if appointment.tentative else "busy",
    }


def transaction_id(appointment: Appointment) -> str:
    """What makes a repeated creation one (resources/event, `transactionId`); put back with a note, it is another."""
    said = f"{appointment.uid}|{appointment.sequence}|{appointment.description}"
    return sha256(said.encode()).hexdigest()[:36]


def _moment(told: dict[str, Any]) -> datetime:
    # Seven digits of a second (`2027-03-01T09:00:00.0000000`) are one more than Python reads.
    return in_zone(told["dateTime"][:19], told.get("timeZone", "UTC"))


def _told(moment: datetime) -> dict[str, str]:
    return {"dateTime": moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S"), "timeZone": "UTC"}
