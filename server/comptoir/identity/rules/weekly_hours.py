"""Opening hours of a location: `[{"dayOfWeek": 0–7, "startTime": "09:00", "endTime": "18:00"}]`, 0 and 7 Sunday.

An end at or before its start lies in the night after, as everywhere in the house.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from comptoir.kernel.refusal import FieldError

_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
MAX_RANGES = 100


@dataclass(frozen=True, slots=True)
class OpenRange:
    day_of_week: int
    start_time: str
    end_time: str

    def document(self) -> dict[str, int | str]:
        return {"dayOfWeek": self.day_of_week, "startTime": self.start_time, "endTime": self.end_time}


def weekly_hours_errors(ranges: Sequence[OpenRange], path: str = "weeklyHours") -> list[FieldError]:
    """What is wrong with them: a time that is none, or a range said twice."""
    errors = [error for at, entry in enumerate(ranges) for error in _range_errors(entry, f"{path}.{at}")]
    return errors or _repeated(ranges, path)


def _range_errors(entry: OpenRange, path: str) -> list[FieldError]:
    errors = []
    if not _TIME.fullmatch(entry.start_time):
        errors.append(FieldError(f"{path}.startTime", "identity.not_a_time"))
    if not (_TIME.fullmatch(entry.end_time) or entry.end_time == "24:00"):
        errors.append(FieldError(f"{path}.endTime", "identity.not_a_time"))
    return errors


def _repeated(ranges: Sequence[OpenRange], path: str) -> list[FieldError]:
    seen: set[tuple[int, str, str]] = set()
    errors = []
    for at, entry in enumerate(ranges):
        key = (entry.day_of_week % 7, entry.start_time, entry.end_time)
        if key in seen:
            errors.append(FieldError(f"{path}.{at}", "identity.hours_repeated"))
        seen.add(key)
    return errors
