"""Microsoft 365 through Graph (learn.microsoft.com/graph: api/event-delta, api/calendar-post-events, api/event-update,
api/event-delete, api/user-list-calendars, delta-query-events, api/singlevaluelegacyextendedproperty-get)."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote, urlencode

from comptoir.calendars.adapters.json_api import JsonAnswer, JsonApi
from comptoir.calendars.rules.graph_events import ASKED_ABOUT, told_appointment, told_event, transaction_id
from comptoir.calendars.rules.remote import Changes, RemoteCalendar, RemoteEvent, Stale, Stored, Unreachable
from comptoir.notifications.public import Appointment

_PAGES = 400
_NAME = "String {5d0b8c6e-31a4-4f0c-9d57-6b1f8e2a7c43} Name ComptoirEvent"
"""What our events carry our own name as: Graph gives them others (resources/extended-properties-overview)."""
_GONE = frozenset({404, 410})
PREFERS = {"Prefer": 'outlook.timezone="UTC", IdType="ImmutableId"'}
"""Times in UTC, and ids that stay when an event is moved to another folder (graph/outlook-immutable-id)."""


class Microsoft:
    """An account that gave permission."""

    def __init__(self, api: JsonApi, base: str) -> None:
        self._api, self._base = api, base

    def calendars(self) -> Sequence[RemoteCalendar]:
        found: list[RemoteCalendar] = []
        url = f"{self._base}/me/calendars?" + urlencode({"$top": "100"})
        for _ in range(_PAGES):
            said = self._api.call("GET", url).body
            found += [
                RemoteCalendar(
                    id=one["id"],
                    name=one.get("name") or "",
                    color=one.get("hexColor") or "",
                    can_write=bool(one.get("canEdit")),
                    is_main=bool(one.get("isDefaultCalendar")),
                )
                for one in said.get("value", [])
            ]
            url = said.get("@odata.nextLink", "")
            if not url:
                return found
        raise Unreachable("The list of calendars does not end.")

    def name(self) -> str:
        """The account's address."""
        me = self._api.call("GET", f"{self._base}/me?" + urlencode({"$select": "mail,userPrincipalName"})).body
        return str(me.get("mail") or me.get("userPrincipalName") or "")

    def changes(
        self, calendar: str, token: str, *, known: Mapping[str, str], start: datetime, end: datetime
    ) -> Changes:
        # The link of the last round says what is asked (api/event-delta): its window too, so that window is
        # opened anew when half of what we look ahead is used up.
        window, _, link = token.partition("|")
        whole = not link or not link.startswith(self._base) or _is_worn(window, start=start, end=end)
        bounds = {"startDateTime": _text(start), "endDateTime": _text(end)}
        url = f"{self._calendar(calendar)}/calendarView/delta?{urlencode(bounds)}" if whole else link
        opened = _text(end) if whole else window
        items: dict[str, dict[str, Any]] = {}
        for _ in range(_PAGES):
            answer = self._api.call("GET", url, accepts=frozenset({410}))
            if answer.status == 410 and not whole:
                return self.changes(calendar, "", known=known, start=start, end=end)
            if answer.status == 410:
                break
            items.update({item["id"]: item for item in answer.body.get("value", [])})
            url = answer.body.get("@odata.nextLink", "")
            if not url:
                fresh = answer.body.get("@odata.deltaLink", "")
                return self._changes(items, f"{opened}|{fresh}" if fresh else "", is_whole=whole)
        raise Unreachable("The list of events does not end.")

    def read(self, calendar: str, event: str) -> RemoteEvent | None:
        answer = self._api.call("GET", self._event(event, select=True), accepts=_GONE)
        return None if answer.status in _GONE else told_event(answer.body, shown_as=answer.body.get("showAs", ""))

    def name_of(self, calendar: str, uid: str) -> str:
        return ""  # Graph gives the names

    def put(self, calendar: str, appointment: Appointment, *, stored: Stored | None) -> Stored:
        body = told_appointment(appointment)
        if stored is not None:
            return self._update(stored, body)
        # Who died before they could tell left it there, maybe as it was before it changed.
        found = self._made_before(calendar, appointment.uid)
        if found is not None:
            return self._update(found, body)
        named = {"singleValueExtendedProperties": [{"id": _NAME, "value": appointment.uid}]}
        made = {**body, **named, "transactionId": transaction_id(appointment)}
        answer = self._api.call("POST", f"{self._calendar(calendar)}/events", made, accepts=frozenset({409}))
        if answer.status == 409:
            raise Stale("It was made before, and is gone.")
        return _stored(answer)

    def remove(self, calendar: str, stored: Stored) -> None:
        self._check(stored)
        condition = {"If-Match": stored.etag} if stored.etag else {}
        answer = self._api.call("DELETE", self._event(stored.id), None, condition, accepts=_GONE | {412})
        if answer.status == 412:
            raise Stale("Somebody changed it.")

    def _changes(self, items: Mapping[str, dict[str, Any]], token: str, *, is_whole: bool) -> Changes:
        events, removed = [], []
        masters = {id: item for id, item in items.items() if item.get("type") == "seriesMaster"}
        for id, item in items.items():
            if "@removed" in item:
                removed.append(id)
            elif id not in masters:
                event = told_event(item, shown_as=self._shown_as(item, masters))
                if event is not None:
                    events.append(event)
        return Changes(events=events, removed=removed, token=token, is_whole=is_whole)

    def _shown_as(self, item: dict[str, Any], masters: dict[str, dict[str, Any]]) -> str:
        """An occurrence is told with no more than its times; the rest is its master's."""
        if "showAs" in item or not item.get("seriesMasterId"):
            return str(item.get("showAs", "busy"))
        master = item["seriesMasterId"]
        if "showAs" not in masters.get(master, {}):
            masters[master] = self._api.call("GET", self._event(master, select=True), accepts=_GONE).body
        return str(masters[master].get("showAs", "busy"))

    def _update(self, stored: Stored, body: dict[str, Any]) -> Stored:
        self._check(stored)
        condition = {"If-Match": stored.etag} if stored.etag else {}
        answer = self._api.call("PATCH", self._event(stored.id), body, condition, accepts=_GONE | {412})
        if answer.status in _GONE | {412}:
            raise Stale("Somebody changed it.")
        return _stored(answer)

    def _check(self, stored: Stored) -> None:
        """Graph's page on updating promises nothing of If-Match: the version is looked at as well."""
        if not stored.etag:
            return
        answer = self._api.call("GET", self._event(stored.id, select=True), accepts=_GONE)
        if answer.status not in _GONE and answer.body.get("@odata.etag") != stored.etag:
            raise Stale("Somebody changed it.")

    def _made_before(self, calendar: str, uid: str) -> Stored | None:
        named = f"singleValueExtendedProperties/Any(ep: ep/id eq '{_NAME}' and ep/value eq '{uid}')"
        query = urlencode({"$filter": named, "$select": ASKED_ABOUT, "$top": "1"})
        said = self._api.call("GET", f"{self._calendar(calendar)}/events?{query}").body
        found = next(iter(said.get("value", [])), None)
        return Stored(found["id"], found.get("@odata.etag", "")) if found else None

    def _calendar(self, calendar: str) -> str:
        return f"{self._base}/me/calendars/{quote(calendar, safe='')}"

    def _event(self, event: str, *, select: bool = False) -> str:
        query = "?" + urlencode({"$select": ASKED_ABOUT}) if select else ""
        return f"{self._base}/me/events/{quote(event, safe='')}{query}"


def _stored(answer: JsonAnswer) -> Stored:
    return Stored(answer.body["id"], answer.body.get("@odata.etag", ""))


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _is_worn(window: str, *, start: datetime, end: datetime) -> bool:
    try:
        reaches = datetime.fromisoformat(window)
    except ValueError:
        return True
    return reaches < start + (end - start) / 2
