"""When a mail that was put off is tried again."""

from datetime import datetime, timedelta

_WAITS = (
    timedelta(seconds=10),
    timedelta(minutes=1),
    timedelta(minutes=5),  # greylisting servers usually accept from here on
    timedelta(minutes=20),
    timedelta(hours=1),
    timedelta(hours=3),
    timedelta(hours=8),
)
ATTEMPTS = len(_WAITS) + 1


def next_attempt(attempts: int, now: datetime) -> datetime | None:
    """The time of the next attempt after `attempts` that were put off, None when it is time to give up."""
    return now + _WAITS[attempts - 1] if attempts <= len(_WAITS) else None
