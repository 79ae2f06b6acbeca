"""Agendas for tests, all in one place and one zone unless a test says otherwise."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from comptoir.booking.rules.agenda import (
    Agenda,
    ResourceCalendar,
    RoleNeed,
    ServiceNeeds,
    ServiceType,
    StaffCalendar,
    Window,
)
from comptoir.kernel.ids import ResourceId, StaffId
from comptoir.planning.rules.hours import Hours, Weekly, parse_range
from comptoir.planning.rules.zones import DAY, day_number

PARIS = "Europe/Paris"
MONDAY = date(2027, 3, 1)
"""A Monday, four weeks before the clocks of Paris go forward."""


def at(text: str, zone: str = PARIS, fold: int = 0) -> int:
    """Epoch seconds of `2027-03-01 09:00` on the wall."""
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold).timestamp())


def shown(instant: int, zone: str = PARIS) -> str:
    return datetime.fromtimestamp(instant, ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M")


def utc(instant: int) -> str:
    return datetime.fromtimestamp(instant, UTC).strftime("%Y-%m-%d %H:%M")


def every_day(*ranges: str) -> Weekly:
    """The same `09:00-12:00` ranges on all seven days."""
    return (tuple(parse_range(*text.split("-")) for text in ranges),) * 7


def day(text: str) -> int:
    return day_number(date.fromisoformat(text))


def person(number: int, *skills: str, hours: Hours | None = None, **more: Any) -> StaffCalendar:
    return StaffCalendar(id=StaffId(UUID(int=number)), skills=frozenset(skills), hours=hours, **more)


def resource(number: int, reference: str, *busy: tuple, units: int = 1) -> ResourceCalendar:
    return ResourceCalendar(
        id=ResourceId(UUID(int=1000 + number)),
        reference=reference,
        busy=tuple(tuple(spans) for spans in busy) or ((),) * units,
    )


def needs(**more: Any) -> ServiceNeeds:
    usual: dict[str, Any] = {"type": ServiceType.APPOINTMENT, "zone": PARIS, "duration": 60, "max_participants": 1}
    return ServiceNeeds(**{**usual, **more})


def agenda(service: ServiceNeeds | None = None, **more: Any) -> Agenda:
    """Seen from midnight of `MONDAY`, a year ahead."""
    now = at("2027-03-01 00:00")
    usual: dict[str, Any] = {"now": now, "window": Window(now, now + 365 * DAY)}
    return Agenda(service=service or needs(weekly=every_day("09:00-12:00")), **{**usual, **more})


def starts(slots: list, zone: str = PARIS) -> list[str]:
    """Times of day of slots."""
    return [shown(slot.start, zone)[11:] for slot in slots]


HOST = RoleNeed("host")
