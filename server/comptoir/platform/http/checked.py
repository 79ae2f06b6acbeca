"""Checks of our own inside a schema: every wrong place of a nested value is reported with the schema's own findings."""

from collections.abc import Callable
from typing import Any

from pydantic import BeforeValidator, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from comptoir.kernel.refusal import FieldError


def checked(check: Callable[[Any, str], list[FieldError]]) -> BeforeValidator:
    """A field that `check(value, path)` judges before its type is read; null passes, the type decides about it.

    The paths of the errors start with the given one, which is empty: the schema puts the field's own before it.
    """

    def validate(value: Any) -> Any:
        errors = [] if value is None else check(value, "")
        if errors:
            raise ValidationError.from_exception_data("checked", [_finding(error, value) for error in errors])
        return value

    return BeforeValidator(validate)


def _finding(error: FieldError, value: Any) -> InitErrorDetails:
    place = tuple(int(part) if part.isdigit() else part for part in error.path.split(".") if part)
    return InitErrorDetails(type=PydanticCustomError(error.code, "wrong", error.details), loc=place, input=value)
