"""How long a booking may be, and where it ends."""

from comptoir.booking.rules.agenda import ServiceNeeds
from comptoir.planning.rules.zones import DAY, zone

DAY_MINUTES = 1440
MAX_UNITS = 10_000


def counts_days(service: ServiceNeeds) -> bool:
    """Whether its unit is a number of local days: a night of 23 or 25 hours is one."""
    return service.type.has_units and service.duration % DAY_MINUTES == 0


def has_lengths(service: ServiceNeeds) -> bool:
    """Whether a booking's length is its client's choice."""
    return service.type.has_units or bool(service.other_durations)


def is_offered(service: ServiceNeeds, minutes: int) -> bool:
    """Whether a booking may last `minutes` (a local day counts 1440)."""
    if not service.type.has_units:
        return minutes == service.duration or minutes in service.other_durations
    units, odd = divmod(minutes, service.duration)
    if odd or not 1 <= units <= MAX_UNITS:
        return False
    return service.max_duration is None or minutes <= service.max_duration


def end_of(service: ServiceNeeds, start: int, minutes: int) -> int:
    """When a booking of `minutes` from `start` ends: by the wall for whole days, else by elapsed time."""
    if not counts_days(service):
        return start + minutes * 60
    place = zone(service.zone)
    wall = start + place.offset_at(start) + minutes // DAY_MINUTES * DAY
    return place.instant(wall)


def minutes_between(service: ServiceNeeds, start: int, end: int) -> int | None:
    """The nominal minutes of a booking from `start` to `end`, or None when no whole number of minutes ends there.

    Nominal: a local day counts 1440 even when it has 23 hours.
    """
    if counts_days(service):
        guess = round((end - start) / DAY)
        for days in (guess, guess + 1, guess - 1):
            if days > 0 and end_of(service, start, days * DAY_MINUTES) == end:
                return days * DAY_MINUTES
        return None
    minutes, odd = divmod(end - start, 60)
    return None if odd or minutes <= 0 else minutes
