"""Closures follow the calendars of public holidays, five years ahead: slots read them as any other closure."""

from datetime import date, datetime

from comptoir.planning.models import Closure, HolidayCalendar
from comptoir.planning.queries.holidays import holiday_days

YEARS_AHEAD = 5


def keep_holidays(row: HolidayCalendar, *, now: datetime) -> None:
    """Write and remove closures from this year on, so that they are those of the calendar; others keep their ids."""
    first = date(now.year, 1, 1)
    wanted: dict[date, str] = {}
    if row.enabled:
        found = holiday_days(row, first_year=now.year, last_year=now.year + YEARS_AHEAD)
        wanted = {day: name for day, name in found.items() if day not in set(row.exceptions)}
    there = Closure.objects.filter(source="holiday", location_id=row.location_id, start_date__gte=first)
    kept = {
        one.start_date for one in there if wanted.get(one.start_date, "")[:200] == one.name and one.start_date in wanted
    }
    there.exclude(start_date__in=kept).delete()
    Closure.objects.bulk_create(
        Closure(location_id=row.location_id, name=name[:200], start_date=day, end_date=day, source="holiday")
        for day, name in wanted.items()
        if day not in kept
    )
