"""What a calendar elsewhere tells us, whoever keeps it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from comptoir.notifications.rules.calendar_event import Appointment


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteCalendar:
    """One calendar of an account."""

    id: str
    name: str
    color: str = ""
    can_write: bool = True
    is_main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteEvent:
    """An event, or a series with all that is exceptional in it. `times` is a calendar file (RFC 5545) with nothing but
    when: what it is about stays where it is. `series` groups what one provider tells in parts."""

    id: str
    etag: str
    uid: str
    times: str
    series: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed since a token, and the token to ask with next. `is_whole`: these events are all there are."""

    events: Sequence[RemoteEvent]
    removed: Sequence[str]
    token: str
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Stored:
    """Where and as which version the account keeps what we wrote."""

    id: str
    etag: str


class AccountError(Exception):
    """The account did not do what was asked; the text is for people."""


class AccessRevoked(AccountError):
    """It does not let us in, or not any more."""


class Unreachable(AccountError):
    """No answer, or none that can be used; later may be better."""


class CalendarGone(AccountError):
    """There is no such calendar, or not any more."""


class Stale(AccountError):
    """Somebody changed the event since we last read it, or it is there already, or gone."""


class Account(Protocol):
    """A person's account with a provider of calendars. Every call goes outside: never inside a transaction.

    All raise AccessRevoked and Unreachable; those about a calendar CalendarGone.
    """

    def calendars(self) -> Sequence[RemoteCalendar]:
        """All of the account's calendars that hold events."""

    def changes(
        self, calendar: str, token: str, *, known: Mapping[str, str], start: datetime, end: datetime
    ) -> Changes:
        """What changed since `token` (empty: everything); `known` are the versions we have, by event. Events that lie
        outside [start, end) need not be told."""

    def read(self, calendar: str, event: str) -> RemoteEvent | None:
        """One event as it is now; None: gone."""

    def name_of(self, calendar: str, uid: str) -> str:
        """What a new event with this UID is called there; empty: only the account knows."""

    def put(self, calendar: str, appointment: Appointment, *, stored: Stored | None) -> Stored:
        """Write the event: a new one without `stored`, else that version and no other.

        Raises:
            Stale: it is not that version any more.
        """

    def remove(self, calendar: str, stored: Stored) -> None:
        """Take the event away; gone already is well.

        Raises:
            Stale: it is not that version any more.
        """
