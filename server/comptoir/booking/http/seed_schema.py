"""What the seed's endpoints take and give beside what the others do."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from comptoir.booking.http.booking_schema import CancelIn, PaidBy
from comptoir.booking.http.bookings import BookingQuery
from comptoir.platform.http.schema import Cents, In, Out


class SeedBookingQuery(BookingQuery):
    """Up to 200 at a time; the header `X-Next-Cursor` of the answer, passed as `cursor`, gives the next ones."""

    limit: Annotated[int, Field(ge=1, le=200)] = 200


class SeedCancelIn(CancelIn):
    booking_id: UUID


class SeedRefundIn(In):
    """Without `amount` all that is left of what was paid comes back."""

    booking_id: UUID
    amount: Annotated[Cents | None, Field(ge=1)] = None
    reason: Annotated[str, StringConstraints(max_length=2000)] = ""


class SeedCheckoutIn(In):
    booking_id: UUID
    success_url: Annotated[str, StringConstraints(max_length=2000)] = ""
    cancel_url: Annotated[str, StringConstraints(max_length=2000)] = ""


class SeedPaymentQuery(In):
    booking_id: UUID


class SeedPaymentStatus(Out):
    """Amounts in minor units; `status` is the booking's, `paymentStatus` pending, paid, partially_refunded…; `method`
    and `methods` as a booking's `payment` says them."""

    booking_id: UUID
    status: str
    payment_status: str
    method: PaidBy
    methods: list[PaidBy]
    amount: int
    amount_paid: int
    amount_refunded: int
    amount_due: int
    currency: str


class SeedCheckoutOut(Out):
    url: str
