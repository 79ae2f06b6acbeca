"""Take somebody on."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from comptoir.kernel.ids import StaffId
from comptoir.planning.contracts import StaffChanged
from comptoir.planning.models import StaffMember
from comptoir.planning.queries.documents import staff_document
from comptoir.planning.rules.default_week import default_week
from comptoir.planning.services.check_references import check_references
from comptoir.platform.audit import record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def create_staff(fields: Mapping[str, Any], *, now: datetime) -> StaffMember:
    """A staff member with a calendar of their own; `fields` by the table's names, `name` at least.

    Without `weekly_hours` they have the usual week; with None none of their own.

    Raises:
        Invalid: what `fields` point to does not exist, or the reference is taken.
    """
    check_references(StaffMember, fields)
    row = StaffMember.objects.create(**{"weekly_hours": default_week(), **fields})
    record("staff.created", object_type="staff", object_id=row.id, after=staff_document(row))
    staff = StaffId(row.id)
    publish(StaffChanged(organization=current_organization(), at=now, staff=staff, change="created"), subject=row.id)
    return row
