"""Lock what a booking holds and what it might take, before one is given back and the other taken."""

from datetime import datetime

from django.db.models import Q

from comptoir.booking.models import Booking, Session
from comptoir.booking.queries.agenda import load
from comptoir.booking.queries.services import Offered
from comptoir.planning.public import calendars_held, lock_calendars


def lock_time(house: Offered, booking: Booking, *, start: datetime, now: datetime) -> None:
    """Sessions by id, then calendars by number: two bookings that swap places wait for one another in one order."""
    if house.needs.type.has_sessions:
        here = Q(pk=booking.session_id) | Q(service_id=house.service.id, starts_at=start)
        list(Session.objects.select_for_update().filter(here).order_by("id").values_list("id"))
    moment = int(start.timestamp())
    plan = load(house, start=moment, end=moment + 1, now=now).plan
    calendars = [one.calendar for one in plan.staff]
    calendars += [calendar for one in plan.resources for calendar in one.calendars]
    lock_calendars([*calendars, house.service.calendar_id, *calendars_held(booking.id)])
