"""Files that a client sent before booking: a custom field of type file holds the id of one."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from comptoir.kernel.refusal import FieldError
from comptoir.platform.files import stored_files


def missing_file_errors(fields: Sequence[Mapping[str, Any]], values: Mapping[str, Any]) -> list[FieldError]:
    """An error for every well-formed id that is no file of this organization; no query without one."""
    sent = {field["id"]: id for field in fields if field["type"] == "file" and (id := _id(values.get(field["id"])))}
    known = stored_files(sent.values()) if sent else {}
    return [
        FieldError(f"customFieldValues.{field}", "booking.custom_field_not_file")
        for field, id in sent.items()
        if id not in known
    ]


def _id(value: Any) -> UUID | None:
    try:
        return UUID(value) if isinstance(value, str) else None
    except ValueError:
        return None
