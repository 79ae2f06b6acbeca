"""When a delivery that failed is tried again: the schedule that Standard Webhooks proposes, 3 days in all."""

from datetime import datetime, timedelta

_WAITS = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
ATTEMPTS = len(_WAITS) + 1
GIVEN_UP_AFTER = timedelta(days=3)
"""An endpoint that has answered nothing well for this long is switched off."""
_LONGEST_ASKED = timedelta(hours=24)


def next_attempt(attempts: int, *, now: datetime, jitter: float, retry_after: int | None = None) -> datetime | None:
    """The time of the next attempt after `attempts` that failed, None when it is time to give up.

    `jitter` from 0 to 1 adds up to a tenth of the wait; `retry_after` seconds, as the receiver asked, only lengthen it.
    """
    if attempts > len(_WAITS):
        return None
    wait = _WAITS[attempts - 1] * (1 + jitter / 10)
    asked = min(timedelta(seconds=retry_after or 0), _LONGEST_ASKED)
    return now + max(wait, asked)
