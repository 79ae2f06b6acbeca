"""How people meet and what for, as somebody wishes."""

from uuid import UUID

from comptoir.booking.models import Reason
from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.meeting_kind import kind_of, kinds_of
from comptoir.booking.services.wish import Wish
from comptoir.kernel.refusal import FieldError
from comptoir.platform.rows import find_row


def reason_of(wish: Wish) -> Reason | None:
    """What they come for, if they said; one statement, and none when they did not."""
    return find_reason(wish.reason) if wish.reason else None


def find_reason(reason: UUID) -> Reason | None:
    """One reason of this organization."""
    return find_row(Reason, "id", reason)


def meeting_errors(house: Offered, wish: Wish) -> list[FieldError]:
    """What is wrong with how they want to meet and what for. Staff may meet in any way; clients choose among those
    the service is had in, and leave a number to be called at."""
    errors: list[FieldError] = []
    kinds = kinds_of(house.document)
    if wish.contact_required and wish.meeting_kind and wish.meeting_kind not in kinds:
        errors.append(FieldError("meetingKind", "booking.meeting_kind_not_offered"))
    by_phone = kind_of(house.document, wish.meeting_kind) == "phone"
    if wish.contact_required and by_phone and not wish.contact_phone.strip():
        errors.append(FieldError("contactPhone", "platform.required"))
    if wish.reason is not None:
        offered = house.document.get("reasonIds")
        not_here = offered and wish.contact_required and str(wish.reason) not in offered
        found = find_reason(wish.reason)
        anothers = found and found.staff_id and wish.contact_required and found.staff_id not in house.service.staff_ids
        if not_here or anothers or found is None:
            errors.append(FieldError("reasonId", "platform.unknown_reference"))
    return errors
