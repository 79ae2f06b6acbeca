"""Take a reason off the list."""

from uuid import UUID

from comptoir.booking.queries.reasons import reason_by_id
from comptoir.platform import audit


def remove_reason(reason: UUID) -> None:
    """Nobody can choose it any more; bookings keep its name.

    Raises:
        NotFound: there is no such reason.
    """
    row = reason_by_id(reason)
    audit.record("reason.removed", object_type="reason", object_id=row.id, before={"label": row.label})
    row.delete()
