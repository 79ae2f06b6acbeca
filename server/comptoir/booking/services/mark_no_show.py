"""The client did not come: said by staff, or by time itself."""

from datetime import datetime, timedelta
from uuid import UUID

from comptoir.booking.models import Booking
from comptoir.booking.queries.services import offered
from comptoir.booking.rules.status import Action
from comptoir.booking.services.change_status import change_status, locked_booking
from comptoir.booking.services.settle import SUBJECT
from comptoir.booking.services.standing import standing_of
from comptoir.identity.public import organization_profile
from comptoir.payments.public import ask_payment
from comptoir.platform.contracts import NotFound


def mark_no_show(booking: UUID, *, now: datetime) -> Booking:
    """A no-show; its service's fee is asked for, less what was paid for the booking and not given back.

    Raises:
        NotFound, TransitionNotAllowed: as named.
    """
    return _miss(locked_booking(booking), now)


def miss_if_absent(booking: UUID, *, now: datetime) -> datetime | None:
    """A confirmed booking nobody checked in becomes a no-show once the house's delay after its start is over.

    Returns when to look again, if the delay was made longer meanwhile.
    """
    try:
        row = locked_booking(booking)
    except NotFound:
        return None
    delay = organization_profile().rules.no_show_after_minutes
    if delay is None or standing_of(row).after(Action.NO_SHOW) is None:
        return None
    due = row.starts_at + timedelta(minutes=delay)
    if now < due:
        return due
    _miss(row, now)
    return None


def _miss(row: Booking, now: datetime) -> Booking:
    change_status(row, Action.NO_SHOW, now, missed_at=now)
    fee = no_show_fee(row)
    if fee:
        ask_payment(
            SUBJECT, row.id, client=row.client_id, amount=fee, currency=row.currency, purpose="no_show_fee", now=now
        )
    return row


def no_show_fee(row: Booking) -> int:
    """Minor units asked of whoever missed this booking: what they paid already counts towards it."""
    house = offered(row.service_id)
    fee: int = house.document.get("noShowFee") or 0
    return max(0, fee - (row.amount_paid - row.amount_refunded))
