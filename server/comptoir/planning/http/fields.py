"""What the fields of people, things and closures must look like."""

from collections.abc import Callable
from typing import Annotated, Any

from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from comptoir.kernel.refusal import FieldError
from comptoir.planning.rules.hours_document import overrides_errors, weekly_errors, zone_errors
from comptoir.platform.http.schema import In


class WeeklyRange(In):
    """Hours of a weekday; 0 and 7 are Sunday, an end at or before its start lies in the next day."""

    day_of_week: Annotated[int, Field(ge=0, le=7)]
    start_time: str
    end_time: str


class DayRange(In):
    start_time: str
    end_time: str


class DayOverride(In):
    """The hours of one date in place of its weekday's; none: not there."""

    date: str
    slots: list[DayRange]


def _checked(check: Callable[[object, str], list[FieldError]]) -> BeforeValidator:
    """`check` as a validator that reports every error at its own place."""

    def validate(value: Any) -> Any:
        if value is None:
            return value
        errors = check(value, "")
        if errors:
            raise ValidationError.from_exception_data("hours", [_line(error, value) for error in errors])
        return value

    return BeforeValidator(validate)


def _line(error: FieldError, value: Any) -> InitErrorDetails:
    location = tuple(int(part) if part.isdigit() else part for part in error.path.split(".") if part)
    return InitErrorDetails(type=PydanticCustomError(error.code, "wrong", error.details), loc=location, input=value)


def _zone(name: str) -> str:
    for error in zone_errors(name, ""):
        raise PydanticCustomError(error.code, "wrong", error.details)
    return name


def _email(text: str) -> str:
    if not text:
        return text
    try:
        checked = validate_email(text, check_deliverability=False, globally_deliverable=False)
    except EmailNotValidError as cause:
        raise PydanticCustomError("platform.not_an_email", "not an e-mail address") from cause
    return checked.normalized.lower()


def _null_when_empty(text: str | None) -> str | None:
    return text or None


def _each_once(words: list[str]) -> list[str]:
    return list(dict.fromkeys(words))


Weekly = Annotated[list[WeeklyRange], _checked(weekly_errors)]
Overrides = Annotated[list[DayOverride], _checked(overrides_errors)]
Zone = Annotated[str, AfterValidator(_zone)]
Email = Annotated[str, StringConstraints(strip_whitespace=True, max_length=254), AfterValidator(_email)]
Phone = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]
Color = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^(#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,20})?$")]
Reference = Annotated[
    Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)] | None, AfterValidator(_null_when_empty)
]
"""A name that other systems use for the object, unique whatever its case; empty is none."""

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Words = Annotated[list[Word], Field(max_length=50), AfterValidator(_each_once)]
