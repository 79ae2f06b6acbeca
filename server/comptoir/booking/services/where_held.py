"""Whose work a booking is, and at which location it is held: who of the house sees it."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from comptoir.booking.models import Booking, Service
from comptoir.planning.public import place_of


def where_held(service: Service, staff: Collection[UUID], resources: Collection[UUID]) -> UUID | None:
    """The service's location; else, in one statement, where its people belong, or its things. While nobody is assigned
    those count whom the service names. None: it is not of one place."""
    if service.location_id is not None:
        return service.location_id
    return place_of(staff or service.staff_ids, resources or service.resource_ids)


def assign(row: Booking, service: Service, staff: list[dict[str, Any]], resources: list[dict[str, Any]]) -> None:
    """Have a booking served by these, as the API shows them; it is held where they are."""
    row.assigned_staff, row.assigned_resources = staff, resources
    row.staff_ids = [UUID(one["staffId"]) for one in staff]
    row.resource_ids = [UUID(one["resourceId"]) for one in resources]
    row.location_id = where_held(service, row.staff_ids, row.resource_ids)
