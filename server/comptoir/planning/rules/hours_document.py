"""What is wrong with hours that someone sent."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from comptoir.kernel.refusal import FieldError
from comptoir.planning.rules.hours import parse_range, parse_time
from comptoir.planning.rules.zones import DAY, zone_exists

MAX_RANGES = 200
MAX_DATES = 1000


def zone_errors(name: object, path: str) -> list[FieldError]:
    """An error unless `name` is an IANA zone."""
    if isinstance(name, str) and zone_exists(name):
        return []
    return [FieldError(path, "planning.zone_unknown", {"value": str(name)})]


def date_errors(value: object, path: str) -> list[FieldError]:
    """An error unless `value` is an ISO 8601 calendar date, `2026-12-24`."""
    try:
        if isinstance(value, date) or (isinstance(value, str) and len(value) == 10 and date.fromisoformat(value)):
            return []
    except ValueError:
        pass
    return [FieldError(path, "planning.date_invalid", {"value": str(value)})]


def range_errors(entry: object, path: str) -> list[FieldError]:
    """Errors of one `{"startTime", "endTime"}`."""
    if not isinstance(entry, Mapping):
        return [FieldError(path, "planning.range_invalid")]
    return [
        FieldError(f"{path}.{name}", "planning.time_invalid", {"value": str(entry.get(name))})
        for name in ("startTime", "endTime")
        if not _is_time(entry.get(name), ends=name == "endTime")
    ]


def weekly_errors(document: object, path: str) -> list[FieldError]:
    """Errors of `[{"dayOfWeek": 0–7, "startTime": "HH:MM", "endTime": "HH:MM"}]`, at most 200 of them."""
    if not isinstance(document, list):
        return [FieldError(path, "planning.list_expected")]
    if len(document) > MAX_RANGES:
        return [FieldError(path, "planning.too_many", {"max": MAX_RANGES})]
    errors: list[FieldError] = []
    for position, entry in enumerate(document):
        here = f"{path}.{position}"
        errors += range_errors(entry, here)
        if isinstance(entry, Mapping) and not _is_weekday(entry.get("dayOfWeek")):
            errors.append(FieldError(f"{here}.dayOfWeek", "planning.weekday_invalid", {"min": 0, "max": 7}))
    if not errors:
        errors = [
            FieldError(f"{path}.{position}", "planning.range_repeated") for position in _repeated_ranges(document)
        ]
    return errors


def overrides_errors(document: object, path: str) -> list[FieldError]:
    """Errors of `[{"date": "YYYY-MM-DD", "slots": [{"startTime", "endTime"}]}]`, at most 1000 dates."""
    if not isinstance(document, list):
        return [FieldError(path, "planning.list_expected")]
    if len(document) > MAX_DATES:
        return [FieldError(path, "planning.too_many", {"max": MAX_DATES})]
    errors: list[FieldError] = []
    for position, entry in enumerate(document):
        here = f"{path}.{position}"
        if not isinstance(entry, Mapping):
            errors.append(FieldError(here, "planning.override_invalid"))
            continue
        errors += date_errors(entry.get("date"), f"{here}.date")
        slots = entry.get("slots")
        if not isinstance(slots, list) or len(slots) > MAX_RANGES:
            errors.append(FieldError(f"{here}.slots", "planning.list_expected"))
            continue
        for index, slot in enumerate(slots):
            errors += range_errors(slot, f"{here}.slots.{index}")
    return errors


def _is_time(value: object, *, ends: bool) -> bool:
    if not isinstance(value, str):
        return False
    try:
        return parse_time(value) < DAY or ends
    except ValueError:
        return False


def _is_weekday(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 7


def _repeated_ranges(document: list[Mapping[str, Any]]) -> list[int]:
    seen: set[tuple[int, tuple[int, int]]] = set()
    repeated: list[int] = []
    for position, entry in enumerate(document):
        key = (entry["dayOfWeek"] % 7, parse_range(entry["startTime"], entry["endTime"]))
        if key in seen:
            repeated.append(position)
        seen.add(key)
    return repeated
