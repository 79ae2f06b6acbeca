"""Where a guest may move a booking to, what that would cost, and the other dates of a series."""

from typing import TYPE_CHECKING, Annotated, Any

import orjson
from django.db import transaction
from django.http import HttpRequest
from ninja import Query
from pydantic import Field

from comptoir.booking.contracts import ChangeClosed, LimitReached, ServiceInactive, SlotTaken, TransitionNotAllowed
from comptoir.booking.http.guest import GuestMoveIn, as_guest
from comptoir.booking.http.slot_schema import SlotsOut
from comptoir.booking.http.slots import CalendarDate
from comptoir.booking.queries.bookings import booking_by_id
from comptoir.booking.queries.moves import current_of
from comptoir.booking.queries.series import series_of
from comptoir.booking.queries.services import offered
from comptoir.booking.rules.durations import has_lengths, minutes_between
from comptoir.booking.services.find_slots import SlotQuestion, find_slots
from comptoir.booking.services.guest_link import guest_token
from comptoir.booking.services.reschedule_booking import Move, reschedule_booking
from comptoir.planning.rules.rfc3339 import Rfc3339
from comptoir.platform.contracts import NotFound, SignatureInvalid
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Out

if TYPE_CHECKING:
    from comptoir.booking.models import Booking

routes = Routes("guest")


class GuestSlotQuery(In):
    """Local dates, both included."""

    from_: Annotated[CalendarDate, Field(alias="from")]
    to: CalendarDate


class MovePreviewOut(Out):
    """Minor units: `difference` is what the move adds to the price; `amount_due` is left to pay after it."""

    start_date: str
    end_date: str
    total_price: int
    difference: int
    amount_due: int
    refunded: int
    currency: str


class GuestDateOut(Out):
    """A date of the series, with the link to it."""

    token: str
    start_date: str
    end_date: str
    status: str
    is_this: bool


class GuestSeriesOut(Out):
    """Dates in order; one of its own has none."""

    items: list[GuestDateOut]


@routes.get(
    "/guest/bookings/{token}/slots",
    public=True,
    response=SlotsOut,
    refuses=(SignatureInvalid, NotFound, ServiceInactive),
)
def list_guest_slots(request: HttpRequest, token: str, query: Query[GuestSlotQuery]) -> bytes:
    """Free slots for the same people and as long as the booking is; its own time counts as taken."""
    now = request.now  # type: ignore[attr-defined]
    with as_guest(token, now) as booking:
        row = booking_by_id(booking)
        question = SlotQuestion(
            service=row.service_id, participants=row.participants, duration=_minutes(row), time_zone=row.time_zone
        )
        return orjson.dumps(find_slots(question, first=query.from_, last=query.to, now=now))


@routes.post(
    "/guest/bookings/{token}/reschedule/preview",
    status=200,
    public=True,
    response=MovePreviewOut,
    refuses=(SignatureInvalid, NotFound, ChangeClosed, TransitionNotAllowed, SlotTaken, LimitReached),
)
def preview_guest_move(request: HttpRequest, token: str, data: GuestMoveIn) -> dict[str, Any]:
    """What the move would cost, by making it and taking it back: nothing is kept."""
    now = request.now  # type: ignore[attr-defined]
    move = Move(start=data.start_date, end=data.end_date, staff=data.staff_id, notify=False, by_client=True)
    with as_guest(token, now) as booking, transaction.atomic():
        before = booking_by_id(booking)
        after = reschedule_booking(booking, move, now=now)
        shown = _previewed(before, after)
        transaction.set_rollback(True)
    return shown


@routes.get(
    "/guest/bookings/{token}/series", public=True, response=GuestSeriesOut, refuses=(SignatureInvalid, NotFound)
)
def list_guest_series(request: HttpRequest, token: str) -> dict[str, Any]:
    """The dates that were booked together."""
    with as_guest(token, request.now) as booking:  # type: ignore[attr-defined]
        here = current_of(booking_by_id(booking))
        rows = list(series_of(booking))
        return {"items": [_date(row, here=row.id == here) for row in rows] if len(rows) > 1 else []}


def _minutes(row: "Booking") -> int | None:
    needs = offered(row.service_id).needs
    if not has_lengths(needs):
        return None
    return minutes_between(needs, int(row.starts_at.timestamp()), int(row.ends_at.timestamp()))


def _previewed(before: "Booking", after: "Booking") -> dict[str, Any]:
    clock = Rfc3339(after.time_zone)
    kept = after.amount_paid - after.amount_refunded
    return {
        "startDate": clock.text(int(after.starts_at.timestamp())),
        "endDate": clock.text(int(after.ends_at.timestamp())),
        "totalPrice": after.total_price,
        "difference": after.total_price - before.total_price,
        "amountDue": max(0, after.total_price - kept - after.amount_reserved),
        "refunded": max(0, before.amount_paid - before.amount_refunded - kept),
        "currency": after.currency,
    }


def _date(row: "Booking", *, here: bool) -> dict[str, Any]:
    clock = Rfc3339(row.time_zone)
    return {
        "token": guest_token(row),
        "startDate": clock.text(int(row.starts_at.timestamp())),
        "endDate": clock.text(int(row.ends_at.timestamp())),
        "status": row.status,
        "isThis": here,
    }
