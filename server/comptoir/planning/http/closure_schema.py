"""A closure, in and out."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from comptoir.platform.http.schema import In, Instant, Out, ShortText


def _within_years(day: date) -> date:
    if not 1970 <= day.year <= 9000:
        raise PydanticCustomError("planning.date_invalid", "outside the years 1970 to 9000", {"value": str(day)})
    return day


Day = Annotated[date, AfterValidator(_within_years)]


class ClosureChanges(In):
    """What may be said of a closure; what is left out stays as it is."""

    location_id: UUID | None = None
    name: ShortText = ""
    start_date: Day = date.min
    end_date: Day = date.min

    def fields(self) -> dict[str, Any]:
        """What was sent, as the table holds it."""
        return {name: getattr(self, name) for name in self.model_fields_set}


class ClosureIn(ClosureChanges):
    """A new closure: whole local days, both included. Without `locationId`: of all locations."""

    start_date: Day
    end_date: Day


class ClosureOut(Out):
    id: UUID
    location_id: UUID | None
    name: str
    start_date: date
    end_date: date
    source: Literal["manual", "holiday"]
    created_at: Instant
