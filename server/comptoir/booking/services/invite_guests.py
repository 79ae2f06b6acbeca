"""Others whom the booker names: they are told of the booking, and have it in their calendars."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from comptoir.booking.models import Booking
from comptoir.booking.queries.limits import ALONE
from comptoir.booking.queries.services import Offered
from comptoir.booking.services.wish import Wish
from comptoir.kernel.refusal import FieldError

MOST_INVITATIONS = 5
_DAY = timedelta(days=1)


def guest_errors(house: Offered, wish: Wish, now: datetime) -> list[FieldError]:
    """Why these may not be invited: the service wants no guests, or people who book alone keep writing to one of them.

    Staff invite whom they like.
    """
    if not wish.guests or not wish.contact_required:
        return []
    if not house.document.get("allowGuests"):
        return [FieldError("guestEmails", "booking.guests_not_allowed")]
    return too_often_errors(wish.guests, now, of=wish.guests)


def too_often_errors(guests: Sequence[str], now: datetime, *, of: Sequence[str]) -> list[FieldError]:
    """An error for each of `of`, who are among `guests`, whom people who book alone keep writing to."""
    often = _written_to_often(of, now)
    return [
        FieldError(f"guestEmails.{index}", "booking.guest_invited_too_often", {"max": MOST_INVITATIONS})
        for index, address in enumerate(guests)
        if address in often
    ]


def _written_to_often(addresses: Sequence[str], now: datetime) -> set[str]:
    rows = Booking.objects.filter(
        guest_emails__overlap=list(addresses), source__in=ALONE, created_at__gt=now - _DAY, rescheduled_from_id=None
    )
    found = [address for invited in rows.values_list("guest_emails", flat=True) for address in invited]
    return {one for one in addresses if found.count(one) >= MOST_INVITATIONS}
