"""The waitlist: who queues for what is full, and who is offered a place."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query
from pydantic import Field

from comptoir.booking.contracts import (
    AlreadyWaiting,
    PaymentNotOffered,
    ServiceInactive,
    SlotFree,
    SlotTaken,
    TooManyActive,
    TooManyRecent,
    TransitionNotAllowed,
    WaitlistClosed,
)
from comptoir.booking.http.booking_schema import BookingIn, BookingOut
from comptoir.booking.http.booking_wish import wish_of
from comptoir.booking.http.own_bookings import OwnRoutes
from comptoir.booking.queries.waitlist import waiting, with_position
from comptoir.booking.services.answer_offer import promote_booking
from comptoir.booking.services.guest_link import guest_url
from comptoir.booking.services.join_waitlist import join_waitlist
from comptoir.booking.services.offer_place import offer_to
from comptoir.booking.services.show_booking import for_client, for_staff
from comptoir.booking.services.visible_bookings import check_visible, sight_of, visible_bookings
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, page_of
from comptoir.platform.http.period import First, Last
from comptoir.platform.http.schema import In, Instant, Page

routes = OwnRoutes("waitlist")


class WaitlistIn(BookingIn):
    """What somebody would book if it were free; with `until`, any start from `startDate` up to then will do."""

    until: Instant | None = None


class WaitlistQuery(In):
    """`from` and `to` are instants, or dates in UTC, both included."""

    service_id: UUID | None = None
    session_id: UUID | None = None
    from_: Annotated[First, Field(alias="from")] = None
    to: Last = None
    limit: Limit = 50
    cursor: Cursor = ""


@routes.get("/waitlist", permission="booking.read", response=Page[BookingOut])
def list_waitlist(request: HttpRequest, query: Query[WaitlistQuery]) -> dict[str, Any]:
    """Who waits and who is offered a place, the longest wait first."""
    rows = waiting(service=query.service_id, session=query.session_id, start=query.from_, end=query.to)
    return page_of(
        with_position(visible_bookings(sight_of(request.principal), rows)),  # type: ignore[attr-defined]
        for_staff,
        order=("waitlisted_at", "id"),
        limit=query.limit,
        cursor=query.cursor,
    )


@routes.post(
    "/waitlist",
    permission="booking.create",
    response=BookingOut,
    refuses=(
        NotFound,
        ServiceInactive,
        PaymentNotOffered,
        SlotFree,
        WaitlistClosed,
        AlreadyWaiting,
        TooManyRecent,
        TooManyActive,
    ),
)
def add_to_waitlist(request: HttpRequest, data: WaitlistIn) -> dict[str, Any]:
    """Queue for a time that is full; what can be booked now answers 409 `booking.slot_free`."""
    staff = request.principal.may("booking.manage")  # type: ignore[attr-defined]
    if data.booking_link is not None:
        raise Invalid([FieldError("bookingLink", "booking.link_books_one")])
    wish = wish_of(data, staff=staff, client=request.principal.client)  # type: ignore[attr-defined]
    row = join_waitlist(wish, until=data.until, now=_now(request))
    check_visible(request.principal, row.id)  # type: ignore[attr-defined]
    return {**(for_staff(row) if staff else for_client(row)), "manageUrl": guest_url(row)}


@routes.post(
    "/bookings/{booking_id}/offer",
    status=200,
    permission="booking.manage",
    response=BookingOut,
    refuses=(NotFound, SlotTaken, TransitionNotAllowed),
)
def offer_booking(request: HttpRequest, booking_id: UUID) -> dict[str, Any]:
    """Offer a free place to one who waits, out of turn."""
    row = offer_to(booking_id, now=_now(request))
    return {**for_staff(row), "manageUrl": guest_url(row)}


@routes.post(
    "/bookings/{booking_id}/promote",
    status=200,
    permission="booking.manage",
    response=BookingOut,
    refuses=(NotFound, SlotTaken, TransitionNotAllowed),
)
def promote(request: HttpRequest, booking_id: UUID) -> dict[str, Any]:
    """Let in who waits, with the place they were offered or one that is free."""
    row = promote_booking(booking_id, now=_now(request))
    return {**for_staff(row), "manageUrl": guest_url(row)}


def _now(request: HttpRequest) -> datetime:
    now: datetime = request.now  # type: ignore[attr-defined]
    return now
