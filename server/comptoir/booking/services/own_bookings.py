"""Who sees whose bookings: a coach those they deliver themselves, everybody else on the team all of them."""

from typing import TYPE_CHECKING
from uuid import UUID

from comptoir.booking.models import Booking
from comptoir.planning.public import staff_of_user
from comptoir.platform.actor import Principal
from comptoir.platform.contracts import NotFound

if TYPE_CHECKING:
    from django.db.models import QuerySet

_NOBODY = UUID(int=0)


def only_of(principal: Principal) -> UUID | None:
    """The one staff member whose bookings this user sees; None: everybody's, or whose is decided elsewhere."""
    if principal.type != "user" or principal.may("booking.of_others"):
        return None
    return (staff_of_user(principal.user) if principal.user else None) or _NOBODY


def seen_by(principal: Principal, rows: "QuerySet[Booking]") -> "QuerySet[Booking]":
    """Those of `rows` that this caller may see."""
    own = only_of(principal)
    return rows if own is None else rows.filter(staff_ids__contains=[own])


def check_seen(principal: Principal, booking: UUID) -> None:
    """Raises:
    NotFound: it is not for this caller to see; that it exists is not told either.
    """
    own = only_of(principal)
    if own is not None and not Booking.objects.filter(pk=booking, staff_ids__contains=[own]).exists():
        raise NotFound
