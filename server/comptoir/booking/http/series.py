"""Series of bookings."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest

from comptoir.booking.contracts import PaymentNotOffered, ServiceInactive
from comptoir.booking.http.booking_schema import BookingIn, BookingOut
from comptoir.booking.http.booking_wish import wish_of
from comptoir.booking.http.own_bookings import OwnRoutes
from comptoir.booking.http.slot_schema import SeriesPreviewOut
from comptoir.booking.queries.series import series_of
from comptoir.booking.services.meetings import all_for_staff
from comptoir.booking.services.preview_series import preview_series
from comptoir.booking.services.visible_bookings import sight_of, visible_bookings
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.schema import Page
from comptoir.platform.http.sentences import language_of, sentence

routes = OwnRoutes("bookings")

_SAID_OF_A_DATE = {"limit_reached": "booking.date_full"}


@routes.post(
    "/bookings/preview",
    status=200,
    permission="booking.create",
    response=SeriesPreviewOut,
    refuses=(NotFound, ServiceInactive, PaymentNotOffered),
)
def preview_bookings(request: HttpRequest, data: BookingIn) -> dict[str, Any]:
    """The dates of a series with their prices, and which of them cannot be had. Nothing is stored."""
    staff = request.principal.may("booking.manage")  # type: ignore[attr-defined]
    if data.recurring_config is None:
        raise Invalid([FieldError("recurringConfig", "platform.required")])
    found = preview_series(
        wish_of(data, staff=staff, client=request.principal.client),  # type: ignore[attr-defined]
        data.recurring_config.document(),
        is_staff=staff,
        now=request.now,  # type: ignore[attr-defined]
    )
    language = language_of(request)
    for one in found["occurrences"]:
        code = _SAID_OF_A_DATE.get(one["reason"], f"booking.{one['reason']}")
        one["message"] = sentence(code, {}, language) if one["reason"] else None
    return found


@routes.get("/bookings/{booking_id}/series", permission="booking.read", response=Page[BookingOut], refuses=(NotFound,))
def get_series(request: HttpRequest, booking_id: UUID) -> dict[str, Any]:
    """The series a booking belongs to, in the order of its dates; a booking by itself is a series of one."""
    now = request.now  # type: ignore[attr-defined]
    seen = visible_bookings(sight_of(request.principal), series_of(booking_id))  # type: ignore[attr-defined]
    return {"items": all_for_staff(list(seen), now=now), "nextCursor": None}
