"""Any CalDAV server: Nextcloud, iCloud, Fastmail, Radicale, SOGo, Baïkal (RFC 4791, 5397, 6578, 6764)."""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from itertools import batched
from urllib.parse import quote, unquote, urljoin, urlsplit

from icalendar import Calendar

from comptoir.calendars.adapters import dav_xml as dav
from comptoir.calendars.rules.busy_times import only_times
from comptoir.calendars.rules.remote import (
    AccessRevoked,
    CalendarGone,
    Changes,
    RemoteCalendar,
    RemoteEvent,
    Stale,
    Stored,
    Unreachable,
)
from comptoir.notifications.public import Appointment, calendar_event
from comptoir.platform.outbound import OutboundAnswer, OutboundFailed, call_outside

_READ_AT_MOST = 16_000_000
_SECONDS = 30.0
_REDIRECTS = {301, 302, 303, 307, 308}
_AT_ONCE = 50
_ROUNDS = 200
_XML = "application/xml; charset=utf-8"


class CalDav:
    """An account by user name and password. `url`: the server's, the account's or one calendar's."""

    def __init__(self, *, url: str, user: str, password: str, private_allowed: bool) -> None:
        self._url, self._private_allowed = url, private_allowed
        secret = b64encode(f"{user}:{password}".encode()).decode()
        self._headers = {"Authorization": f"Basic {secret}", "User-Agent": "Comptoir-Calendars/1"}

    def calendars(self) -> Sequence[RemoteCalendar]:
        """Found from whatever address was given (RFC 6764 §6): the calendar itself, or its account's home."""
        place, answer = self._door()
        if answer.has(f"{dav.DAV}resourcetype", f"{dav.CALDAV}calendar"):
            home, depth = place, "0"
        else:
            principal = answer.href_in(f"{dav.DAV}current-user-principal")
            home = answer.href_in(f"{dav.CALDAV}calendar-home-set")
            if not home and principal:
                place, answer = self._one(urljoin(place, principal))
                home = answer.href_in(f"{dav.CALDAV}calendar-home-set")
            if not home:
                raise Unreachable("There is no calendar account at this address.")
            home, depth = urljoin(place, home), "1"
        place, found = self._propfind(home, dav.CALENDARS, depth=depth)
        return [_calendar(place, one) for one in found.responses if _holds_events(one)]

    def changes(
        self, calendar: str, token: str, *, known: Mapping[str, str], start: datetime, end: datetime
    ) -> Changes:
        versions, removed, fresh, is_whole = self._versions(calendar, token)
        if is_whole:
            removed = [one for one in known if one not in versions]
        wanted = [href for href, etag in versions.items() if not etag or known.get(href) != etag]
        events = [one for part in batched(wanted, _AT_ONCE) for one in self._read_many(calendar, part)]
        readable = {one.id for one in events}
        # What is no event any more (or never was) holds nothing.
        removed += [href for href in wanted if href not in readable and href in known]
        return Changes(events=events, removed=removed, token=fresh)

    def read(self, calendar: str, event: str) -> RemoteEvent | None:
        answer = self._call("GET", urljoin(calendar, event), accepts={404, 410})
        if answer.status in {404, 410}:
            return None
        return _event(event, answer.headers.get("etag", ""), answer.text)

    def name_of(self, calendar: str, uid: str) -> str:
        return _path(urljoin(calendar, f"{quote(uid, safe='@')}.ics"))

    def put(self, calendar: str, appointment: Appointment, *, stored: Stored | None) -> Stored:
        href = stored.id if stored else self.name_of(calendar, appointment.uid)
        condition = {"If-Match": stored.etag} if stored and stored.etag else {} if stored else {"If-None-Match": "*"}
        answer = self._call(
            "PUT",
            urljoin(calendar, href),
            _file(appointment),
            {"Content-Type": "text/calendar; charset=utf-8", **condition},
            accepts={404, 409, 412},
        )
        if answer.status in {404, 409, 412}:
            raise Stale("Somebody changed it.")
        # A server that changes what it stores tells no version (RFC 4791 §5.3.4): it is asked for.
        etag = answer.headers.get("etag") or self._call("GET", urljoin(calendar, href)).headers.get("etag", "")
        return Stored(href, etag)

    def remove(self, calendar: str, stored: Stored) -> None:
        condition = {"If-Match": stored.etag} if stored.etag else {}
        answer = self._call("DELETE", urljoin(calendar, stored.id), b"", condition, accepts={404, 410, 412})
        if answer.status == 412:
            raise Stale("Somebody changed it.")

    def _door(self) -> tuple[str, dav.Answered]:
        """What the address says of the account; the well-known one of its server when it says nothing."""
        with suppress(CalendarGone, Unreachable):
            place, answer = self._one(self._url)
            if answer.found and (
                answer.href_in(f"{dav.DAV}current-user-principal")
                or answer.href_in(f"{dav.CALDAV}calendar-home-set")
                or answer.has(f"{dav.DAV}resourcetype", f"{dav.CALDAV}calendar")
            ):
                return place, answer
        return self._one(urljoin(self._url, "/.well-known/caldav"))

    def _one(self, url: str) -> tuple[str, dav.Answered]:
        place, found = self._propfind(url, dav.PRINCIPAL, depth="0")
        if not found.responses:
            raise Unreachable("There is no calendar account at this address.")
        return place, found.responses[0]

    def _propfind(self, url: str, body: str, *, depth: str) -> tuple[str, dav.Multistatus]:
        headers = {"Content-Type": _XML, "Depth": depth}
        for _ in range(6):
            answer = self._call("PROPFIND", url, body.encode(), headers, accepts=_REDIRECTS)
            if answer.status not in _REDIRECTS:
                return url, _read(answer)
            url = urljoin(url, answer.headers.get("location", ""))
        raise Unreachable("The server sends us in circles.")

    def _versions(self, calendar: str, token: str) -> tuple[dict[str, str], list[str], str, bool]:
        """(version by event, what went, next token, whether that is all there is)."""
        versions: dict[str, str] = {}
        removed: list[str] = []
        asked = token
        for _ in range(_ROUNDS):
            headers = {"Content-Type": _XML, "Depth": "0"}
            body = dav.sync_request(asked).encode()
            answer = self._call("REPORT", calendar, body, headers, accepts={400, 403, 405, 409, 412, 415, 501, 507})
            if answer.status != 207:
                if token and dav.names_error(answer.body, "valid-sync-token"):
                    return self._versions(calendar, "")
                return self._listed(calendar)
            found = _read(answer)
            cut_off = False
            for one in found.responses:
                if one.status == 507:  # there is more (RFC 6578 §3.6)
                    cut_off = True
                elif one.status == 404:
                    removed.append(_path(one.href))
                elif _path(one.href) != _path(calendar):
                    versions[_path(one.href)] = one.text(f"{dav.DAV}getetag")
            asked = found.token
            if not cut_off:
                return versions, removed, asked, not token
        raise Unreachable("The server does not come to an end.")

    def _listed(self, calendar: str) -> tuple[dict[str, str], list[str], str, bool]:
        """For servers that keep no tokens: all versions, every time."""
        _, found = self._propfind(calendar, dav.VERSIONS, depth="1")
        listed = {
            _path(one.href): one.text(f"{dav.DAV}getetag")
            for one in found.responses
            if not one.has(f"{dav.DAV}resourcetype", f"{dav.DAV}collection")
        }
        return listed, [], "", True

    def _read_many(self, calendar: str, hrefs: Sequence[str]) -> Iterator[RemoteEvent]:
        body = dav.multiget_request(hrefs).encode()
        found = _read(self._call("REPORT", calendar, body, {"Content-Type": _XML, "Depth": "1"}))
        for one in found.responses:
            event = _event(_path(one.href), one.text(f"{dav.DAV}getetag"), one.text(f"{dav.CALDAV}calendar-data"))
            if event is not None:
                yield event

    def _call(
        self,
        method: str,
        url: str,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
        *,
        accepts: set[int] | frozenset[int] = frozenset(),
    ) -> OutboundAnswer:
        if urlsplit(url).scheme != "https" and not self._private_allowed:
            raise Unreachable("A password is only sent over https.")
        try:
            answer = call_outside(
                method,
                url,
                headers={**self._headers, **(headers or {})},
                body=body,
                private_allowed=self._private_allowed,
                read_at_most=_READ_AT_MOST,
                seconds=_SECONDS,
            )
        except OutboundFailed as failure:
            raise Unreachable(str(failure)) from failure
        if 200 <= answer.status < 300 or answer.status in accepts:
            return answer
        if answer.status in {401, 403}:
            raise AccessRevoked(f"HTTP {answer.status}")
        if answer.status in {404, 410}:
            raise CalendarGone(f"HTTP {answer.status}")
        raise Unreachable(f"HTTP {answer.status}")


def _read(answer: OutboundAnswer) -> dav.Multistatus:
    try:
        return dav.multistatus(answer.body)
    except ValueError as cause:
        raise Unreachable("That is no CalDAV server.") from cause


def _calendar(place: str, one: dav.Answered) -> RemoteCalendar:
    url = urljoin(place, one.href)
    name = one.text(f"{dav.DAV}displayname") or unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2])
    rights = f"{dav.DAV}current-user-privilege-set"
    told = rights in one.found
    writes = [f"{dav.DAV}{right}" for right in ("write", "write-content", "all", "bind")]
    return RemoteCalendar(
        id=url,
        name=name[:200],
        color=one.text(f"{dav.APPLE}calendar-color")[:7],
        can_write=not told or any(one.has(rights, right) for right in writes),
    )


def _holds_events(one: dav.Answered) -> bool:
    if not one.has(f"{dav.DAV}resourcetype", f"{dav.CALDAV}calendar"):
        return False
    kinds = one.found.get(f"{dav.CALDAV}supported-calendar-component-set")
    return kinds is None or any(kind.get("name", "").upper() == "VEVENT" for kind in kinds)


def _event(href: str, etag: str, file: str) -> RemoteEvent | None:
    try:
        uid, times = only_times(file)
    except ValueError:
        return None
    return RemoteEvent(id=href, etag=etag, uid=uid, times=times, series=href)


def _file(appointment: Appointment) -> bytes:
    """As a server stores it: no METHOD (RFC 4791 §4.1), and nobody to invite."""
    stamp = appointment.changed_at or datetime.now(UTC)
    calendar = Calendar.from_ical(calendar_event(appointment, method="PUBLISH", stamp=stamp))
    calendar.pop("METHOD", None)
    for event in calendar.walk("VEVENT"):
        event.pop("ORGANIZER", None)
    raw: bytes = calendar.to_ical()
    return raw


def _path(href: str) -> str:
    """The path alone, spelled one way: servers answer with or without their name and with more or less escaping."""
    return quote(unquote(urlsplit(href).path), safe="/@:+,;=!$&'()*~")
