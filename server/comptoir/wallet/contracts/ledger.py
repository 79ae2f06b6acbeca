"""Lots, balances, what pays for a booking; what the ledger tells and refuses."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from comptoir.kernel.event import Event
from comptoir.kernel.ids import ClientId, LotId
from comptoir.kernel.refusal import Kind, Refusal
from comptoir.wallet.rules.lots import Source, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class LotView:
    """One lot; quantities in its unit, `paid` in minor units of the organization's currency. No `services`: any."""

    id: LotId
    client: ClientId
    unit: Unit
    currency: str
    granted: int
    available: int
    reserved: int
    expires_at: datetime | None
    valid_days_after_first_use: int | None
    services: tuple[UUID, ...]
    source: Source
    source_id: UUID | None
    label: str
    paid: int
    created_at: datetime

    @property
    def is_unused(self) -> bool:
        """Whether all that was granted is there to be spent."""
        return self.available == self.granted


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What a client has of one unit, over all their lots."""

    unit: Unit
    currency: str
    available: int
    reserved: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletGranted(Event):
    """A client got minutes, credits or money to spend; `quantity` in the unit."""

    name: ClassVar[str] = "wallet.granted.v1"
    client: ClientId
    lot: LotId
    unit: str
    currency: str
    quantity: int
    source: str
    expires_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletSpent(Event):
    """A client's lots paid for something: `covered` minor units of `currency`."""

    name: ClassVar[str] = "wallet.spent.v1"
    client: ClientId
    subject_type: str
    subject: UUID
    covered: int
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletExpiring(Event):
    """What is left of a lot expires in `days` days at the latest."""

    name: ClassVar[str] = "wallet.expiring.v1"
    client: ClientId
    lot: LotId
    unit: str
    currency: str
    quantity: int
    days: int
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletExpired(Event):
    """What was left of a lot expired unused."""

    name: ClassVar[str] = "wallet.expired.v1"
    client: ClientId
    lot: LotId
    unit: str
    currency: str
    quantity: int


@dataclass(eq=False)
class NotEnoughLeft(Refusal):
    """More than what is available; `available` in the `unit`."""

    code: ClassVar[str] = "wallet.not_enough_left"
    kind: ClassVar[Kind] = Kind.CONFLICT
    unit: str
    available: int


@dataclass(eq=False)
class NothingToSpend(Refusal):
    """The client holds nothing that may pay for this now."""

    code: ClassVar[str] = "wallet.nothing_to_spend"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class LotOver(Refusal):
    """The lot's time is over: nothing can be added to it, nor taken along."""

    code: ClassVar[str] = "wallet.lot_over"
    kind: ClassVar[Kind] = Kind.CONFLICT
