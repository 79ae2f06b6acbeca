"""Money for a booking at the counter, marked by staff."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.contracts import NothingDue
from comptoir.booking.models import Booking
from comptoir.booking.rules.status import Action
from comptoir.booking.services.change_status import change_status
from comptoir.booking.services.first_payment import first_still_due
from comptoir.booking.services.pay_from_wallet import spend_on_due
from comptoir.booking.services.settle import SUBJECT, due_of, receive, settle_change
from comptoir.booking.services.settle_late import settle_late
from comptoir.booking.services.standing import standing_of
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.payments.public import complete_payment, payments_of
from comptoir.platform.contracts import NotFound
from comptoir.wallet.contracts.ledger import NothingToSpend


def pay_booking(
    booking: UUID, amount: int | None = None, *, method: str, note: str = "", notify: bool = True, now: datetime
) -> Booking:
    """Receive `amount` minor units (None: all that is due); a booking that awaits payment is confirmed when
    that is what had to come before. One that lapsed stands again if its time is still free, else its payment is given
    back at once.

    Raises:
        NotFound: there is no such booking.
        NothingDue: it is paid, or over.
        Invalid: more than what is due.
    """
    row = _locked(booking)
    if standing_of(row).after(Action.REVIVE) and amount in {None, row.total_price}:
        return settle_late(row, method=method, note=note, now=now)
    due = due_of(row)
    if due == 0:
        raise NothingDue(booking_status=row.status)
    if amount is not None and amount > due:
        raise Invalid([FieldError("amount", "booking.payment_above_due", {"due": due})])
    receive(row, amount or due, method=method, note=note, now=now)
    if row.awaits == "payment" and first_still_due(row) == 0:
        return change_status(row, Action.CONFIRM, now, notify=notify, confirmed_at=now)
    return row


def pay_with_wallet(booking: UUID, *, notify: bool = True, now: datetime) -> Booking:
    """Let the client's wallet pay what it can of what is due; a booking that awaits payment is confirmed when that is
    what had to come before.

    Raises:
        NotFound: there is no such booking.
        NothingDue: it is paid, or over.
        NothingToSpend: the client holds nothing that may pay for it.
    """
    row = _locked(booking)
    due = due_of(row)
    if due == 0:
        raise NothingDue(booking_status=row.status)
    if not spend_on_due(row, due, now=now):
        raise NothingToSpend
    settle_change(row, now=now)
    if row.awaits == "payment" and first_still_due(row) == 0:
        return change_status(row, Action.CONFIRM, now, notify=notify, confirmed_at=now)
    return row


def pay_no_show_fee(booking: UUID, *, method: str, note: str = "", now: datetime) -> Booking:
    """Receive the fee that was asked of a client who did not come.

    Raises:
        NotFound: there is no such booking.
        NothingDue: no fee is pending.
    """
    row = _locked(booking)
    pending = [
        one
        for one in payments_of(SUBJECT, [booking]).get(booking, [])
        if one.purpose == "no_show_fee" and one.status == "pending"
    ]
    if not pending:
        raise NothingDue(booking_status=row.status)
    complete_payment(pending[0].id, method=method, note=note, now=now)
    return row


def _locked(booking: UUID) -> Booking:
    row = Booking.objects.select_for_update().filter(pk=booking).first()
    if row is None:
        raise NotFound
    return row
