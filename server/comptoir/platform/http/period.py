"""The two ends of a period in a query: instants, or dates in UTC, both included."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from comptoir.platform.http.schema import Instant


def _day_begins(value: Any) -> Any:
    return f"{value}T00:00:00Z" if isinstance(value, str) and len(value) == 10 else value


def _day_ends(value: Any) -> Any:
    return f"{value}T23:59:59.999999Z" if isinstance(value, str) and len(value) == 10 else value


First = Annotated[Instant | None, BeforeValidator(_day_begins)]
"""Where a period begins; a date: at its first moment."""
Last = Annotated[Instant | None, BeforeValidator(_day_ends)]
"""Where a period ends; a date: at its last moment."""
