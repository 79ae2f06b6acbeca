"""A booking behind the signed link of its mail: no account, one booking."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from pydantic import StringConstraints

from comptoir.booking.contracts import (
    CancellationClosed,
    ChangeClosed,
    LimitReached,
    NothingDue,
    NotOfferedYet,
    OfferExpired,
    ServiceInactive,
    SlotTaken,
    TransitionNotAllowed,
)
from comptoir.booking.http.booking_schema import CancelIn, GuestBookingOut, GuestsIn
from comptoir.booking.http.changes import ParticipantsIn, written_details
from comptoir.booking.queries.bookings import booking_by_id
from comptoir.booking.queries.moves import current_of
from comptoir.booking.queries.series import series_of
from comptoir.booking.services.answer_offer import accept_offer
from comptoir.booking.services.booking_calendar import booking_calendar, series_calendar
from comptoir.booking.services.cancel_series import cancel_series_as_client
from comptoir.booking.services.change_guests import change_guests, may_invite
from comptoir.booking.services.change_participants import change_participants
from comptoir.booking.services.change_status import cancel_as_client
from comptoir.booking.services.check_in_code import check_in_code, qr_svg
from comptoir.booking.services.contact_of import contact_of
from comptoir.booking.services.guest_link import booking_of, guest_token, guest_url
from comptoir.booking.services.meetings import meeting_of
from comptoir.booking.services.reschedule_booking import Move, reschedule_booking
from comptoir.booking.services.series_scope import Scope
from comptoir.booking.services.show_booking import for_guest
from comptoir.identity.public import organization_profile
from comptoir.kernel.ids import OrganizationId
from comptoir.payments.contracts import NotPayableOnline, ProviderOff, ProviderRefused, ProviderUnreachable
from comptoir.payments.http.billing_schema import PaymentIntentOut
from comptoir.payments.public import open_for_browser, payable
from comptoir.planning.rules.rfc3339 import Rfc3339
from comptoir.platform.actor import Context, acting, current_context
from comptoir.platform.contracts import NotFound, SignatureInvalid
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Instant
from comptoir.platform.tenancy import current_organization, organization_scope

if TYPE_CHECKING:
    from comptoir.booking.models import Booking

routes = Routes("guest")


class GuestMoveIn(In):
    """Without `endDate` it lasts as long as before; without `staffId` the same people come if they are free."""

    start_date: Instant
    end_date: Instant | None = None
    staff_id: Annotated[str, StringConstraints(max_length=100)] | None = None


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
    with as_guest(token, now) as booking:
        asked = data or CancelIn()
        if asked.scope is Scope.THIS:
            return _shown(request, cancel_as_client(booking, reason=asked.reason, now=now))
        return _shown(request, cancel_series_as_client(booking, asked.scope, reason=asked.reason, now=now))


def _with_secret(request: HttpRequest, answer: dict[str, Any]) -> dict[str, Any]:
    organization, payment = OrganizationId(UUID(answer["organization"])), UUID(answer["paymentId"])
    now = request.now  # type: ignore[attr-defined]
    return open_for_browser(organization, payment, now=now)


@routes.post(
    "/guest/bookings/{token}/payment-intent",
    status=200,
    public=True,
    response=PaymentIntentOut,
    refuses=(
        SignatureInvalid,
        NotFound,
        NothingDue,
        NotPayableOnline,
        ProviderOff,
        ProviderUnreachable,
        ProviderRefused,
    ),
    then=_with_secret,
)
def pay_guest_booking(request: HttpRequest, token: str) -> dict[str, Any]:
    """Pay by card what is due of it: with what a browser does so."""
    now = request.now  # type: ignore[attr-defined]
    with as_guest(token, now) as booking:
        asked = payable(subject=("booking", booking), now=now)
        return {"organization": str(current_organization()), "paymentId": str(asked.payment.id)}


@routes.post(
    "/guest/bookings/{token}/reschedule",
    status=200,
    public=True,
    response=GuestBookingOut,
    refuses=(
        SignatureInvalid,
        NotFound,
        ChangeClosed,
        ServiceInactive,
        TransitionNotAllowed,
        SlotTaken,
        LimitReached,
    ),
)
def reschedule_guest_booking(request: HttpRequest, token: str, data: GuestMoveIn) -> dict[str, Any]:
    """Move it as long as it may be cancelled; answers the new booking, whose link replaces this one."""
    now = request.now  # type: ignore[attr-defined]
    move = Move(start=data.start_date, end=data.end_date, staff=data.staff_id, by_client=True)
    with as_guest(token, now) as booking:
        return _shown(request, reschedule_booking(booking, move, now=now))


@routes.post(
    "/guest/bookings/{token}/accept",
    status=200,
    public=True,
    response=GuestBookingOut,
    refuses=(SignatureInvalid, NotFound, NotOfferedYet, OfferExpired, TransitionNotAllowed),
)
def accept_guest_offer(request: HttpRequest, token: str) -> dict[str, Any]:
    """Take the place that a waitlist offers; too late answers 410 `booking.offer_expired`."""
    now = request.now  # type: ignore[attr-defined]
    with as_guest(token, now) as booking:
        return _shown(request, accept_offer(booking, now=now))


@routes.patch(
    "/guest/bookings/{token}/participants",
    public=True,
    response=GuestBookingOut,
    refuses=(SignatureInvalid, NotFound, ChangeClosed, TransitionNotAllowed, SlotTaken),
)
def change_guest_participants(request: HttpRequest, token: str, data: ParticipantsIn) -> dict[str, Any]:
    """Change who comes, as long as it may be cancelled."""
    now = request.now  # type: ignore[attr-defined]
    details = written_details(data.participant_details)
    with as_guest(token, now) as booking:
        return _shown(
            request, change_participants(booking, data.participants, details=details, by_client=True, now=now)
        )


@routes.patch(
    "/guest/bookings/{token}/guests",
    public=True,
    response=GuestBookingOut,
    refuses=(SignatureInvalid, NotFound, TransitionNotAllowed),
)
def change_guests_of_booking(request: HttpRequest, token: str, data: GuestsIn) -> dict[str, Any]:
    """Ask others along, where the service has `allowGuests`, or leave them out."""
    now = request.now  # type: ignore[attr-defined]
    with as_guest(token, now) as booking:
        return _shown(request, change_guests(booking, data.guest_emails, by_client=True, now=now))


@routes.get("/guest/bookings/{token}/qr.svg", public=True, refuses=(SignatureInvalid, NotFound))
def get_guest_code(request: HttpRequest, token: str) -> HttpResponse:
    """The check-in code as a QR code (ISO/IEC 18004), for the phone or to print."""
    organization, booking = booking_of(token, now=request.now)  # type: ignore[attr-defined]
    with organization_scope(organization):
        code = check_in_code(booking_by_id(current_of(booking_by_id(booking))))
    return HttpResponse(qr_svg(code), content_type="image/svg+xml")


@routes.get("/guest/bookings/{token}/calendar.ics", public=True, refuses=(SignatureInvalid, NotFound))
def get_guest_calendar(request: HttpRequest, token: str, scope: Literal["this", "all"] = "this") -> HttpResponse:
    """The booking as a calendar file (RFC 5545), or with `scope=all` its whole series."""
    organization, booking = booking_of(token, now=request.now)  # type: ignore[attr-defined]
    with organization_scope(organization):
        row = booking_by_id(current_of(booking_by_id(booking)))
        house = organization_profile()
        method: Literal["CANCEL", "PUBLISH"] = "CANCEL" if row.status == "cancelled" else "PUBLISH"
        if scope == "all":
            content = series_calendar(series_of(row.id), house, now=request.now)  # type: ignore[attr-defined]
        else:
            content = booking_calendar(row, house, method=method, now=request.now)  # type: ignore[attr-defined]
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{row.reference}.ics"'
    return response


@contextmanager
def as_guest(token: str, now: datetime) -> Iterator[UUID]:
    """In the organization of the booking that a link opens, as whoever holds the link."""
    organization, booking = booking_of(token, now=now)
    context = Context(current_context().request_id, "guest", str(booking), "")
    with acting(context), organization_scope(organization):
        yield booking


def _shown(request: HttpRequest, row: "Booking") -> dict[str, Any]:
    organization = organization_profile()
    shown = for_guest(row, now=request.now)  # type: ignore[attr-defined]
    # Whoever is told to call has to know the number.
    place = {**(shown["location"] or {}), **contact_of(row)}
    return {
        **shown,
        "location": place or None,
        "canInvite": may_invite(row, now=request.now),  # type: ignore[attr-defined]
        "token": guest_token(row),
        "manageUrl": guest_url(row),
        "meeting": meeting_of(row, "guest", now=request.now),  # type: ignore[attr-defined]
        "rescheduledTo": _replacement(row),
        "organization": {
            "name": organization.name,
            "timeZone": organization.time_zone,
            "locale": organization.locale,
        },
    }


def _replacement(row: "Booking") -> dict[str, Any] | None:
    current = current_of(row)
    if current == row.id:
        return None
    new = booking_by_id(current)
    clock = Rfc3339(new.time_zone)
    return {
        "id": new.id,
        "token": guest_token(new),
        "manageUrl": guest_url(new),
        "status": new.status,
        "startDate": clock.text(int(new.starts_at.timestamp())),
        "endDate": clock.text(int(new.ends_at.timestamp())),
    }
