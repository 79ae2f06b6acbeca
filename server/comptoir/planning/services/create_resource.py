"""Put a room, a court, a car, a table or a machine up for use."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from comptoir.kernel.ids import ResourceId
from comptoir.planning.contracts import ResourceChanged
from comptoir.planning.models import Resource
from comptoir.planning.queries.documents import resource_document
from comptoir.planning.services.check_references import check_references
from comptoir.planning.services.name_people_and_things import new_calendars
from comptoir.platform.audit import record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def create_resource(fields: Mapping[str, Any], *, now: datetime) -> Resource:
    """A resource of `units` (one unless told), each a calendar of its own; other `fields` by the table's names.

    Raises:
        Invalid: the location does not exist, or the reference is taken.
    """
    check_references(Resource, fields)
    own = {name: value for name, value in fields.items() if name != "units"}
    row = Resource.objects.create(calendar_ids=new_calendars(fields.get("units", 1)), **own)
    record("resource.created", object_type="resource", object_id=row.id, after=resource_document(row))
    event = ResourceChanged(organization=current_organization(), at=now, resource=ResourceId(row.id), change="created")
    publish(event, subject=row.id)
    return row
