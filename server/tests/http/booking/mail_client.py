"""Somebody's mail program and their calendar: what iTIP has it do with the files of our mails (RFC 5546, RFC 6047),
read with the `vobject` library, which had no part in writing them."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import vobject

from tests.house import House
from tests.http.booking.worker import mails


@dataclass
class MailClient:
    """`events`: what the calendar shows, by UID. What was deleted is remembered, so that an older mail that comes late
    does not bring it back (RFC 5546 §2.1.5: SEQUENCE decides, then DTSTAMP)."""

    house: House
    address: str
    events: dict[str, Any] = field(default_factory=dict)
    versions: dict[str, tuple[int, datetime]] = field(default_factory=dict)
    read: set[str] = field(default_factory=set)

    def unread(self) -> list[dict[str, Any]]:
        """Mails that came since, oldest first."""
        found = [one for one in mails(self.house) if one["to"] == self.address and one["id"] not in self.read]
        self.read |= {one["id"] for one in found}
        return found

    def receive(self, *, latest_first: bool = False) -> list[str]:
        """Open what came and apply its files; the kinds of the mails."""
        found = self.unread()
        for mail in reversed(found) if latest_first else found:
            self.open(mail)
        return [one["kind"] for one in found]

    def open(self, mail: dict[str, Any]) -> None:
        for file in mail["attachments"]:
            self.apply(file["contentType"], self.house.api.get(file["url"].removeprefix("/api/v1")).raw)

    def apply(self, content_type: str, raw: bytes) -> None:
        calendar = vobject.readOne(raw.decode())
        method = calendar.method.value
        assert f"method={method}" in content_type, "RFC 6047 §2.4: said twice, and the same"
        if method == "PUBLISH":
            self._take_home(calendar)
            return
        assert len({one.uid.value for one in calendar.vevent_list}) == 1, "RFC 5546 §3.2.2, §3.2.5: of one event"
        [event] = calendar.vevent_list
        assert event.organizer.value.startswith("mailto:")
        attendees = [one.value for one in event.attendee_list]
        assert f"mailto:{self.address}" in attendees, "RFC 5546 §3.2.2: it is for them"
        if not self._is_newer(event):
            return
        uid = event.uid.value
        if method == "CANCEL":
            is_for_all = hasattr(event, "status") and event.status.value == "CANCELLED"
            assert is_for_all or (len(attendees) == 1 and not hasattr(event, "status")), "RFC 5546 §3.2.5"
            self.events.pop(uid, None)
        else:
            assert method == "REQUEST"
            self.events[uid] = event

    def _take_home(self, calendar: Any) -> None:
        """Somebody opens the file and takes all of it into their calendar."""
        for event in calendar.vevent_list:
            assert not hasattr(event, "attendee"), "RFC 5546 §3.2.1: nobody is asked"
            assert event.status.value != "CANCELLED", "a calendar would show it crossed out"
            if self._is_newer(event):
                self.events[event.uid.value] = event

    def _is_newer(self, event: Any) -> bool:
        version, uid = (int(event.sequence.value), event.dtstamp.value), event.uid.value
        if version <= self.versions.get(uid, (-1, version[1])):
            return False
        self.versions[uid] = version
        return True

    def shown(self) -> list[tuple[datetime, str, str]]:
        """What stands in the calendar by its start, as (start, title, place)."""
        rows = [
            (one.dtstart.value, one.summary.value, one.location.value if hasattr(one, "location") else "")
            for one in self.events.values()
        ]
        return sorted(rows)

    def starts(self) -> list[datetime]:
        return [start for start, _, _ in self.shown()]
