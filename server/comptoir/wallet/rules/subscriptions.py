"""What a subscription promises, where it stands, and until when it binds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from comptoir.wallet.rules.periods import Period, boundary
from comptoir.wallet.rules.rollover import Rollover


class SubscriptionStatus(StrEnum):
    """`cancelled`: it runs until a day that is set; `ended`: it is over."""

    TRIALING = "trialing"
    ACTIVE = "active"
    PAST_DUE = "past_due"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    ENDED = "ended"


TRIAL = 0
"""The number of the period that costs nothing; paid periods count from 1."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What every period brings, in its unit; money in minor units."""

    unit: str
    quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionTerms:
    """What was agreed. `grace_days`: how long what is unpaid stays usable; no `services`: all."""

    period: Period
    allowance: Allowance | None
    rollover: Rollover
    trial_days: int
    minimum_periods: int
    notice_days: int
    grace_days: int
    allowance_in_grace: bool
    can_pause: bool
    services: tuple[UUID, ...]
    member_tier: str | None

    @classmethod
    def of(cls, terms: Mapping[str, Any]) -> "SubscriptionTerms":
        """From valid terms as stored."""
        allowance = terms["allowance"]
        return cls(
            period=Period(terms["period"]),
            allowance=Allowance(allowance["unit"], allowance["quantity"]) if allowance else None,
            rollover=Rollover.of(terms["rollover"]),
            trial_days=terms["trialDays"],
            minimum_periods=terms["minimumPeriods"],
            notice_days=terms["noticeDays"],
            grace_days=terms["graceDays"],
            allowance_in_grace=terms["allowanceInGrace"],
            can_pause=terms["canPause"],
            services=tuple(UUID(one) for one in terms["serviceIds"]),
            member_tier=terms["memberTier"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What decides where a subscription stands."""

    period_number: int
    ended_at: datetime | None = None
    paused_at: datetime | None = None
    past_due_since: datetime | None = None
    cancel_at: datetime | None = None


def status_of(standing: Standing) -> SubscriptionStatus:
    """What weighs most: over, paused, money missing, an end in sight, the trial."""
    if standing.ended_at is not None:
        return SubscriptionStatus.ENDED
    if standing.paused_at is not None:
        return SubscriptionStatus.PAUSED
    if standing.past_due_since is not None:
        return SubscriptionStatus.PAST_DUE
    if standing.cancel_at is not None:
        return SubscriptionStatus.CANCELLED
    return SubscriptionStatus.TRIALING if standing.period_number == TRIAL else SubscriptionStatus.ACTIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When the periods of a subscription end: counted from `anchor`, the beginning of period `anchor_number`."""

    anchor: datetime
    anchor_number: int
    period: Period
    zone: str

    def end_of(self, number: int) -> datetime:
        """The end of period `number` (≥ `anchor_number`), in UTC."""
        return boundary(self.anchor, self.period, number - self.anchor_number + 1, self.zone)

    def first_end(self, *, number: int, ends: datetime, not_before: datetime) -> datetime:
        """The first end of a period that is not before `not_before`; `ends` is that of the running one, `number`."""
        while ends < not_before:
            number += 1
            ends = self.end_of(number)
        return ends
