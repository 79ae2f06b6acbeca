"""At which location a booking is held: whose work it is, and who of the house sees it."""

from collections.abc import Collection
from uuid import UUID

from comptoir.booking.models import Service
from comptoir.planning.public import place_of


def where_held(service: Service, staff: Collection[UUID], resources: Collection[UUID]) -> UUID | None:
    """The service's location; else, in one statement, where its people belong, or its things. While nobody is assigned
    those count whom the service names. None: it is not of one place."""
    if service.location_id is not None:
        return service.location_id
    return place_of(staff or service.staff_ids, resources or service.resource_ids)
