"""Change a site."""

from typing import Any
from uuid import UUID

from comptoir.identity.models import Location
from comptoir.identity.services.location_fields import apply, shown
from comptoir.platform import audit
from comptoir.platform.contracts import NotFound


def change_location(location: UUID, changes: dict[str, Any]) -> Location:
    """The location with `changes`; what is not named stays.

    Raises:
        NotFound: no such location here.
        Invalid: every wrong field at once.
    """
    row = Location.objects.select_for_update().filter(pk=location).first()
    if row is None:
        raise NotFound
    before = shown(row)
    apply(row, changes)
    row.save(force_update=True)
    was, became = audit.changes(before, shown(row))
    if became:
        audit.record("location.changed", object_type="location", object_id=row.id, before=was, after=became)
    return row
