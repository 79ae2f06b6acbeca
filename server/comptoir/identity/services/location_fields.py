"""A location's fields as they are stored."""

from typing import Any

from comptoir.identity.models import Location
from comptoir.identity.rules.weekly_hours import OpenRange, weekly_hours_errors
from comptoir.identity.services.client_fields import normal_phone
from comptoir.kernel.refusal import FieldError, Invalid

_SHOWN = ("name", "address", "time_zone", "phone", "email", "weekly_hours", "is_active")


def apply(row: Location, changes: dict[str, Any]) -> None:
    """Write `changes` into `row`; `weekly_hours` are OpenRanges, or None for no hours of its own.

    Raises:
        Invalid: every wrong field at once.
    """
    errors: list[FieldError] = []
    if "phone" in changes:
        try:
            changes = {**changes, "phone": normal_phone(changes["phone"])}
        except Invalid as refused:
            errors += refused.errors
    hours: list[OpenRange] | None = changes.get("weekly_hours")
    errors += weekly_hours_errors(hours or [])
    if errors:
        raise Invalid(errors)
    for name, value in changes.items():
        setattr(row, name, "" if value is None else value)
    if "weekly_hours" in changes:
        row.weekly_hours = None if hours is None else [entry.document() for entry in hours]


def shown(row: Location) -> dict[str, Any]:
    """What the audit log keeps."""
    return {name: getattr(row, name) for name in _SHOWN}
