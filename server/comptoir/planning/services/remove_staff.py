"""Let somebody go."""

from datetime import datetime

from comptoir.kernel.ids import StaffId
from comptoir.planning.contracts import InUse, StaffChanged
from comptoir.planning.queries.directory import staff_member
from comptoir.planning.queries.documents import staff_document
from comptoir.planning.queries.use import ever_used, use_from
from comptoir.platform.audit import record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def remove_staff(id: StaffId, *, now: datetime) -> None:
    """Delete someone who never worked here; whoever did is kept for the record, inactive.

    Raises:
        NotFound: nobody here has that id.
        InUse: bookings now or to come count on them.
    """
    row = staff_member(id, to_change=True)
    use = use_from([row.calendar_id], now)
    if use.until is not None:
        raise InUse(count=use.count, until=use.until)
    before = staff_document(row)
    if row.last_chosen_at is not None or ever_used([row.calendar_id]):
        row.is_active = False
        row.save(update_fields=["is_active"])
    else:
        row.delete()
    record("staff.removed", object_type="staff", object_id=id, before=before)
    publish(StaffChanged(organization=current_organization(), at=now, staff=id, change="removed"), subject=id)
