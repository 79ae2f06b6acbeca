"""Close a site for good, when nothing belongs to it."""

from uuid import UUID

from comptoir.identity.contracts import LocationInUse
from comptoir.identity.models import Location
from comptoir.identity.services.location_fields import shown
from comptoir.identity.services.remove import remove_row
from comptoir.platform import audit
from comptoir.platform.contracts import NotFound


def remove_location(location: UUID) -> None:
    """Delete the location.

    Raises:
        NotFound: no such location here.
        LocationInUse: members, staff, rooms or services still belong to it.
    """
    row = Location.objects.select_for_update().filter(pk=location).first()
    if row is None:
        raise NotFound
    before = shown(row)
    remove_row(row, or_refuse=LocationInUse())
    audit.record("location.removed", object_type="location", object_id=location, before=before)
