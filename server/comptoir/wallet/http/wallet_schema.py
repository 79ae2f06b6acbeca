"""Wallets, in and out."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from comptoir.platform.http.page import Cursor, Limit, Search
from comptoir.platform.http.schema import Currency, In, Instant, Out

Unit = Literal["minutes", "credits", "money"]
_MOST = 2_000_000_000
Quantity = Annotated[int, Field(ge=-_MOST, le=_MOST, strict=True)]


class BalanceOut(Out):
    """Minutes, credits, or minor units of `currency`; what is `reserved` is not available."""

    unit: Unit
    currency: str | None
    available: int
    reserved: int


class LotOut(Out):
    """What one grant gave. No `serviceIds`: for any service. `expiresAt` null: never, or `validDaysAfterFirstUse`
    days after its first use."""

    id: UUID
    unit: Unit
    currency: str | None
    granted: int
    available: int
    reserved: int
    expires_at: datetime | None
    valid_days_after_first_use: int | None
    service_ids: list[UUID]
    source: Literal["pack", "allowance", "gift", "goodwill", "refund", "correction", "transfer"]
    source_id: UUID | None
    label: str | None
    paid: int
    created_at: datetime


class WalletOut(Out):
    """`lots`: those with something left, the oldest first."""

    client_id: UUID
    client_name: str
    balances: list[BalanceOut]
    lots: list[LotOut]


class WalletItemOut(Out):
    """`nextExpiresAt`: when the first of what is left expires."""

    client_id: UUID
    client_name: str
    client_email: str | None
    balances: list[BalanceOut]
    next_expires_at: datetime | None


class EntryOut(Out):
    """`amount` added to what of a lot is available or reserved, below zero: taken from it."""

    account: Literal["lot_available", "lot_reserved"]
    unit: Unit
    currency: str | None
    amount: int
    lot_id: UUID


class TransactionOut(Out):
    """One line of a statement: `amount` is what it changed of what can be spent, `balanceAfter` what was left of the
    unit. Capturing what was reserved before changes nothing more. `number` counts from 1 for each client."""

    id: UUID
    number: int
    kind: Literal[
        "grant", "reserve", "capture", "release", "restore", "expire", "rollover", "transfer", "correct", "refund"
    ]
    at: datetime
    label: str | None
    reason: str | None
    by: str | None
    subject_type: str | None
    subject_id: UUID | None
    unit: Unit
    currency: str | None
    amount: int
    balance_after: int
    entries: list[EntryOut]


class TransactionIn(In):
    """A grant makes a new lot. A correction adds `quantity` to `lotId`, or takes it away when below zero; without a
    lot it makes a new one, or takes from the lots in the order they would be spent. `currency` is for money only."""

    kind: Literal["grant", "correct"]
    unit: Unit
    quantity: Quantity
    currency: Currency | None = None
    expires_at: Instant | None = None
    service_ids: Annotated[list[UUID], Field(max_length=1000)] = []
    lot_id: UUID | None = None
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class WalletQuery(In):
    search: Search = ""
    limit: Limit = 50
    cursor: Cursor = ""
