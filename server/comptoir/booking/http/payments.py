"""Money for a booking, at the counter."""

from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest
from pydantic import Field, StringConstraints

from comptoir.booking.contracts import NothingDue, TransitionNotAllowed
from comptoir.booking.http.booking_schema import BookingOut, ScopeIn
from comptoir.booking.http.own_bookings import OwnRoutes
from comptoir.booking.queries.bookings import booking_by_id
from comptoir.booking.services.decide_series import pay_series
from comptoir.booking.services.guest_link import guest_url
from comptoir.booking.services.meetings import all_for_staff
from comptoir.booking.services.pay_booking import pay_booking, pay_no_show_fee, pay_with_wallet
from comptoir.booking.services.series_scope import Scope
from comptoir.booking.services.settle import payments_shown
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.payments.rules.currency import currency_errors
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.schema import Currency
from comptoir.wallet.contracts.ledger import NothingToSpend
from comptoir.wallet.public import WALLET

routes = OwnRoutes("bookings")


class BookingPaymentIn(ScopeIn):
    """Without `amount` (minor units): all that is due. `no_show_fee` pays the fee that was asked, whole. With `scope`
    "following" or "all", all that is due of those dates of a series. `wallet`: what the client holds pays what it can
    of what is due of this booking."""

    amount: Annotated[int, Field(ge=1, le=2_000_000_000, strict=True)] | None = None
    currency: Currency | None = None
    method: Literal["cash", "card", "transfer", "check", "other", "wallet"]
    note: Annotated[str, StringConstraints(max_length=2000)] = ""
    purpose: Literal["booking", "no_show_fee"] = "booking"


@routes.post(
    "/bookings/{booking_id}/payments",
    permission="payment.take",
    response=BookingOut,
    refuses=(NotFound, NothingDue, NothingToSpend, TransitionNotAllowed),
)
def add_booking_payment(request: HttpRequest, booking_id: UUID, data: BookingPaymentIn) -> dict[str, Any]:
    """Mark money as received at the counter; answers the booking. One that awaits payment is confirmed by it."""
    now = request.now  # type: ignore[attr-defined]
    if errors := currency_errors(data.currency, booking_by_id(booking_id).currency):
        raise Invalid(errors)
    if data.method == WALLET:
        if data.amount is not None or data.purpose != "booking" or data.scope is not Scope.THIS:
            raise Invalid([FieldError("method", "booking.wallet_pays_what_is_due")])
        row = pay_with_wallet(booking_id, now=now)
    elif data.purpose == "no_show_fee":
        row = pay_no_show_fee(booking_id, method=data.method, note=data.note, now=now)
    elif data.scope is not Scope.THIS:
        if data.amount is not None:
            raise Invalid([FieldError("amount", "booking.amount_of_several")])
        row = pay_series(booking_id, data.scope, method=data.method, note=data.note, now=now)
    else:
        row = pay_booking(booking_id, data.amount, method=data.method, note=data.note, now=now)
    return {**all_for_staff([row], now=now)[0], "manageUrl": guest_url(row), "payments": payments_shown(row)}
