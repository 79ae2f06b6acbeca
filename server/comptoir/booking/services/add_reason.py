"""Add a reason to the list clients choose from."""

from datetime import datetime

from django.db.models import Max

from comptoir.booking.models import Reason
from comptoir.booking.queries.reasons import reasons
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform import audit

MOST = 100


def add_reason(label: str, position: int | None, *, now: datetime) -> Reason:
    """The reason, at the end of the list when no `position` is given.

    Raises:
        Invalid: there are as many as a list can hold.
    """
    if reasons().count() >= MOST:
        raise Invalid([FieldError("label", "booking.too_many", {"max": MOST})])
    if position is None:
        last = Reason.objects.aggregate(last=Max("position"))["last"]
        position = 0 if last is None else last + 1
    row = Reason.objects.create(label=label, position=position, created_at=now)
    audit.record("reason.created", object_type="reason", object_id=row.id, after={"label": label})
    return row
