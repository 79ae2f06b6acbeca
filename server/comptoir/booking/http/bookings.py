"""Bookings, for staff and keys."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Query
from pydantic import Field

from comptoir.booking.contracts import (
    LimitReached,
    LinkExpired,
    LinkRevoked,
    LinkUsed,
    PaymentNotOffered,
    SeriesConflicts,
    ServiceInactive,
    SlotTaken,
    TooManyActive,
    TooManyRecent,
    TransitionNotAllowed,
)
from comptoir.booking.http.booking_schema import (
    BookingIn,
    BookingOut,
    BookingPatch,
    CancelIn,
    ScopeIn,
    Source,
    StaffCancelIn,
)
from comptoir.booking.http.booking_wish import wish_of
from comptoir.booking.http.own_bookings import OwnRoutes
from comptoir.booking.queries.bookings import booking_by_id, bookings_matching
from comptoir.booking.queries.moves import moves_behind, with_replacement
from comptoir.booking.queries.services import offered
from comptoir.booking.rules.course import Sale
from comptoir.booking.rules.refunding import RefundRule
from comptoir.booking.rules.status import Status
from comptoir.booking.services.amend_booking import amend_booking
from comptoir.booking.services.approve_booking import approve_booking, decline_booking
from comptoir.booking.services.cancel_series import cancel_series
from comptoir.booking.services.change_guests import change_guests
from comptoir.booking.services.change_status import (
    cancel_booking,
    complete_booking,
)
from comptoir.booking.services.create_series import create_series
from comptoir.booking.services.decide_series import approve_series, decline_series
from comptoir.booking.services.enrol import book
from comptoir.booking.services.follow_link import follow_link
from comptoir.booking.services.guest_link import guest_url
from comptoir.booking.services.mark_no_show import mark_no_show
from comptoir.booking.services.meetings import all_for_staff, meeting_of
from comptoir.booking.services.next_address import next_address
from comptoir.booking.services.series_scope import Scope
from comptoir.booking.services.settle import payments_shown
from comptoir.booking.services.show_booking import for_client, for_staff
from comptoir.booking.services.show_payment import card_payment_of
from comptoir.booking.services.visible_bookings import check_visible, sight_of, visible_bookings
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.payments.contracts import RefundAbovePaid
from comptoir.payments.public import try_for_browser
from comptoir.platform.audit_log import AuditItem, audit_history
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, Search, page_shown_together
from comptoir.platform.http.period import First, Last
from comptoir.platform.http.schema import In, Page

if TYPE_CHECKING:
    from comptoir.booking.models import Booking

routes = OwnRoutes("bookings")

NOT_BOOKED = (
    NotFound,
    SlotTaken,
    SeriesConflicts,
    ServiceInactive,
    PaymentNotOffered,
    TooManyRecent,
    TooManyActive,
    LimitReached,
    LinkUsed,
    LinkExpired,
    LinkRevoked,
)
"""Why a wish may not become a booking."""

_ORDERS = {
    "startDate": ("starts_at", "id"),
    "-startDate": ("-starts_at", "-id"),
    "createdAt": ("created_at", "id"),
    "-createdAt": ("-created_at", "-id"),
}


class BookingQuery(In):
    """`status` may be several, separated by commas; `from` and `to` are instants, or dates in UTC, both included."""

    status: Annotated[str, Field(max_length=100)] = ""
    from_: Annotated[First, Field(alias="from")] = None
    to: Last = None
    service_id: UUID | None = None
    staff_id: UUID | None = None
    resource_id: UUID | None = None
    client_id: UUID | None = None
    session_id: UUID | None = None
    parent_booking_id: UUID | None = None
    booking_link_id: UUID | None = None
    awaits: Literal["approval", "payment"] | None = None
    source: Source | None = None
    payment_status: Literal["pending", "paid", "partially_refunded", "refunded"] | None = None
    search: Search = ""
    sort: Literal["startDate", "-startDate", "createdAt", "-createdAt"] = "-startDate"
    limit: Limit = 50
    cursor: Cursor = ""


@routes.get("/bookings", permission="booking.read", response=Page[BookingOut])
def list_bookings(request: HttpRequest, query: Query[BookingQuery]) -> dict[str, Any]:
    """List bookings, the latest first unless `sort` says otherwise."""
    statuses = tuple(part.strip() for part in query.status.split(",") if part.strip())
    unknown = [status for status in statuses if status not in {one.value for one in Status}]
    if unknown:
        expected = ", ".join(one.value for one in Status)
        raise Invalid([FieldError("status", "platform.not_a_choice", {"expected": expected})])
    rows = bookings_matching(
        statuses=statuses,
        start=query.from_,
        end=query.to,
        service=query.service_id,
        staff=query.staff_id,
        resource=query.resource_id,
        client=query.client_id,
        search=query.search,
        session_id=query.session_id,
        parent_booking_id=query.parent_booking_id,
        link_id=query.booking_link_id,
        awaits=query.awaits,
        source=query.source,
        payment_status=query.payment_status,
    )
    return page_shown_together(
        with_replacement(visible_bookings(sight_of(request.principal), rows)),  # type: ignore[attr-defined]
        partial(all_for_staff, now=_now(request)),
        order=_ORDERS[query.sort],
        limit=query.limit,
        cursor=query.cursor,
    )


def with_card(request: Any, answer: dict[str, Any]) -> dict[str, Any]:
    """The answer with what a browser needs to pay, once the booking is committed."""
    payment = answer["payment"].get("id")
    if payment is None:
        return answer
    asked = try_for_browser(request.principal.organization, UUID(payment), now=request.now)
    if asked is None:
        return answer
    found = {"id": asked["paymentId"], "clientSecret": asked["clientSecret"], "publishableKey": asked["publishableKey"]}
    return {**answer, "payment": {**answer["payment"], **found}}


@routes.post(
    "/bookings",
    permission="booking.create",
    response=BookingOut,
    then=with_card,
    refuses=NOT_BOOKED,
)
def add_booking(request: HttpRequest, data: BookingIn) -> dict[str, Any]:
    """Book a slot, or a series with `recurringConfig`. A lost race answers 409 `booking.slot_taken` with `nearest` free
    slots, a series with dates that cannot be had 409 `booking.series_conflicts` with `conflicts`."""
    staff = request.principal.may("booking.manage")  # type: ignore[attr-defined]
    client = request.principal.client  # type: ignore[attr-defined]
    wish = wish_of(data, staff=staff, client=client, judged_later=data.recurring_config is None)
    if data.recurring_config is None:
        sale = Sale(data.sale) if data.sale else None
        try:
            house = offered(wish.service)
            if data.booking_link is not None:
                wish = follow_link(wish, data.booking_link, house, now=_now(request))
            row, series = book(wish, sale=sale, house=house, now=_now(request)), None
        except (NotFound, ServiceInactive) as refusal:
            raise Invalid(list(wish.errors)) if wish.errors else refusal from None
    else:
        made = create_series(wish, data.recurring_config.document(), is_staff=staff, now=_now(request))
        house, row, series = offered(wish.service), made.bookings[0], made.shown()
    check_visible(request.principal, row.id)  # type: ignore[attr-defined]
    meeting = meeting_of(row, "host" if staff else "guest", now=_now(request))
    shown = {**(for_staff(row) if staff else for_client(row)), "meeting": meeting}
    shown["payment"]["id"] = card_payment_of(row)
    if onward := next_address(row, house.document):
        shown["nextUrl"] = onward
    return {**shown, "manageUrl": guest_url(row), "series": series}


@routes.get("/bookings/{booking_id}", permission="booking.read", response=BookingOut, refuses=(NotFound,))
def get_booking(request: HttpRequest, booking_id: UUID) -> dict[str, Any]:
    """One booking, with its payments."""
    row = booking_by_id(booking_id)
    return {**_shown(request, row), "payments": payments_shown(row)}


@routes.patch("/bookings/{booking_id}", permission="booking.manage", response=BookingOut, refuses=(NotFound,))
def patch_booking(request: HttpRequest, booking_id: UUID, data: BookingPatch) -> dict[str, Any]:
    """Change the notes of a booking, its title, what it is for, how they meet and whom the client asks along; null
    empties one, what is not sent stays."""
    changes, now = data.model_dump(exclude_unset=True, exclude={"notify", "guest_emails"}), _now(request)
    row = amend_booking(booking_id, changes, notify=data.notify, now=now) if changes else booking_by_id(booking_id)
    if "guest_emails" in data.model_fields_set:
        row = change_guests(booking_id, data.guest_emails or [], notify=data.notify, now=now)
    return _shown(request, row)


@routes.post(
    "/bookings/{booking_id}/cancel",
    status=200,
    permission="booking.manage",
    response=BookingOut,
    refuses=(NotFound, TransitionNotAllowed, RefundAbovePaid),
)
def cancel(request: HttpRequest, booking_id: UUID, data: StaffCancelIn | None = None) -> dict[str, Any]:
    """Cancel; its time and seats are free again at once, and what was paid comes back as `refund` says."""
    by = request.principal.type if request.principal.type != "user" else "staff"  # type: ignore[attr-defined]
    asked, now = data or StaffCancelIn(), _now(request)
    refund = asked.refunding()
    how: dict[str, Any] = {"reason": asked.reason, "by": by, "refund": refund, "notify": asked.notify}
    if asked.scope is Scope.THIS:
        return _shown(request, cancel_booking(booking_id, **how, now=now))
    if refund.rule is RefundRule.AMOUNT:
        raise Invalid([FieldError("refund", "booking.refund_amount_of_several")])
    return _shown(request, cancel_series(booking_id, asked.scope, **how, now=now))


@routes.post(
    "/bookings/{booking_id}/confirm",
    status=200,
    permission="booking.manage",
    response=BookingOut,
    refuses=(NotFound, TransitionNotAllowed),
)
def confirm(request: HttpRequest, booking_id: UUID, data: ScopeIn | None = None) -> dict[str, Any]:
    """Approve a pending booking, or confirm one without waiting for its payment; with `scope`, those of its series."""
    if data is None or data.scope is Scope.THIS:
        return _shown(request, approve_booking(booking_id, now=_now(request)))
    return _shown(request, approve_series(booking_id, data.scope, now=_now(request)))


@routes.post(
    "/bookings/{booking_id}/decline",
    status=200,
    permission="booking.manage",
    response=BookingOut,
    refuses=(NotFound, TransitionNotAllowed),
)
def decline(request: HttpRequest, booking_id: UUID, data: CancelIn | None = None) -> dict[str, Any]:
    """Say no to a booking that awaits approval; what was paid is given back."""
    by = request.principal.type if request.principal.type != "user" else "staff"  # type: ignore[attr-defined]
    asked = data or CancelIn()
    if asked.scope is Scope.THIS:
        return _shown(request, decline_booking(booking_id, reason=asked.reason, by=by, now=_now(request)))
    return _shown(request, decline_series(booking_id, asked.scope, reason=asked.reason, by=by, now=_now(request)))


@routes.post(
    "/bookings/{booking_id}/complete",
    status=200,
    permission="booking.manage",
    response=BookingOut,
    refuses=(NotFound, TransitionNotAllowed),
)
def complete(request: HttpRequest, booking_id: UUID) -> dict[str, Any]:
    """The service was delivered."""
    return _shown(request, complete_booking(booking_id, now=_now(request)))


@routes.post(
    "/bookings/{booking_id}/no-show",
    status=200,
    permission="booking.manage",
    response=BookingOut,
    refuses=(NotFound, TransitionNotAllowed),
)
def no_show(request: HttpRequest, booking_id: UUID) -> dict[str, Any]:
    """The client did not come."""
    return _shown(request, mark_no_show(booking_id, now=_now(request)))


@routes.get("/bookings/{booking_id}/history", permission="booking.read", response=Page[AuditItem], refuses=(NotFound,))
def booking_history(request: HttpRequest, booking_id: UUID) -> dict[str, Any]:
    """Who did what to a booking, and to those it took the place of, the latest first."""
    items = [item for one in moves_behind(booking_by_id(booking_id)) for item in audit_history("booking", one)]
    return {"items": items, "nextCursor": None}


def _shown(request: HttpRequest, row: "Booking") -> dict[str, Any]:
    return {**all_for_staff([row], now=_now(request))[0], "manageUrl": guest_url(row)}


def _now(request: HttpRequest) -> datetime:
    now: datetime = request.now  # type: ignore[attr-defined]
    return now
