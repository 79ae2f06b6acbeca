"""What the fields of people, things and closures must look like."""

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from comptoir.identity.public import normal_email
from comptoir.planning.rules.hours_document import overrides_errors, weekly_errors, zone_errors
from comptoir.platform.http.checked import checked
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


def _zone(name: str) -> str:
    for error in zone_errors(name, ""):
        raise PydanticCustomError(error.code, "wrong", error.details)
    return name


def _email(text: str) -> str:
    if not text:
        return text
    try:
        return normal_email(text)
    except ValueError as cause:
        raise PydanticCustomError("platform.not_an_email", "not an e-mail address") from cause


def _null_when_empty(text: str | None) -> str | None:
    return text or None


def _each_once(words: list[str]) -> list[str]:
    return list(dict.fromkeys(words))


Weekly = Annotated[list[WeeklyRange], checked(weekly_errors)]
Overrides = Annotated[list[DayOverride], checked(overrides_errors)]
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
