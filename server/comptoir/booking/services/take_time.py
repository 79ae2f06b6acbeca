"""Take what an allocation asks for: calendars for a booking, or seats of a session."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from comptoir.booking.queries.agenda import Loaded
from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.allocate import Allocation
from comptoir.booking.rules.participants import seats_of
from comptoir.booking.services.sessions import open_session, take_seats
from comptoir.planning.public import allocate, note_chosen


@dataclass(frozen=True, slots=True)
class Taken:
    """Who and what serves the booking, as the API shows them; `session` for events and courses."""

    staff: list[dict[str, Any]]
    resources: list[dict[str, Any]]
    session: UUID | None = None


def take_time(house: Offered, found: Loaded, wanted: Allocation, *, holder: UUID, seats: int) -> Taken | None:
    """Take it for `holder`; None: somebody was faster and nothing was taken, look again."""
    if wanted.session is not None:
        row = found.session_rows[wanted.session.start]
        joined = take_seats(row.id, seats, capacity=seats_of(house.needs))
        return Taken(row.assigned_staff, row.assigned_resources, row.id) if joined else None
    staff, resources = _assigned(found, wanted)
    calendars = [found.staff_calendar(person) for person, _ in wanted.staff]
    calendars += [found.unit_calendar(resource, position) for resource, position in wanted.units]
    if house.needs.type.has_sessions:
        # A session without staff or resources still keeps other sessions of its service out of its time.
        session = open_session(
            house.service,
            house.needs,
            wanted,
            calendars=calendars or [house.service.calendar_id],
            staff=staff,
            resources=resources,
            seats=seats,
        )
        return Taken(staff, resources, session) if session else None
    own = not house.needs.roles and not house.needs.resources
    if not allocate(
        holder=holder,
        calendars=[house.service.calendar_id] if own else calendars,
        start=wanted.held_start,
        end=wanted.held_end,
    ):
        return None
    if house.document.get("staffChoice") == "roundRobin" and wanted.staff:
        note_chosen([person for person, _ in wanted.staff])
    return Taken(staff, resources)


def _assigned(found: Loaded, wanted: Allocation) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
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
