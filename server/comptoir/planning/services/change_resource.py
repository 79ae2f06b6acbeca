"""Change what is known of a resource, or how many units of it there are."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from comptoir.kernel.ids import ResourceId
from comptoir.planning.contracts import ResourceChanged, UnitsInUse
from comptoir.planning.models import Resource
from comptoir.planning.queries.directory import resource
from comptoir.planning.queries.documents import resource_document
from comptoir.planning.queries.use import calendars_in_use, use_from
from comptoir.planning.services.check_references import check_references
from comptoir.planning.services.name_people_and_things import new_calendars
from comptoir.platform.audit import changes, record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def change_resource(id: ResourceId, fields: Mapping[str, Any], *, now: datetime) -> Resource:
    """Set `fields` (by the table's names, and `units`) and leave the rest; bookings already made stay.

    More units get calendars of their own; fewer take the last ones away, as far as nothing to come holds them.
    Whatever is changed by hand is no placeholder any more.

    Raises:
        NotFound: nothing here has that id.
        UnitsInUse: a unit that would go is booked.
        Invalid: as `create_resource`.
    """
    row = resource(id, to_change=True)
    check_references(Resource, fields, own=row.id)
    before = resource_document(row)
    own = {name: value for name, value in fields.items() if name != "units"}
    for name, value in {**own, "is_placeholder": False}.items():
        setattr(row, name, value)
    row.calendar_ids = _calendars(row.calendar_ids, fields.get("units", row.units), now)
    was, became = changes(before, resource_document(row))
    if not became:
        return row
    row.save(update_fields=[*own, "calendar_ids", "is_placeholder"])
    record("resource.changed", object_type="resource", object_id=row.id, before=was, after=became)
    publish(ResourceChanged(organization=current_organization(), at=now, resource=id, change="changed"), subject=row.id)
    return row


def _calendars(present: list[int], units: int, now: datetime) -> list[int]:
    """`present`, longer or shorter: `units` of them."""
    if units >= len(present):
        return present + (new_calendars(units - len(present)) if units > len(present) else [])
    going = present[units:]
    if use_from(going, now).count:
        held = calendars_in_use(going, now)
        last_held = max(position for position, calendar in enumerate(present) if calendar in held)
        raise UnitsInUse(units=units, minimum=last_held + 1)
    return present[:units]
