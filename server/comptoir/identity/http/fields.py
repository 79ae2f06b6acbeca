"""What the fields of identity's objects must look like; findings carry our own codes."""

from collections.abc import Callable
from typing import Annotated, Any

import orjson
from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from comptoir.identity.rules import fields
from comptoir.identity.rules.weekly_hours import MAX_RANGES
from comptoir.platform.http.schema import In

_METADATA_BYTES = 16_384


def _checked(check: Callable[[str], str], code: str) -> AfterValidator:
    def validate(value: str) -> str:
        try:
            return check(value)
        except ValueError as cause:
            raise PydanticCustomError(code, "not of the expected form") from cause

    return AfterValidator(validate)


def _blank(value: Any) -> Any:
    """An empty text or null: not given."""
    return None if isinstance(value, str) and not value.strip() else value


def _small(value: dict[str, Any]) -> dict[str, Any]:
    try:
        size = len(orjson.dumps(value))
    except orjson.JSONEncodeError as cause:  # nested deeper than anyone means
        raise PydanticCustomError("identity.metadata_too_large", "too deep", {"bound": _METADATA_BYTES}) from cause
    if size > _METADATA_BYTES:
        raise PydanticCustomError("identity.metadata_too_large", "too large", {"bound": _METADATA_BYTES})
    return value


def _each_once(words: list[str]) -> list[str]:
    return list(dict.fromkeys(words))


_Short = StringConstraints(strip_whitespace=True, max_length=254)

Email = Annotated[str, _Short, _checked(fields.email, "platform.not_an_email")]
Slug = Annotated[str, _Short, _checked(fields.slug, "identity.not_a_slug")]
TimeZone = Annotated[str, _Short, _checked(fields.time_zone, "platform.unknown_time_zone")]
Currency = Annotated[str, _Short, _checked(fields.currency, "identity.unknown_currency")]
Country = Annotated[str, _Short, _checked(fields.country, "identity.unknown_country")]
Locale = Annotated[str, _Short, _checked(fields.locale, "identity.unknown_locale")]
Phone = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]
"""National or international; services bring it into E.164 form, knowing the organization's country."""

OptionalEmail = Annotated[Email | None, BeforeValidator(_blank)]
OptionalPhone = Annotated[Phone | None, BeforeValidator(_blank)]
OptionalTimeZone = Annotated[TimeZone | None, BeforeValidator(_blank)]
OptionalLocale = Annotated[Locale | None, BeforeValidator(_blank)]

Tag = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=50)]
Tags = Annotated[list[Tag], Field(max_length=50), AfterValidator(_each_once)]
Metadata = Annotated[dict[str, Any], AfterValidator(_small)]
"""Whatever an integrator wants to keep with the object, at most 16 kB of JSON."""


class WeeklyRange(In):
    """Hours of a weekday; 0 and 7 are Sunday, an end at or before its start lies in the next day."""

    day_of_week: Annotated[int, Field(ge=0, le=7)]
    start_time: str
    end_time: str


WeeklyHours = Annotated[list[WeeklyRange], Field(max_length=MAX_RANGES)]
