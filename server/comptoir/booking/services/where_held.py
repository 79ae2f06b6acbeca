"""Whose work a booking is, and at which location it is held: who of the house sees it."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from comptoir.booking.models import Booking, Service
from comptoir.planning.public import place_of


def where_held(
    service: Service,
    staff: Collection[UUID],
    resources: Collection[UUID],
    places: Mapping[UUID, UUID | None] | None = None,
) -> UUID | None:
    """The service's location; else where the first of its people belongs who belongs anywhere, or of its things. While
    nobody is assigned those count whom the service names. None: it is not of one place.

    `places` is where some are known to belong: when it names all of them nothing is looked up.
    """
    if service.location_id is not None:
        return service.location_id
    people, things = staff or service.staff_ids, resources or service.resource_ids
    if places is None or not {*people, *things} <= places.keys():
        return place_of(people, things)
    return next((place for one in (*people, *things) if (place := places[one])), None)


def assign(
    row: Booking,
    service: Service,
    staff: list[dict[str, Any]],
    resources: list[dict[str, Any]],
    places: Mapping[UUID, UUID | None] | None = None,
) -> None:
    """Have a booking served by these, as the API shows them; it is held where they are (`where_held`)."""
    row.assigned_staff, row.assigned_resources = staff, resources
    row.staff_ids = [UUID(one["staffId"]) for one in staff]
    row.resource_ids = [UUID(one["resourceId"]) for one in resources]
    row.location_id = where_held(service, row.staff_ids, row.resource_ids, places)
