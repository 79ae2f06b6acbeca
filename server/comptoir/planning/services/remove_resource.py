"""Take a resource out of use."""

from datetime import datetime

from comptoir.kernel.ids import ResourceId
from comptoir.planning.contracts import InUse, ResourceChanged
from comptoir.planning.queries.directory import resource
from comptoir.planning.queries.documents import resource_document
from comptoir.planning.queries.use import ever_used, use_from
from comptoir.platform.audit import record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def remove_resource(id: ResourceId, *, now: datetime) -> None:
    """Delete what was never used; what was is kept for the record, inactive.

    Raises:
        NotFound: nothing here has that id.
        InUse: bookings now or to come hold one of its units.
    """
    row = resource(id, to_change=True)
    use = use_from(row.calendar_ids, now)
    if use.until is not None:
        raise InUse(count=use.count, until=use.until)
    before = resource_document(row)
    if ever_used(row.calendar_ids):
        row.is_active = False
        row.save(update_fields=["is_active"])
    else:
        row.delete()
    record("resource.removed", object_type="resource", object_id=id, before=before)
    publish(ResourceChanged(organization=current_organization(), at=now, resource=id, change="removed"), subject=id)
