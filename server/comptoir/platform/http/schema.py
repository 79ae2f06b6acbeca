"""Base of what comes in and goes out: snake_case inside, camelCase outside."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError


class In(BaseModel):
    """What a caller sends, in camelCase only. Unknown fields are ignored, so that a newer client can talk to an older
    server."""

    model_config = ConfigDict(alias_generator=to_camel, extra="ignore")


class Out(BaseModel):
    """What we answer."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, from_attributes=True)

    @classmethod
    def only(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """What this schema names of a document that holds more: for readers who may not see the rest."""
        return {name: document[name] for field in cls.model_fields.values() if (name := field.alias)}


class FieldProblem(Out):
    path: str
    code: str
    message: str


class Problem(Out):
    """RFC 9457 problem details; more members may follow, depending on `code`."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    errors: list[FieldProblem] = []
    request_id: str


class Page[T: BaseModel](Out):
    """One page of a list; pass `nextCursor` as `cursor` for the next, null at the end."""

    items: list[T]
    next_cursor: str | None = None


def _need_offset(value: Any) -> Any:
    if isinstance(value, int | float) and not isinstance(value, bool):
        raise PydanticCustomError("platform.not_an_instant", "not an RFC 3339 instant")
    return value


def _within_years(value: datetime) -> datetime:
    if not 1970 <= value.year <= 9000:
        raise PydanticCustomError("platform.not_an_instant", "outside the years 1970 to 9000")
    return value


Instant = Annotated[AwareDatetime, BeforeValidator(_need_offset), AfterValidator(_within_years)]
"""An RFC 3339 instant with its offset."""

ShortText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
LongText = Annotated[str, StringConstraints(max_length=10_000)]
Currency = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern=r"^[A-Za-z]{3}$")]
MOST_CENTS = 2_000_000_000
Cents = Annotated[int, Field(ge=0, le=MOST_CENTS)]
