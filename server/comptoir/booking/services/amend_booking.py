"""Change what is written on a booking; time, people and price stay."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.booking.contracts import BookingAmended
from comptoir.booking.models import Booking
from comptoir.booking.queries.services import offered
from comptoir.booking.rules.meeting_kind import place_of
from comptoir.booking.services.change_status import event_of, untold
from comptoir.booking.services.choose_meeting import find_reason
from comptoir.booking.services.create_booking import at_our_place
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform import audit
from comptoir.platform.contracts import NotFound
from comptoir.platform.events import publish

_TEXTS = {"notes", "internal_notes", "title"}
_COLUMNS = [
    "notes",
    "internal_notes",
    "title",
    "meeting_kind",
    "service_location",
    "reason_id",
    "reason_label",
    "updated_at",
    "sequence",
]
IN_THEIR_CALENDAR = frozenset({"title", "meetingKind"})
"""What the client's calendar says too."""


def amend_booking(booking: UUID, changes: Mapping[str, Any], *, notify: bool = True, now: datetime) -> Booking:
    """Replace what `changes` names: `notes`, `internal_notes`, `title`, `meeting_kind`, `reason_id`; None empties.

    Raises:
        NotFound: there is no such booking.
        Invalid: there is no such reason.
    """
    row = Booking.objects.select_for_update().filter(pk=booking).first()
    if row is None:
        raise NotFound
    before = _written(row)
    for name in _TEXTS & changes.keys():
        setattr(row, name, changes[name] or "")
    if changes.get("meeting_kind"):
        row.meeting_kind = changes["meeting_kind"]
        house = offered(row.service_id)
        row.service_location = place_of(row.meeting_kind, house.document.get("location"), at_our_place(house))
    if "reason_id" in changes:
        _come_for(row, changes["reason_id"])
    row.updated_at = now
    old, new = audit.changes(before, _written(row))
    if IN_THEIR_CALENDAR & new.keys():
        row.sequence += 1
    row.save(update_fields=_COLUMNS)
    fields = tuple(sorted(new))
    kept_back = not notify and bool(IN_THEIR_CALENDAR & new.keys())
    audit.record("booking.amended", object_type="booking", object_id=row.id, before=old, after=new | untold(kept_back))
    publish(replace(event_of(BookingAmended, row, now, notify=notify), fields=fields), subject=row.id)
    return row


def _come_for(row: Booking, reason: UUID | None) -> None:
    found = find_reason(reason) if reason else None
    if reason and found is None:
        raise Invalid([FieldError("reasonId", "platform.unknown_reference")])
    row.reason_id, row.reason_label = (found.id, found.label) if found else (None, "")


def _written(row: Booking) -> dict[str, Any]:
    return {
        "notes": row.notes,
        "internalNotes": row.internal_notes,
        "title": row.title,
        "meetingKind": row.meeting_kind,
        "reason": row.reason_label,
    }
