"""Change what is known of somebody, their hours and absences included."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from comptoir.kernel.ids import StaffId
from comptoir.planning.contracts import StaffChanged
from comptoir.planning.models import StaffMember
from comptoir.planning.queries.directory import staff_member
from comptoir.planning.queries.documents import staff_document
from comptoir.planning.services.check_references import check_references
from comptoir.platform.audit import changes, record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def change_staff(id: StaffId, fields: Mapping[str, Any], *, now: datetime) -> StaffMember:
    """Set `fields` (by the table's names) and leave the rest; bookings already made stay.

    Whoever is changed by hand is no placeholder any more.

    Raises:
        NotFound: nobody here has that id.
        Invalid: as `create_staff`.
    """
    row = staff_member(id, to_change=True)
    check_references(StaffMember, fields, own=row.id)
    before = staff_document(row)
    for name, value in {**fields, "is_placeholder": False}.items():
        setattr(row, name, value)
    was, became = changes(before, staff_document(row))
    if not became:
        return row
    row.save(update_fields=[*fields, "is_placeholder"])
    record("staff.changed", object_type="staff", object_id=row.id, before=was, after=became)
    publish(StaffChanged(organization=current_organization(), at=now, staff=id, change="changed"), subject=row.id)
    return row
