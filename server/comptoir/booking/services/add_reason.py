"""Add a reason to the list clients choose from."""

from datetime import datetime
from uuid import UUID

from django.db.models import Max

from comptoir.booking.models import Reason
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform import audit

MOST = 100


def add_reason(label: str, position: int | None, *, staff: UUID | None = None, now: datetime) -> Reason:
    """The reason, at the end of the list when no `position` is given; with `staff` for their services only.

    Raises:
        Invalid: there are as many as a list can hold.
    """
    own = Reason.objects.filter(staff_id=staff)
    if own.count() >= MOST:
        raise Invalid([FieldError("label", "booking.too_many", {"max": MOST})])
    if position is None:
        last = own.aggregate(last=Max("position"))["last"]
        position = 0 if last is None else last + 1
    row = Reason.objects.create(staff_id=staff, label=label, position=position, created_at=now)
    audit.record("reason.created", object_type="reason", object_id=row.id, after={"label": label})
    return row
