"""What is wrong with the answers to a service's custom fields."""

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from email_validator import EmailNotValidError, validate_email

from comptoir.booking.rules.patterns import pattern
from comptoir.kernel.refusal import FieldError

FIELD_TYPES = frozenset(
    {"text", "textarea", "number", "select", "multiselect", "checkbox", "date", "email", "phone", "file"}
)
CHOICE_TYPES = frozenset({"select", "multiselect"})
TEXT_TYPES = frozenset({"text", "textarea", "email", "phone"})
MAX_TEXT = {"textarea": 10_000, "email": 254, "phone": 40}
USUAL_MAX_TEXT = 1_000

type Found = tuple[str, dict[str, Any]]


def custom_field_errors(
    fields: Sequence[Mapping[str, Any]], values: Mapping[str, Any], path: str = "customFieldValues"
) -> list[FieldError]:
    """Every wrong answer, as `customFieldValues.<id>`; `fields` are those of a valid service document.

    A number is a JSON number, a checkbox true or false (true when required), a date an ISO date, a file the id of an
    uploaded one, whose existence is the caller's to check. `min` and `max` bound a number, or a text's length.
    """
    errors = [
        FieldError(f"{path}.{field['id']}", code, details)
        for field in fields
        for code, details in _wrong(field, values.get(field["id"]))
    ]
    known = {field["id"] for field in fields}
    errors += [FieldError(f"{path}.{key}", "booking.custom_field_unknown") for key in values if key not in known]
    return errors


def _wrong(field: Mapping[str, Any], value: Any) -> list[Found]:
    if value is None or value == "" or value == []:
        return [("booking.custom_field_required", {})] if field.get("required") else []
    kind = str(field["type"])
    if not _CHECKS[kind](field, value):
        return [(f"booking.custom_field_not_{kind}", {})]
    if kind == "checkbox":
        return [("booking.custom_field_required", {})] if field.get("required") and not value else []
    return [*_out_of_bounds(field, value, kind), *_unmatched(field, value)]


def _out_of_bounds(field: Mapping[str, Any], value: Any, kind: str) -> list[Found]:
    low, high = field.get("min"), field.get("max")
    if kind == "number":
        size, prefix = value, "booking.custom_field"
    elif kind in TEXT_TYPES:
        size, prefix = len(value), "booking.custom_field_length"
        most = MAX_TEXT.get(kind, USUAL_MAX_TEXT)
        high = most if high is None else min(high, most)
    else:
        return []
    if low is not None and size < low:
        return [(f"{prefix}_below_min", {"min": low})]
    if high is not None and size > high:
        return [(f"{prefix}_above_max", {"max": high})]
    return []


def _unmatched(field: Mapping[str, Any], value: Any) -> list[Found]:
    expression = field.get("validation")
    if not expression or not isinstance(value, str) or pattern(expression).search(value):
        return []
    return [("booking.custom_field_pattern", {})]


def _is_text(_: Mapping[str, Any], value: Any) -> bool:
    return isinstance(value, str) and "\x00" not in value


def _is_number(_: Mapping[str, Any], value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_option(field: Mapping[str, Any], value: Any) -> bool:
    return isinstance(value, str) and value in field["options"]


def _are_options(field: Mapping[str, Any], value: Any) -> bool:
    if not isinstance(value, list) or not all(_is_option(field, one) for one in value):
        return False
    return len(set(value)) == len(value)


def _is_checkbox(_: Mapping[str, Any], value: Any) -> bool:
    return isinstance(value, bool)


def _is_date(_: Mapping[str, Any], value: Any) -> bool:
    try:
        return isinstance(value, str) and len(value) == 10 and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _is_email(_: Mapping[str, Any], value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(validate_email(value, check_deliverability=False, test_environment=True))
    except EmailNotValidError:
        return False


def _is_phone(_: Mapping[str, Any], value: Any) -> bool:
    if not isinstance(value, str) or len(value) > MAX_TEXT["phone"]:
        return False
    digits = sum(character.isdigit() for character in value)
    # E.164 allows 15 digits; short numbers have three.
    return 3 <= digits <= 15 and bool(pattern(r"^\+?[0-9 ().\-/]+$").search(value.strip()))


def _is_file(_: Mapping[str, Any], value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(UUID(value))
    except ValueError:
        return False


_CHECKS: dict[str, Callable[[Mapping[str, Any], Any], bool]] = {
    "text": _is_text,
    "textarea": _is_text,
    "number": _is_number,
    "select": _is_option,
    "multiselect": _are_options,
    "checkbox": _is_checkbox,
    "date": _is_date,
    "email": _is_email,
    "phone": _is_phone,
    "file": _is_file,
}
