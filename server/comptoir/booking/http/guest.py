"""A booking behind the signed link of its mail: no account, one booking."""

from typing import TYPE_CHECKING, Any, Literal

from django.http import HttpRequest, HttpResponse

from comptoir.booking.contracts import CancellationClosed, TransitionNotAllowed
from comptoir.booking.http.booking_schema import CancelIn, GuestBookingOut
from comptoir.booking.queries.bookings import booking_by_id
from comptoir.booking.services.booking_calendar import booking_calendar
from comptoir.booking.services.change_status import cancel_as_client
from comptoir.booking.services.guest_link import booking_of
from comptoir.booking.services.show_booking import for_guest
from comptoir.identity.public import organization_profile
from comptoir.platform.actor import Context, acting, current_context
from comptoir.platform.contracts import NotFound, SignatureInvalid
from comptoir.platform.http.routes import Routes
from comptoir.platform.tenancy import organization_scope

if TYPE_CHECKING:
    from comptoir.booking.models import Booking

routes = Routes("guest")


@routes.get("/guest/bookings/{token}", public=True, response=GuestBookingOut, refuses=(SignatureInvalid, NotFound))
def get_guest_booking(request: HttpRequest, token: str) -> dict[str, Any]:
    """The booking a link opens."""
    organization, booking = booking_of(token, now=request.now)  # type: ignore[attr-defined]
    with organization_scope(organization):
        return _shown(request, booking_by_id(booking))


@routes.post(
    "/guest/bookings/{token}/cancel",
    status=200,
    public=True,
    response=GuestBookingOut,
    refuses=(SignatureInvalid, NotFound, CancellationClosed, TransitionNotAllowed),
)
def cancel_guest_booking(request: HttpRequest, token: str, data: CancelIn | None = None) -> dict[str, Any]:
    """Cancel within the policy the booking was made under."""
    now = request.now  # type: ignore[attr-defined]
    organization, booking = booking_of(token, now=now)
    context = Context(current_context().request_id, "guest", str(booking), "")
    with acting(context), organization_scope(organization):
        return _shown(request, cancel_as_client(booking, reason=data.reason if data else "", now=now))


@routes.get("/guest/bookings/{token}/calendar.ics", public=True, refuses=(SignatureInvalid, NotFound))
def get_guest_calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The booking as a calendar file (RFC 5545)."""
    organization, booking = booking_of(token, now=request.now)  # type: ignore[attr-defined]
    with organization_scope(organization):
        row = booking_by_id(booking)
        method: Literal["CANCEL", "PUBLISH"] = "CANCEL" if row.status == "cancelled" else "PUBLISH"
        content = booking_calendar(row, organization_profile(), method=method, now=request.now)  # type: ignore[attr-defined]
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{row.reference}.ics"'
    return response


def _shown(request: HttpRequest, row: "Booking") -> dict[str, Any]:
    organization = organization_profile()
    return {
        **for_guest(row, now=request.now),  # type: ignore[attr-defined]
        "organization": {
            "name": organization.name,
            "timeZone": organization.time_zone,
            "locale": organization.locale,
        },
    }
