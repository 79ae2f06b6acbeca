"""/me/bookings: a signed-in client's own bookings."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from ninja import Query

from comptoir.booking.http.booking_schema import ClientBookingOut
from comptoir.booking.queries.bookings import bookings_matching
from comptoir.booking.services.guest_link import guest_url
from comptoir.booking.services.meetings import all_for_guests
from comptoir.identity.contracts import NotAClient
from comptoir.identity.public import signed_in_client
from comptoir.platform.http.page import Cursor, Limit, page_shown_together
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Page

if TYPE_CHECKING:
    from comptoir.booking.models import Booking

routes = Routes("client area")


class MyBookingsQuery(In):
    """`when`: those still to come, the next first, or those that are over, the latest first."""

    when: Literal["upcoming", "past"] = "upcoming"
    limit: Limit = 50
    cursor: Cursor = ""


class MyBookingOut(ClientBookingOut):
    """`manageUrl` opens the page that moves and cancels it; `refund`: minor units that come back by cancelling now."""

    can_cancel: bool
    can_reschedule: bool
    cancel_before: datetime | None
    refund: int
    manage_url: str


@routes.get("/me/bookings", permission="me", response=Page[MyBookingOut], refuses=(NotAClient,))
def list_my_bookings(request: Any, query: Query[MyBookingsQuery]) -> dict[str, Any]:
    """One's own bookings, moved ones left out."""
    rows = bookings_matching(client=signed_in_client(request.principal)).exclude(status="rescheduled")
    if query.when == "upcoming":
        rows, order = rows.filter(ends_at__gt=request.now), ("starts_at", "id")
    else:
        rows, order = rows.filter(ends_at__lte=request.now), ("-starts_at", "-id")

    def shown(found: "Sequence[Booking]") -> list[dict[str, Any]]:
        guests = all_for_guests(found, now=request.now)
        return [{**one, "manageUrl": guest_url(row)} for one, row in zip(guests, found, strict=True)]

    return page_shown_together(rows, shown, order=order, limit=query.limit, cursor=query.cursor)
