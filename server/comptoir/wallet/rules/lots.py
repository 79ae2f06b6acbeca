"""Lots: what one grant gave, what of it is left, and which one pays first (spec 02 §3)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID


class Unit(StrEnum):
    """What a lot counts: minutes of a service, credits (one per participant), or minor units of a currency."""

    MINUTES = "minutes"
    CREDITS = "credits"
    MONEY = "money"


class Source(StrEnum):
    """Where a lot comes from."""

    PACK = "pack"
    ALLOWANCE = "allowance"
    GIFT = "gift"
    GOODWILL = "goodwill"
    REFUND = "refund"
    CORRECTION = "correction"
    TRANSFER = "transfer"


@dataclass(frozen=True, slots=True, kw_only=True)
class LotFacts:
    """What choosing among lots looks at. `available` in the lot's unit; empty `services`: any."""

    id: UUID
    unit: Unit
    currency: str
    available: int
    expires_at: datetime | None
    valid_days_after_first_use: int | None
    services: Collection[UUID]
    created_at: datetime

    def ends(self, now: datetime) -> datetime | None:
        """When it would expire if it were used now; None: never."""
        if self.expires_at is None and self.valid_days_after_first_use is not None:
            return now + timedelta(days=self.valid_days_after_first_use)
        return self.expires_at

    def may_pay(self, service: UUID, currency: str, now: datetime) -> bool:
        """Whether something of it can be spent on this service now; money only in its own currency."""
        ends = self.ends(now)
        return (
            self.available > 0
            and (ends is None or ends > now)
            and (not self.services or service in self.services)
            and (self.unit is not Unit.MONEY or self.currency == currency)
        )


def in_order(lots: Iterable[LotFacts], now: datetime) -> list[LotFacts]:
    """The one that expires first, then the most restricted, then the oldest."""

    def rank(lot: LotFacts) -> tuple[bool, float, bool, int, datetime, UUID]:
        ends = lot.ends(now)
        return (
            ends is None,
            ends.timestamp() if ends is not None else 0.0,
            not lot.services,
            len(lot.services),
            lot.created_at,
            lot.id,
        )

    return sorted(lots, key=rank)
