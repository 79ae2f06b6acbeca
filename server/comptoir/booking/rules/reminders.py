"""When a client is reminded, and whether a reminder that is due is still one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from comptoir.booking.rules.status import Status
from comptoir.kernel.refusal import FieldError
from comptoir.notifications.rules.quiet_hours import QuietHours

CHANNELS = ("email", "sms", "push", "mobile")
STATES = ("planned", "sent", "skipped", "cancelled")
LEAST_MINUTES, MOST_MINUTES = 5, 31 * 24 * 60


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """A reminder by `channel`, at `at`, of what begins `before_minutes` after the moment it was meant for."""

    at: datetime
    before_minutes: int
    channel: str


def reminders_of(
    wanted: Iterable[Mapping[str, Any]], *, start: datetime, now: datetime, quiet: QuietHours | None
) -> list[Due]:
    """Those of `wanted` ([{beforeMinutes, channel}]) that lie ahead, each once.

    In `quiet` hours nobody is reminded: a reminder waits for their end when that leaves at least half of its notice,
    else it comes before they begin.
    """
    found = set()
    for one in wanted:
        before = timedelta(minutes=one["beforeMinutes"])
        at = start - before
        if quiet is not None and quiet.holds(at):
            later = quiet.end_after(at)
            at = later if later <= start - before / 2 else quiet.start_before(at)
        if at > now:
            found.add(Due(at, one["beforeMinutes"], one["channel"]))
    return sorted(found)


def why_not(*, status: str, start: datetime, meant_for: datetime, is_there: bool, now: datetime) -> str:
    """Why a due reminder is not sent; empty when it is."""
    if status != Status.CONFIRMED:
        return "not_confirmed"
    if start != meant_for:
        return "moved"
    if is_there:
        return "already_there"
    return "too_late" if now >= start else ""


def newest(due: Sequence[tuple[int, str]]) -> set[tuple[int, str]]:
    """Of several that are due at once by one channel, as after an outage, the one nearest the start."""
    nearest: dict[str, int] = {}
    for before, channel in due:
        nearest[channel] = min(before, nearest.get(channel, before))
    return {(before, channel) for channel, before in nearest.items()}


def reminder_errors(written: Sequence[Any], path: str = "reminders") -> list[FieldError]:
    """What is wrong with a service's reminders beyond their types."""
    seen: set[tuple[Any, Any]] = set()
    errors: list[FieldError] = []
    for index, one in enumerate(written):
        if not isinstance(one, Mapping):
            continue
        key = (one.get("beforeMinutes"), one.get("channel"))
        if key in seen:
            errors.append(FieldError(f"{path}.{index}", "booking.reminder_repeated"))
        seen.add(key)
    return errors
