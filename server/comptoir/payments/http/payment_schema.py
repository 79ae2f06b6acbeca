"""Payments and refunds, in and out."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from comptoir.platform.http.page import Cursor, Limit
from comptoir.platform.http.period import First, Last
from comptoir.platform.http.schema import In, Out

Method = Literal["cash", "card", "transfer", "check", "other"]
Amount = Annotated[int, Field(ge=1, le=2_000_000_000, strict=True)]
"""Minor units, above zero."""


class PaymentOut(Out):
    """`recordedBy` is who marked it paid; `method` and `paidAt` are null until then. Amounts in minor units.
    `externalId` is what the provider calls it, `failureCode` why its last try failed."""

    id: UUID
    subject_type: str
    subject_id: UUID
    client_id: UUID | None
    purpose: str
    provider: str
    method: str | None
    amount: int
    currency: str
    status: str
    refunded_amount: int
    note: str | None
    recorded_by: str | None
    external_id: str | None
    failure_code: str | None
    paid_at: datetime | None
    created_at: datetime


class RefundOut(Out):
    """`status` is pending until the provider says otherwise; one that failed gave its amount back. In minor units of
    its payment's currency."""

    id: UUID
    payment_id: UUID
    amount: int
    currency: str
    reason: str | None
    provider: str
    status: str
    by: str | None
    external_id: str | None
    failure_code: str | None
    created_at: datetime


class RefundIn(In):
    """Without `amount`: all that is left of the payment."""

    amount: Amount | None = None
    reason: Annotated[str, StringConstraints(max_length=2000)] = ""


class RefundOfPaymentIn(RefundIn):
    """The same, with the payment it is of."""

    payment_id: UUID


class PaymentPeriodQuery(In):
    """`from` and `to` are instants, or dates in UTC, both included."""

    from_: Annotated[First, Field(alias="from")] = None
    to: Last = None
    limit: Limit = 50
    cursor: Cursor = ""


class PaymentQuery(PaymentPeriodQuery):
    subject_type: Annotated[str, Field(max_length=20)] = ""
    subject_id: UUID | None = None
    client_id: UUID | None = None
    status: Literal[
        "", "pending", "paid", "partially_refunded", "refunded", "failed", "cancelled", "disputed", "lost"
    ] = ""
    method: Literal["", "cash", "card", "transfer", "check", "wallet", "other"] = ""
    provider: Literal["", "counter", "stripe", "wallet"] = ""
    purpose: Annotated[str, Field(max_length=20)] = ""


class RefundQuery(PaymentPeriodQuery):
    payment_id: UUID | None = None
    subject_id: UUID | None = None
