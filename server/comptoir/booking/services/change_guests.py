"""Change whom the booker asks along: who is new is invited, who is left out is told so, the others hear nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from comptoir.booking.contracts import BookingAmended, TransitionNotAllowed
from comptoir.booking.models import Booking
from comptoir.booking.queries.moves import moves_behind
from comptoir.booking.queries.services import offered
from comptoir.booking.rules.status import Status
from comptoir.booking.services.booking_calendar import was_in_their_calendar
from comptoir.booking.services.change_status import event_of, locked_booking, untold
from comptoir.booking.services.invite_guests import too_often_errors
from comptoir.booking.services.mail_guests import mail_guests
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform import audit
from comptoir.platform.audit_log import audit_history
from comptoir.platform.events import publish

MOST_CHANGES = 5
"""By a client, of one booking in a day: each of them writes mails."""
_OPEN = frozenset({Status.PENDING.value, Status.CONFIRMED.value, Status.WAITLISTED.value})
_TOLD = frozenset({Status.PENDING.value, Status.CONFIRMED.value})


def change_guests(
    booking: UUID, guests: Sequence[str], *, by_client: bool = False, notify: bool = True, now: datetime
) -> Booking:
    """The booking with `guests`, each once and without the booker.

    Who waits for an answer has invited nobody so far: their guests hear of it when it is confirmed.

    Raises:
        NotFound: there is no such booking.
        TransitionNotAllowed: a client, of what is over.
        Invalid: a client, whose service has no guests, or who writes to somebody again and again.
    """
    row = locked_booking(booking)
    wanted = [one for one in dict.fromkeys(guests) if one != row.contact_email]
    new = [one for one in wanted if one not in row.guest_emails]
    gone = [one for one in row.guest_emails if one not in wanted]
    if not new and not gone:
        return row
    if by_client:
        _check(row, wanted, new, now)
    before, row.guest_emails = len(row.guest_emails), wanted
    row.updated_at, row.sequence = now, row.sequence + 1
    row.save(update_fields=["guest_emails", "updated_at", "sequence"])
    # How many, never who: addresses go with the booking, and the log stays.
    audit.record(
        "booking.guests_changed",
        object_type="booking",
        object_id=row.id,
        before={"guests": before},
        after={"guests": len(wanted)} | untold(not notify),
    )
    event = event_of(BookingAmended, row, now, notify=notify)
    publish(replace(event, fields=("guestEmails",)), subject=row.id)
    if notify and row.status in _TOLD and was_in_their_calendar(row):
        mail_guests([row], "confirmed", to=new, now=now)
        mail_guests([row], "uninvited", to=gone, now=now)
    return row


def may_invite(row: Booking, *, now: datetime) -> bool:
    """Whether its client may ask others along, or leave out whom they asked."""
    return _is_open(row, now) and bool(row.guest_emails or _takes_guests(row))


def _is_open(row: Booking, now: datetime) -> bool:
    return row.status in _OPEN and row.ends_at > now


def _takes_guests(row: Booking) -> bool:
    return bool(offered(row.service_id).document.get("allowGuests"))


def _check(row: Booking, wanted: Sequence[str], new: Sequence[str], now: datetime) -> None:
    if not _is_open(row, now):
        raise TransitionNotAllowed(booking_status=row.status, action="guests")
    if not new:
        return
    if not _takes_guests(row):
        raise Invalid([FieldError("guestEmails", "booking.guests_not_allowed")])
    if _changed_lately(row) >= MOST_CHANGES:
        raise Invalid([FieldError("guestEmails", "booking.guests_changed_too_often", {"max": MOST_CHANGES})])
    if errors := too_often_errors(wanted, now, of=new):
        raise Invalid(errors)


def _changed_lately(row: Booking) -> int:
    # By the log's own clock.
    yesterday = timezone.now() - timedelta(days=1)
    lines = (line for one in moves_behind(row) for line in audit_history("booking", one))
    return sum(
        line.action == "booking.guests_changed" and line.actor.type == "guest" and line.at > yesterday for line in lines
    )
