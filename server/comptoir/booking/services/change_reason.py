"""Call a reason something else, or move it in the list."""

from uuid import UUID

from comptoir.booking.models import Reason
from comptoir.booking.queries.reasons import reason_by_id
from comptoir.platform import audit


def change_reason(reason: UUID, *, label: str | None = None, position: int | None = None) -> Reason:
    """What is given changes; bookings keep the name it had.

    Raises:
        NotFound: there is no such reason.
    """
    row = reason_by_id(reason)
    before = {"label": row.label, "position": row.position}
    row.label = row.label if label is None else label
    row.position = row.position if position is None else position
    row.save(update_fields=["label", "position"])
    old, new = audit.changes(before, {"label": row.label, "position": row.position})
    audit.record("reason.changed", object_type="reason", object_id=row.id, before=old, after=new)
    return row
