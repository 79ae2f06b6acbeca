"""Sessions as the API shows them: those that exist, and those of the rolling schedule that nobody booked yet."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from comptoir.booking.models import Service, Session
from comptoir.booking.queries.agenda import load
from comptoir.booking.queries.services import offered
from comptoir.booking.queries.sessions import services_with_sessions, sessions_between, waiting_for
from comptoir.booking.rules.agenda import ServiceNeeds, Slot, Window
from comptoir.booking.rules.course import Sale, minimum_of, sales_of
from comptoir.booking.rules.needs import needs_of
from comptoir.booking.rules.participants import seats_of
from comptoir.booking.rules.slots import open_slots, period
from comptoir.booking.services.visible_bookings import Sight, visible_services, visible_sessions
from comptoir.identity.public import organization_profile
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.rules.rfc3339 import Rfc3339

MOST_DAYS = 93


def list_sessions(
    *, service: UUID | None, first: date, last: date, search: str, active_only: bool, sight: Sight, now: datetime
) -> list[dict[str, Any]]:
    """Sessions in sight that start on local dates `first` to `last` of the organization, by start.

    What the rolling schedule will offer is listed before anybody books it: such an entry has no `id`, and booking its
    start makes the session.

    Raises:
        Invalid: the dates are crossed, or more than 93.
    """
    if last < first or (last - first).days >= MOST_DAYS:
        code = "booking.dates_crossed" if last < first else "booking.too_many_days"
        raise Invalid([FieldError("to", code, {"max": MOST_DAYS})])
    start, end = period(organization_profile().time_zone, first, last)
    services = services_with_sessions(service, active_only=active_only)
    bounds = (datetime.fromtimestamp(start, UTC), datetime.fromtimestamp(end, UTC))
    rows = sessions_between(*bounds, services=[one.id for one in services])
    shown = show_sessions(visible_sessions(sight, rows))
    for one in visible_services(sight, services):
        if one.is_active and end > now.timestamp():
            shown += _to_come(one, start, end, now)
    words = search.lower().split()[:6]
    found = [one for one in shown if all(word in f"{one['title']} {one['serviceName']}".lower() for word in words)]
    return sorted(found, key=lambda one: (datetime.fromisoformat(one["startDate"]), one["serviceName"]))


def show_sessions(rows: Sequence[Session]) -> list[dict[str, Any]]:
    """Each row as a document, in a fixed number of statements."""
    services = {row.id: row for row in Service.objects.filter(pk__in={row.service_id for row in rows})}
    waiting = waiting_for(rows)
    zones: dict[UUID, ServiceNeeds] = {}
    shown = []
    for row in rows:
        service = services[row.service_id]
        needs = zones.get(service.id)
        if needs is None:
            needs = zones[service.id] = _needs(service)
        shown.append(_shown(row, service, needs, waiting.get(row.id, 0)))
    return shown


def _needs(service: Service) -> ServiceNeeds:
    if service.document.get("timeZone"):
        return needs_of(service.document, zone=service.document["timeZone"], names=service.names)
    return offered(service.id).needs


def _shown(row: Session, service: Service, needs: ServiceNeeds, waiting: int) -> dict[str, Any]:
    clock = Rfc3339(needs.zone)
    capacity = max(seats_of(needs), row.taken) if row.is_rolling else row.capacity
    return {
        "id": row.id,
        "serviceId": row.service_id,
        "serviceName": service.name,
        "color": service.document.get("color"),
        "title": row.title or None,
        "startDate": clock.text(int(row.starts_at.timestamp())),
        "endDate": clock.text(int(row.ends_at.timestamp())),
        "timeZone": needs.zone,
        "capacity": capacity,
        "taken": row.taken,
        "remaining": 0 if row.cancelled_at else capacity - row.taken,
        "waiting": waiting,
        "minParticipants": row.min_participants,
        "decideAt": row.decide_at,
        "status": _status(row, capacity),
        "runId": row.run_id,
        "isRolling": row.is_rolling,
        "assignedStaff": row.assigned_staff,
        "assignedResources": row.assigned_resources,
        "cancellationReason": row.cancellation_reason or None,
    }


def _status(row: Session, capacity: int) -> str:
    if row.cancelled_at is not None:
        return "cancelled"
    if row.taken >= capacity:
        return "full"
    too_few = row.min_participants is not None and row.taken < row.min_participants
    return "kept" if row.decided_at is not None and too_few else "open"


def _to_come(service: Service, start: int, end: int, now: datetime) -> list[dict[str, Any]]:
    """What the schedule will offer, however far ahead clients may book."""
    house = offered(service.id)
    if Sale.SESSION not in sales_of(house.document):
        return []
    low = max(start, int(now.timestamp()))
    found = load(house, start=low, end=end, now=now)
    agenda = replace(found.agenda, window=Window(low, end))
    slots = open_slots(agenda, start=low, end=end)
    clock = Rfc3339(house.needs.zone)
    hours = house.organization.rules.minimum_cutoff_hours
    return [
        _virtual(service, house.needs, slot, clock, hours) for slot in slots if slot.start not in found.session_rows
    ]


def _virtual(service: Service, needs: ServiceNeeds, slot: Slot, clock: Rfc3339, house_hours: int) -> dict[str, Any]:
    minimum = minimum_of(service.document, start=slot.start, house_hours=house_hours)
    return {
        "id": None,
        "serviceId": service.id,
        "serviceName": service.name,
        "color": service.document.get("color"),
        "title": None,
        "startDate": clock.text(slot.start),
        "endDate": clock.text(slot.end),
        "timeZone": needs.zone,
        "capacity": slot.remaining,
        "taken": 0,
        "remaining": slot.remaining,
        "waiting": 0,
        "minParticipants": minimum.participants if minimum else None,
        "decideAt": datetime.fromtimestamp(minimum.decide_at, UTC) if minimum else None,
        "status": "open",
        "runId": None,
        "isRolling": True,
        "assignedStaff": [],
        "assignedResources": [],
        "cancellationReason": None,
    }
