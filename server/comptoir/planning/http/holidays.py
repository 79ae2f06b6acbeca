"""/holidays: public holidays as closures."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from pydantic import Field, StringConstraints

from comptoir.kernel.refusal import Invalid
from comptoir.planning.contracts import OtherLocation
from comptoir.planning.http.closure_schema import Day
from comptoir.planning.http.filters import LocationFilter
from comptoir.planning.queries.documents import Document, holidays_document
from comptoir.planning.queries.holidays import holiday_calendar, holiday_days
from comptoir.planning.rules.holidays import countries
from comptoir.planning.services.place_of_work import check_place
from comptoir.planning.services.set_holidays import drop_holidays, set_holidays
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Out

routes = Routes("holidays")
Country = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern=r"^[A-Za-z]{2}$")]
Subdivision = Annotated[str, StringConstraints(strip_whitespace=True, max_length=10)]
Year = Annotated[int, Field(ge=1970, le=2100)]


class HolidaysIn(In):
    """What is left out stays as it is. `exceptions` are holidays on which the house is open all the same."""

    country: Country = ""
    subdivision: Subdivision | None = None
    enabled: bool = False
    exceptions: Annotated[list[Day], Field(max_length=500)] = []

    def fields(self) -> dict[str, Any]:
        """What was sent, as the table holds it."""
        return {name: getattr(self, name) or ("" if name == "subdivision" else getattr(self, name))
                for name in self.model_fields_set}  # fmt: skip


class HolidaysOut(Out):
    """`locationId` null: of all locations without a calendar of their own."""

    location_id: UUID | None
    country: str
    subdivision: str | None
    enabled: bool
    exceptions: list[date]
    is_own: bool
    """False: nothing was set here yet."""


class HolidayOut(Out):
    date: date
    name: str
    is_closed: bool


class HolidayYear(Out):
    year: int
    items: list[HolidayOut]
    next_cursor: None = None


class CountryOut(Out):
    """ISO 3166-1 alpha-2, with its regions (ISO 3166-2 without the country)."""

    code: str
    subdivisions: list[str]


class Countries(Out):
    items: list[CountryOut]
    next_cursor: None = None


@routes.get("/holidays", permission="closure.read", response=HolidaysOut)
def get_holidays(request: HttpRequest, location_id: LocationFilter = None) -> Document:
    """The calendar of public holidays of the organization, or of a location."""
    return holidays_document(holiday_calendar(location_id))


@routes.put("/holidays", permission="closure.write", response=HolidaysOut, refuses=(Invalid, OtherLocation))
def put_holidays(request: Any, calendar: HolidaysIn, location_id: LocationFilter = None) -> Document:
    """Have public holidays close the house, or one location: they are closures with the source `holiday`."""
    check_place(request.principal, location_id)
    return holidays_document(set_holidays(location_id, calendar.fields(), now=request.now))


@routes.delete("/holidays", permission="closure.write", refuses=(NotFound, OtherLocation))
def delete_holidays(request: Any, location_id: LocationFilter = None) -> None:
    """Forget a calendar; a location follows the organization's again."""
    check_place(request.principal, location_id)
    drop_holidays(location_id, now=request.now)


@routes.get("/holidays/days", permission="closure.read", response=HolidayYear, refuses=(Invalid,))
def list_holidays(request: HttpRequest, year: Year, location_id: LocationFilter = None) -> dict[str, Any]:
    """The public holidays of a year by day, and whether the house is closed on them."""
    row = holiday_calendar(location_id)
    excepted = set(row.exceptions)
    days = holiday_days(row, first_year=year, last_year=year) if row.country in countries() else {}
    items = [{"date": day, "name": name, "isClosed": row.enabled and day not in excepted} for day, name in days.items()]
    return {"year": year, "items": items, "nextCursor": None}


@routes.get("/holidays/countries", permission="closure.read", response=Countries)
def list_countries(request: HttpRequest) -> dict[str, Any]:
    """Every country whose public holidays are known."""
    items = [{"code": code, "subdivisions": regions} for code, regions in sorted(countries().items())]
    return {"items": items, "nextCursor": None}
