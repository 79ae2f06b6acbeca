"""The calendars of public holidays."""

from datetime import date
from uuid import UUID

from comptoir.identity.public import organization_profile
from comptoir.planning.models import HolidayCalendar
from comptoir.planning.rules.holidays import holidays


def holiday_calendar(location: UUID | None, *, to_change: bool = False) -> HolidayCalendar:
    """The calendar of a location, or of the organization; one that is not stored yet is switched off."""
    rows = HolidayCalendar.objects.select_for_update() if to_change else HolidayCalendar.objects.all()
    found = rows.filter(location_id=location).first()
    return found or HolidayCalendar(location_id=location, country=organization_profile().country)


def is_stored(row: HolidayCalendar) -> bool:
    return not row._state.adding


def holiday_days(row: HolidayCalendar, *, first_year: int, last_year: int) -> dict[date, str]:
    """Every public holiday of a calendar, excepted ones included, named in the organization's language."""
    years = range(first_year, last_year + 1)
    return holidays(row.country, row.subdivision, years=years, language=organization_profile().locale.split("-")[0])
