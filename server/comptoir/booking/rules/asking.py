"""When a client is asked how an appointment was."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from comptoir.notifications.rules.quiet_hours import QuietHours, after_quiet

_AFTERWARDS = timedelta(hours=1)
_DAY_BEGINS, _DAY_ENDS = time(9), time(20)
STALE = timedelta(days=3)
"""How long after its end nobody wants to be asked any more."""


def when_to_ask(*, end: datetime, now: datetime, zone: str, quiet: QuietHours | None) -> datetime | None:
    """An hour after its end, between nine in the morning and eight in the evening of `zone` and outside the house's own
    `quiet` hours: the same day or the next. None: that would be too long after."""
    night = QuietHours(_DAY_ENDS, _DAY_BEGINS, ZoneInfo(zone))
    at = after_quiet(after_quiet(max(now, end + _AFTERWARDS), night), quiet)
    return at if at <= end + STALE else None
