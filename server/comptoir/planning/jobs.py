"""Years begin, and laws about holidays change with them."""

from django.utils.timezone import now

from comptoir.planning.models import HolidayCalendar
from comptoir.planning.services.keep_holidays import keep_holidays
from comptoir.platform.organizations import for_each_organization
from comptoir.platform.queue import periodic


@periodic(cron="23 4 * * 1", name="planning.keep_holidays", queue="cleanup")
def keep_all_holidays(timestamp: int) -> None:
    """Once a week: a new year comes into view, a new release of the library knows a new law."""
    for_each_organization(_keep)


def _keep() -> None:
    for row in HolidayCalendar.objects.select_for_update().filter(enabled=True):
        keep_holidays(row, now=now())
