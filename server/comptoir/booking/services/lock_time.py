"""Lock what bookings hold and what they might take, before one is given back and the other taken."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q

from comptoir.booking.models import Booking, Session
from comptoir.booking.queries.agenda import load
from comptoir.booking.queries.services import Offered
from comptoir.booking.services.check_limits import lock_limits
from comptoir.booking.services.keep_schedule import keep_schedule
from comptoir.planning.public import calendars_held, lock_calendars


def lock_time(house: Offered, booking: Booking, *, start: datetime, now: datetime) -> None:
    """The schedule, sessions by id, then calendars by number: two bookings that swap places wait in one order."""
    lock_times(house, [booking], starts=[start], now=now)


def lock_times(house: Offered, bookings: Sequence[Booking], *, starts: Sequence[datetime], now: datetime) -> None:
    """The same for several bookings of one service that move together."""
    lock_limits(house)
    if house.needs.type.has_sessions:
        keep_schedule(house.service)
        here = Q(pk__in=[one.session_id for one in bookings]) | Q(service_id=house.service.id, starts_at__in=starts)
        list(Session.objects.select_for_update().filter(here).order_by("id").values_list("id"))
    moment = int(starts[0].timestamp())
    plan = load(house, start=moment, end=moment + 1, now=now).plan
    calendars = [one.calendar for one in plan.staff]
    calendars += [calendar for one in plan.resources for calendar in one.calendars]
    held = [calendar for one in bookings for calendar in calendars_held(one.id)]
    lock_calendars([*calendars, house.service.calendar_id, *held])
