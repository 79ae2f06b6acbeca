"""When the current organization leaves people alone: the module above knows, and says so when it starts."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache

from comptoir.notifications.contracts import Notice
from comptoir.notifications.rules.quiet_hours import QuietHours, after_quiet
from comptoir.notifications.rules.topics import may_wait
from comptoir.notifications.services.unsubscribe import about

type Found = tuple[Mapping[str, str] | None, str]
"""`start` and `end` on the wall clock, or none; the zone of the house."""

_NEVER: tuple[str, ...] = ("slack", "teams")
"""Whoever reads a channel decides there when it may ring."""
_asked: list[Callable[[], Found]] = []


def quiet_houses_with(find: Callable[[], Found]) -> None:
    """`find` says when the current organization leaves people alone."""
    _asked[:] = [find]


def times_of(notices: list[Notice], now: datetime) -> list[datetime | None]:
    """When each of them leaves, None: at once. What may wait does so in quiet hours, which are on the clocks that the
    message itself goes by, else on the house's; one statement at most."""

    @cache
    def found() -> Found:
        return _asked[0]() if _asked else (None, "UTC")

    def one(notice: Notice) -> datetime | None:
        waits = may_wait(notice.kind, about(notice), has_end=notice.keeps_until is not None)
        if notice.awaited or notice.channel in _NEVER or not waits:
            return notice.at
        written, zone = found()
        quiet = QuietHours.of(written, str(notice.context.get("timeZone") or zone))
        asked = notice.at or now
        later = after_quiet(asked, quiet, until=notice.keeps_until)
        return later if later > asked else notice.at

    return [one(notice) for notice in notices]
