"""Take what an allocation asks for: calendars for a booking, or seats of a session."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from comptoir.booking.queries.agenda import Loaded
from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.allocate import Allocation
from comptoir.booking.rules.participants import seats_of
from comptoir.booking.services.open_session import open_session
from comptoir.booking.services.sessions import take_seats
from comptoir.planning.public import allocate, note_chosen


@dataclass(frozen=True, slots=True)
class Taken:
    """Who and what serves the booking, as the API shows them; `session` for events and courses."""

    staff: list[dict[str, Any]]
    resources: list[dict[str, Any]]
    session: UUID | None = None
    places: Mapping[UUID, UUID | None] = field(default_factory=dict)
    """Where people and things belong, as far as that was seen on the way."""


def take_time(house: Offered, found: Loaded, wanted: Allocation, *, holder: UUID, seats: int) -> Taken | None:
    """Take it for `holder`; None: somebody was faster and nothing was taken, look again."""
    if wanted.session is not None:
        row = found.session_rows[wanted.session.start]
        joined = take_seats(row.id, seats, capacity=seats_of(house.needs) if row.is_rolling else None)
        return Taken(row.assigned_staff, row.assigned_resources, row.id) if joined else None
    staff, resources = assigned(found, wanted)
    calendars = calendars_of(house, found, wanted)
    if house.needs.type.has_sessions:
        session = open_session(
            house,
            wanted,
            calendars=calendars,
            staff=staff,
            resources=resources,
            seats=seats,
            now=datetime.fromtimestamp(found.agenda.now, UTC),
        )
        return Taken(staff, resources, session, found.places()) if session else None
    if not allocate(holder=holder, calendars=calendars, start=wanted.held_start, end=wanted.held_end):
        return None
    if house.document.get("staffChoice") == "roundRobin" and wanted.staff:
        note_chosen([person for person, _ in wanted.staff])
    return Taken(staff, resources, places=found.places())


def calendars_of(house: Offered, found: Loaded, wanted: Allocation) -> list[int]:
    """The calendars to hold: with neither staff nor resources the service's own, which keeps its other bookings or
    sessions out of this one's time."""
    calendars = [found.staff_calendar(person) for person, _ in wanted.staff]
    calendars += [found.unit_calendar(resource, position) for resource, position in wanted.units]
    return calendars or [house.service.calendar_id]


def assigned(found: Loaded, wanted: Allocation) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Staff and resources as the API shows them."""
    staff = [
        {"staffId": str(person), "staffName": found.staff_name(person), "role": role} for person, role in wanted.staff
    ]
    quantities: dict[Any, int] = {}
    for resource, _ in wanted.units:
        quantities[resource] = quantities.get(resource, 0) + 1
    resources = [
        {"resourceId": str(resource), "resourceName": found.resource_name(resource), "quantity": quantity}
        for resource, quantity in quantities.items()
    ]
    return staff, resources
