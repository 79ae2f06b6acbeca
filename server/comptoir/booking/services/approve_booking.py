"""Staff say yes to a booking that waits, or no."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.contracts import BookingHeld
from comptoir.booking.models import Booking
from comptoir.booking.queries.services import offered
from comptoir.booking.rules.admission import APPROVED_HOLD_MINUTES, approved
from comptoir.booking.rules.status import Action, Awaits, CancellationCode
from comptoir.booking.services.change_status import change_status, event_of, locked_booking
from comptoir.booking.services.first_payment import first_due
from comptoir.booking.services.holds import hold
from comptoir.platform import audit
from comptoir.platform.events import publish


def approve_booking(booking: UUID, *, notify: bool = True, now: datetime) -> Booking:
    """Confirmed, or waiting for its payment when the service wants it paid before.

    Confirming one that awaits payment waives the wait; what is due stays due.

    Raises:
        NotFound, TransitionNotAllowed: as named.
    """
    row = locked_booking(booking)
    house = offered(row.service_id)
    waits = row.awaits == Awaits.APPROVAL and approved(first=first_due(row, house)).awaits is Awaits.PAYMENT
    if not waits:
        return change_status(row, Action.CONFIRM, now, notify=notify, confirmed_at=now)
    row.awaits, row.updated_at, row.sequence = Awaits.PAYMENT.value, now, row.sequence + 1
    hold(row, now, minutes=max(APPROVED_HOLD_MINUTES, house.organization.rules.hold_minutes))
    row.save(update_fields=["awaits", "updated_at", "sequence", "hold_expires_at"])
    audit.record(
        "booking.approved",
        object_type="booking",
        object_id=row.id,
        before={"awaits": Awaits.APPROVAL.value},
        after={"awaits": Awaits.PAYMENT.value},
    )
    publish(event_of(BookingHeld, row, now, notify=notify), subject=row.id)
    return row


def decline_booking(booking: UUID, *, reason: str, by: str, notify: bool = True, now: datetime) -> Booking:
    """Its time is free again, and all that was paid is given back.

    Raises:
        NotFound, TransitionNotAllowed: as named; only what awaits approval can be declined.
    """
    return change_status(
        locked_booking(booking),
        Action.DECLINE,
        now,
        notify=notify,
        cancelled_at=now,
        cancellation_reason=reason,
        cancelled_by=by,
        cancellation_code=CancellationCode.DECLINED.value,
    )
