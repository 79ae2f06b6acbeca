"""Staff may set their own rules aside, and nothing else: another booking of the same calendar stands."""

from dataclasses import replace

from comptoir.booking.rules.agenda import Agenda, ServiceNeeds, StaffCalendar, Window
from comptoir.booking.rules.durations import counts_days, is_offered, minutes_between
from comptoir.planning.rules.hours import ALL_DAY
from comptoir.planning.rules.zones import DAY, zone

_DAY_MINUTES = 1440
_FULL_WEEK = ((ALL_DAY,),) * 7


def unbound(agenda: Agenda, start: int, end: int | None) -> Agenda:
    """The agenda without window, hours, closures, limits, grid and usual length, for one start.

    Nobody's own hours or time off count: the whole week is the service's. What is booked stays booked.
    """
    return replace(
        agenda,
        now=min(agenda.now, start),
        window=Window(start, start),
        location_hours=None,
        closures=(),
        full=(),
        vetoes=None,
        service=_open_all_week(agenda.service, start, end),
        staff=tuple(_at_hand(person) for person in agenda.staff),
    )


def _at_hand(person: StaffCalendar) -> StaffCalendar:
    booked = person.busy if person.allocated is None else person.allocated
    return replace(person, hours=None, overrides=(), busy=booked)


def _open_all_week(service: ServiceNeeds, start: int, end: int | None) -> ServiceNeeds:
    # A grid from midnight that comes by the start, with as few points as can be.
    wall = (start + zone(service.zone).offset_at(start)) % DAY // 60
    open_service = replace(service, weekly=_FULL_WEEK, special=(), slot_step=wall or _DAY_MINUTES, max_duration=None)
    minutes = None if end is None else minutes_between(service, start, end)
    if minutes is None or counts_days(service) or is_offered(open_service, minutes):
        return open_service
    return replace(open_service, duration=minutes, other_durations=())
