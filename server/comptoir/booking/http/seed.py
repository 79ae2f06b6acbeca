"""The paths of the seed's document (spec 01 §8), which also answer under `/api/booking/`: the same services, the same
keys. Lists are plain arrays there."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query

from comptoir.booking.contracts import (
    NothingDue,
    TransitionNotAllowed,
)
from comptoir.booking.http.booking_schema import BookingIn, BookingOut, StaffCancelIn
from comptoir.booking.http.bookings import NOT_BOOKED, add_booking, cancel, list_bookings, with_card
from comptoir.booking.http.seed_schema import (
    SeedBookingQuery,
    SeedCancelIn,
    SeedCheckoutIn,
    SeedCheckoutOut,
    SeedPaymentQuery,
    SeedPaymentStatus,
    SeedRefundIn,
)
from comptoir.booking.http.service_schema import ServiceOut
from comptoir.booking.http.services import add_service, delete_service, list_services, patch_service
from comptoir.booking.queries.bookings import booking_by_id
from comptoir.booking.queries.services import offered
from comptoir.booking.services.guest_link import guest_url
from comptoir.booking.services.refund_booking import refund_booking
from comptoir.booking.services.show_payment import payment_status_of
from comptoir.booking.services.visible_bookings import check_visible
from comptoir.payments.contracts import (
    NotPayableOnline,
    ProviderOff,
    ProviderRefused,
    ProviderUnreachable,
    RefundAbovePaid,
)
from comptoir.payments.public import page_for_browser, payable
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor
from comptoir.platform.http.routes import Routes, render

routes = Routes("seed")

routes.post("/booking/services", permission="service.write_own", response=ServiceOut, operation_id="seed_add_service")(
    add_service
)
routes.put(
    "/booking/services/{service_id}",
    permission="service.write_own",
    response=ServiceOut,
    refuses=(NotFound,),
    operation_id="seed_change_service",
)(patch_service)
routes.delete(
    "/booking/services/{service_id}",
    permission="service.write_own",
    refuses=(NotFound,),
    operation_id="seed_remove_service",
)(delete_service)


@routes.post(
    "/booking/create",
    permission="booking.create",
    response=BookingOut,
    then=with_card,
    refuses=NOT_BOOKED,
    operation_id="seed_create_booking",
)
def seed_create(request: HttpRequest, data: BookingIn) -> dict[str, Any]:
    """Book a slot; answers to custom fields may stand in `metadata`, as the seed's first example has them."""
    asked = [field["id"] for field in offered(data.service_id).document.get("customFields") or ()]
    answers = {name: data.metadata[name] for name in asked if name in data.metadata} | data.custom_field_values
    shown: dict[str, Any] = add_booking(request, data.model_copy(update={"custom_field_values": answers}))
    return shown


@routes.get(
    "/booking/services", permission="service.read", response=list[ServiceOut], operation_id="seed_list_services"
)
def seed_services(request: HttpRequest, cursor: Cursor = "") -> HttpResponse:
    """The services that can be booked, by name, up to 200 at a time."""
    return _array(list_services(request, limit=200, cursor=cursor, is_active=True))


@routes.get("/booking/list", permission="booking.read", response=list[BookingOut], operation_id="seed_list_bookings")
def seed_bookings(request: HttpRequest, query: Query[SeedBookingQuery]) -> HttpResponse:
    """Bookings by `status`, `from` and `to`, the latest first."""
    return _array(list_bookings(request, query))


@routes.post(
    "/booking/cancel",
    status=200,
    permission="booking.manage",
    response=BookingOut,
    refuses=(NotFound, TransitionNotAllowed, RefundAbovePaid),
    operation_id="seed_cancel_booking",
)
def seed_cancel(request: HttpRequest, data: SeedCancelIn) -> dict[str, Any]:
    """Cancel; what was paid comes back."""
    shown: dict[str, Any] = cancel(request, data.booking_id, StaffCancelIn(reason=data.reason, scope=data.scope))
    return shown


@routes.get(
    "/booking/payment/status",
    permission="booking.read",
    response=SeedPaymentStatus,
    refuses=(NotFound,),
    operation_id="seed_payment_status",
)
def seed_payment_status(request: HttpRequest, query: Query[SeedPaymentQuery]) -> dict[str, Any]:
    """What was paid of a booking, given back, and is still due."""
    check_visible(request.principal, query.booking_id)  # type: ignore[attr-defined]
    return payment_status_of(booking_by_id(query.booking_id))


@routes.post(
    "/booking/refund",
    status=200,
    permission="payment.write",
    response=SeedPaymentStatus,
    refuses=(NotFound, RefundAbovePaid),
    operation_id="seed_refund",
)
def seed_refund(request: HttpRequest, data: SeedRefundIn) -> dict[str, Any]:
    """Give back what was paid at the counter, in part or whole."""
    check_visible(request.principal, data.booking_id)  # type: ignore[attr-defined]
    now = request.now  # type: ignore[attr-defined]
    return payment_status_of(refund_booking(data.booking_id, data.amount, reason=data.reason, now=now))


def _page(request: Any, answer: dict[str, Any]) -> dict[str, Any]:
    urls = {"success_url": answer["successUrl"], "cancel_url": answer["cancelUrl"]}
    payment = UUID(answer["paymentId"])
    found = page_for_browser(request.principal.organization, payment, **urls, now=request.now)
    return {"url": found["url"]}


@routes.post(
    "/booking/stripe/checkout",
    permission="payment.create",
    response=SeedCheckoutOut,
    refuses=(NotFound, NothingDue, NotPayableOnline, ProviderOff, ProviderUnreachable, ProviderRefused),
    operation_id="seed_stripe_checkout",
    then=_page,
)
def seed_checkout(request: HttpRequest, data: SeedCheckoutIn) -> dict[str, Any]:
    """A page of Stripe's on which what is due of a booking is paid; without addresses the client comes back to the
    booking's own page."""
    check_visible(request.principal, data.booking_id)  # type: ignore[attr-defined]
    row = booking_by_id(data.booking_id)
    asked = payable(subject=("booking", row.id), now=request.now)  # type: ignore[attr-defined]
    home = guest_url(row)
    return {
        "paymentId": asked.payment.id,
        "successUrl": data.success_url or home,
        "cancelUrl": data.cancel_url or home,
    }


def _array(page: dict[str, Any]) -> HttpResponse:
    """The items of a page by themselves, as the seed's clients read them."""
    response = render(page["items"], 200)
    if page["nextCursor"]:
        response["X-Next-Cursor"] = page["nextCursor"]
    return response
