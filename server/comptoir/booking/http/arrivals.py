"""Clients arrive and leave: at the desk, by code, at a kiosk."""

from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from pydantic import StringConstraints

from comptoir.booking.contracts import TransitionNotAllowed
from comptoir.booking.http.booking_schema import BookingOut
from comptoir.booking.http.changes import shown
from comptoir.booking.http.own_bookings import OwnRoutes
from comptoir.booking.services.check_in import booking_of_code, check_in, check_out
from comptoir.booking.services.visible_bookings import sight_of, visible_bookings
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.schema import In

routes = OwnRoutes("bookings")


class CheckInCode(In):
    """The text of a QR code, or the reference typed by hand."""

    code: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


@routes.post(
    "/bookings/{booking_id}/check-in",
    status=200,
    permission="booking.manage",
    response=BookingOut,
    refuses=(NotFound, TransitionNotAllowed),
)
def check_in_booking(request: HttpRequest, booking_id: UUID) -> dict[str, Any]:
    """The client is there."""
    return shown(request, check_in(booking_id, now=request.now))  # type: ignore[attr-defined]


@routes.post(
    "/bookings/{booking_id}/check-out",
    status=200,
    permission="booking.manage",
    response=BookingOut,
    refuses=(NotFound, TransitionNotAllowed),
)
def check_out_booking(request: HttpRequest, booking_id: UUID) -> dict[str, Any]:
    """The client leaves; the booking is completed."""
    return shown(request, check_out(booking_id, now=request.now))  # type: ignore[attr-defined]


@routes.post(
    "/check-ins",
    status=200,
    permission="booking.manage",
    response=BookingOut,
    refuses=(NotFound, TransitionNotAllowed),
)
def check_in_with_code(request: HttpRequest, data: CheckInCode) -> dict[str, Any]:
    """Check in whoever shows this code; it stays theirs when the booking moves."""
    sight = sight_of(request.principal)  # type: ignore[attr-defined]
    booking = booking_of_code(data.code, among=visible_bookings(sight), now=request.now)  # type: ignore[attr-defined]
    return shown(request, check_in(booking, now=request.now))  # type: ignore[attr-defined]
