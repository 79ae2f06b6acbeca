"""Google Calendar (developers.google.com/workspace/calendar/api: guides/sync, guides/errors, guides/version-resources;
v3/reference: calendarList, events)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from urllib.parse import quote, urlencode

from comptoir.calendars.adapters.json_api import JsonAnswer, JsonApi
from comptoir.calendars.rules.google_events import event_id, told_appointment, told_event
from comptoir.calendars.rules.remote import Changes, RemoteCalendar, RemoteEvent, Stale, Stored, Unreachable
from comptoir.notifications.public import Appointment

_PAGES = 200
_PAGE = "2500"
_GONE = frozenset({404, 410})


class Google:
    """An account that gave permission."""

    def __init__(self, api: JsonApi, base: str) -> None:
        self._api, self._base = api, base

    def calendars(self) -> Sequence[RemoteCalendar]:
        found: list[RemoteCalendar] = []
        page = ""
        for _ in range(_PAGES):
            asked = urlencode({"maxResults": "250", **({"pageToken": page} if page else {})})
            said = self._api.call("GET", f"{self._base}/users/me/calendarList?{asked}").body
            found += [
                RemoteCalendar(
                    id=one["id"],
                    name=one.get("summaryOverride") or one.get("summary") or one["id"],
                    color=one.get("backgroundColor", ""),
                    can_write=one.get("accessRole") in {"owner", "writer"},
                    is_main=bool(one.get("primary")),
                )
                for one in said.get("items", [])
                if not one.get("deleted")
            ]
            page = said.get("nextPageToken", "")
            if not page:
                return found
        raise Unreachable("The list of calendars does not end.")

    def name(self) -> str:
        """The primary calendar is called by its owner's address."""
        return next((one.id for one in self.calendars() if one.is_main), "")

    def changes(
        self, calendar: str, token: str, *, known: Mapping[str, str], start: datetime, end: datetime
    ) -> Changes:
        # Series come folded, with what is exceptional in them: so they reach as far ahead as we unfold them. A token
        # goes with no other filter (guides/sync).
        first = {"syncToken": token} if token else {"timeMin": start.isoformat()}
        asked = {"maxResults": _PAGE, "singleEvents": "false", "showDeleted": "true", **first}
        events: dict[str, RemoteEvent] = {}
        removed: list[str] = []
        for _ in range(_PAGES):
            answer = self._api.call("GET", self._events(calendar, query=asked), accepts=frozenset({410}))
            if answer.status == 410:
                return self.changes(calendar, "", known=known, start=start, end=end)
            for item in answer.body.get("items", []):
                event = told_event(item)
                if event is None:
                    removed.append(item["id"])
                else:
                    events[event.id] = event
            page = answer.body.get("nextPageToken")
            if not page:
                fresh = answer.body.get("nextSyncToken", "")
                return Changes(events=list(events.values()), removed=removed, token=fresh, is_whole=not token)
            asked = {**asked, "pageToken": page}
        raise Unreachable("The list of events does not end.")

    def read(self, calendar: str, event: str) -> RemoteEvent | None:
        answer = self._api.call("GET", self._events(calendar, event), accepts=_GONE)
        return None if answer.status in _GONE else told_event(answer.body)

    def name_of(self, calendar: str, uid: str) -> str:
        return event_id(uid)

    def put(self, calendar: str, appointment: Appointment, *, stored: Stored | None) -> Stored:
        body = told_appointment(appointment)
        if stored is not None:
            return self._update(calendar, stored, body)
        name = event_id(appointment.uid)
        answer = self._api.call("POST", self._events(calendar), {**body, "id": name}, accepts=frozenset({409}))
        if answer.status != 409:
            return _stored(answer)
        # The id of an event that was deleted is never free again: it is woken.
        asleep = self._api.call("GET", self._events(calendar, name), accepts=_GONE)
        if asleep.status in _GONE or asleep.body.get("status") != "cancelled":
            raise Stale("It is there already.")
        return self._update(calendar, _stored(asleep), body)

    def remove(self, calendar: str, stored: Stored) -> None:
        condition = {"If-Match": stored.etag} if stored.etag else {}
        url = self._events(calendar, stored.id)
        answer = self._api.call("DELETE", url, None, condition, accepts=_GONE | {412})
        if answer.status == 412:
            raise Stale("Somebody changed it.")

    def _update(self, calendar: str, stored: Stored, body: dict[str, object]) -> Stored:
        condition = {"If-Match": stored.etag} if stored.etag else {}
        answer = self._api.call("PUT", self._events(calendar, stored.id), body, condition, accepts=_GONE | {412})
        if answer.status in _GONE | {412}:
            raise Stale("Somebody changed it.")
        return _stored(answer)

    def _events(self, calendar: str, event: str = "", *, query: Mapping[str, str] | None = None) -> str:
        path = f"{self._base}/calendars/{quote(calendar, safe='')}/events"
        return f"{path}{'/' + quote(event, safe='') if event else ''}{'?' + urlencode(query) if query else ''}"


def _stored(answer: JsonAnswer) -> Stored:
    return Stored(answer.body["id"], answer.body.get("etag", ""))
