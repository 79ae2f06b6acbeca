"""Pydantic's findings as our field errors: stable codes, paths as the caller sent them."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from comptoir.kernel.refusal import FieldError

_CODES = {
    "missing": "platform.required",
    "string_type": "platform.not_text",
    "string_too_short": "platform.too_short",
    "string_too_long": "platform.too_long",
    "string_pattern_mismatch": "platform.wrong_form",
    "int_type": "platform.not_an_integer",
    "int_parsing": "platform.not_an_integer",
    "int_from_float": "platform.not_an_integer",
    "int_parsing_size": "platform.too_large",
    "float_type": "platform.not_a_number",
    "float_parsing": "platform.not_a_number",
    "finite_number": "platform.not_a_number",
    "bool_type": "platform.not_a_boolean",
    "bool_parsing": "platform.not_a_boolean",
    "greater_than": "platform.too_small",
    "greater_than_equal": "platform.too_small",
    "less_than": "platform.too_large",
    "less_than_equal": "platform.too_large",
    "enum": "platform.not_a_choice",
    "literal_error": "platform.not_a_choice",
    "list_type": "platform.not_a_list",
    "dict_type": "platform.not_an_object",
    "model_type": "platform.not_an_object",
    "model_attributes_type": "platform.not_an_object",
    "dataclass_type": "platform.not_an_object",
    "too_short": "platform.too_few_items",
    "too_long": "platform.too_many_items",
    "uuid_type": "platform.not_an_id",
    "uuid_parsing": "platform.not_an_id",
    "uuid_version": "platform.not_an_id",
    "datetime_type": "platform.not_an_instant",
    "datetime_parsing": "platform.not_an_instant",
    "datetime_from_date_parsing": "platform.not_an_instant",
    "datetime_object_invalid": "platform.not_an_instant",
    "timezone_aware": "platform.offset_missing",
    "date_type": "platform.not_a_date",
    "date_parsing": "platform.not_a_date",
    "date_from_datetime_parsing": "platform.not_a_date",
    "date_from_datetime_inexact": "platform.not_a_date",
    "time_delta_type": "platform.not_a_duration",
    "time_delta_parsing": "platform.not_a_duration",
    "extra_forbidden": "platform.unknown_field",
    "json_invalid": "platform.not_json",
}

_DETAILS = {
    "gt": "bound",
    "ge": "bound",
    "lt": "bound",
    "le": "bound",
    "min_length": "bound",
    "max_length": "bound",
    "expected": "expected",
}

_LAST_CHOICE = re.compile(r" or (?='[^']*'$)")
"""Pydantic lists choices in English: `'none', 'partial' or 'full'`."""


def field_errors(found: Iterable[Mapping[str, Any]]) -> list[FieldError]:
    """One field error per finding; a custom pydantic error whose type has a dot keeps it as its code."""
    return [_field_error(finding) for finding in found]


def _field_error(finding: Mapping[str, Any]) -> FieldError:
    kind = str(finding["type"])
    context = finding.get("ctx") or {}
    details = {_DETAILS.get(key, key): value for key, value in context.items() if _is_plain(value)}
    code = kind if "." in kind else _CODES.get(kind, "platform.field_invalid")
    if code == "platform.not_a_choice" and "expected" in details:
        details["expected"] = _LAST_CHOICE.sub(", ", str(details["expected"]))
    return FieldError(path_of(finding["loc"]), code, details)


def path_of(location: Iterable[Any]) -> str:
    """`("body", "data", "customFields", 2, "id")` as `customFields.2.id`; the request's own layers are left out."""
    parts = list(location)
    if parts[:1] == ["body"]:
        parts = parts[2:]
    elif parts[:1] and parts[0] in {"query", "path", "header", "form", "file"}:
        parts = parts[1:]
    return ".".join(str(part) for part in parts)


def _is_plain(value: Any) -> bool:
    return isinstance(value, str | int | float | bool | list)
