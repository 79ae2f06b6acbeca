"""Payments and refunds, in and out."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from comptoir.platform.http.page import Cursor, Limit, Search
from comptoir.platform.http.period import First, Last
from comptoir.platform.http.schema import Currency, In, Out

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


class WhoseOut(Out):
    """Whose payment it is, or was."""

    client_id: UUID | None
    client_name: str | None
    client_email: str | None


class ListedPaymentOut(PaymentOut):
    """With whose it is."""

    client_name: str | None
    client_email: str | None


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


class ListedRefundOut(RefundOut, WhoseOut):
    """With whose payment it gives back."""


class RefundIn(In):
    """Without `amount`: all that is left of the payment, in whose `currency` it is."""

    amount: Amount | None = None
    currency: Currency | None = None
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


class PaymentFilter(In):
    """`from` and `to` are instants, or dates in UTC, both included. `search` looks at whose it is."""

    from_: Annotated[First, Field(alias="from")] = None
    to: Last = None
    search: Search = ""
    subject_type: Annotated[str, Field(max_length=20)] = ""
    subject_id: UUID | None = None
    client_id: UUID | None = None
    status: Literal[
        "", "pending", "paid", "partially_refunded", "refunded", "failed", "cancelled", "disputed", "lost"
    ] = ""
    method: Literal["", "cash", "card", "transfer", "check", "wallet", "other"] = ""
    provider: Literal["", "counter", "stripe", "wallet"] = ""
    purpose: Annotated[str, Field(max_length=20)] = ""

    @property
    def wanted(self) -> dict[str, Any]:
        """For `payments_matching`."""
        given = self.model_dump(include=set(PaymentFilter.model_fields))
        names = {"from_": "start", "to": "end", "subject_id": "subject", "client_id": "client"}
        return {names.get(name, name): value for name, value in given.items()}


class PaymentQuery(PaymentFilter):
    limit: Limit = 50
    cursor: Cursor = ""


class PayoutQuery(In):
    """Local days of the organization, both included; without them the last thirty."""

    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None


class PayoutOut(Out):
    """What came in and went out on one local `day` through one provider by one method, in minor units: `gross` was
    paid, `refunded` given back, `lost` taken back by banks; `net` is what is left of it. `fees` are null: the provider
    does not tell them here. What wallets paid is not there, it came in before."""

    day: date
    provider: str
    method: str
    currency: str
    payments: int
    gross: int
    refunded: int
    lost: int
    fees: int | None
    net: int


class PayoutsOut(Out):
    """The latest day first, and `totals` per currency."""

    items: list[PayoutOut]
    totals: list["PayoutTotalOut"]


class PayoutTotalOut(Out):
    currency: str
    payments: int
    gross: int
    refunded: int
    lost: int
    net: int


class RefundQuery(PaymentPeriodQuery):
    payment_id: UUID | None = None
    subject_id: UUID | None = None
