"""Change what is written on a booking; time, people and price stay."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.contracts import BookingAmended
from comptoir.booking.models import Booking
from comptoir.booking.services.change_status import event_of
from comptoir.platform import audit
from comptoir.platform.contracts import NotFound
from comptoir.platform.events import publish


def amend_booking(booking: UUID, *, notes: str | None, internal_notes: str | None, now: datetime) -> Booking:
    """Replace the notes that are given.

    Raises:
        NotFound: there is no such booking.
    """
    row = Booking.objects.select_for_update().filter(pk=booking).first()
    if row is None:
        raise NotFound
    before = {"notes": row.notes, "internalNotes": row.internal_notes}
    row.notes = row.notes if notes is None else notes
    row.internal_notes = row.internal_notes if internal_notes is None else internal_notes
    row.updated_at = now
    row.save(update_fields=["notes", "internal_notes", "updated_at"])
    old, new = audit.changes(before, {"notes": row.notes, "internalNotes": row.internal_notes})
    audit.record("booking.amended", object_type="booking", object_id=row.id, before=old, after=new)
    publish(event_of(BookingAmended, row, now), subject=row.id)
    return row
