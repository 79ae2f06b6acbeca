"""How soon and how far ahead a start can be booked."""

from dataclasses import replace

from comptoir.booking.rules.agenda import Agenda, Window

DEFAULT_DAYS = 365


def window(
    now: int,
    *,
    min_advance_hours: float | None = None,
    max_advance_days: int | None = None,
    organization_min_minutes: int | None = None,
    organization_max_days: int | None = None,
) -> Window:
    """The stricter of the service's and the organization's rules; neither set: from now on, for 365 days of 24 h."""
    soon = max(round((min_advance_hours or 0) * 3600), (organization_min_minutes or 0) * 60)
    days = [limit for limit in (max_advance_days, organization_max_days) if limit is not None]
    return Window(now + soon, now + min(days, default=DEFAULT_DAYS) * 86_400)


def without_horizon(agenda: Agenda, start: int) -> Agenda:
    """The same, with a window that lasts until `start` at least."""
    return replace(agenda, window=Window(agenda.window.earliest, max(start, agenda.window.latest)))
