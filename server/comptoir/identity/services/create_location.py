"""Open a site."""

from datetime import datetime
from typing import Any

from comptoir.identity.models import Location
from comptoir.identity.services.location_fields import apply, shown
from comptoir.platform import audit


def create_location(fields: dict[str, Any], *, now: datetime) -> Location:
    """A location of the current organization.

    Raises:
        Invalid: every wrong field at once.
    """
    row = Location(created_at=now)
    apply(row, fields)
    row.save(force_insert=True)
    audit.record("location.created", object_type="location", object_id=row.id, after=shown(row))
    return row
