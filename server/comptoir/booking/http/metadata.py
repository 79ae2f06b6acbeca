"""What callers attach for themselves: any JSON object, of a size that lists can carry."""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

MOST_CHARACTERS = 16_384


def _bounded(value: dict[str, Any]) -> dict[str, Any]:
    if len(str(value)) > MOST_CHARACTERS:
        raise PydanticCustomError("platform.too_long", "too long", {"max_length": MOST_CHARACTERS})
    return value


def _null_is_nothing(value: Any) -> Any:
    return {} if value is None else value


Metadata = Annotated[dict[str, Any], BeforeValidator(_null_is_nothing), AfterValidator(_bounded)]
