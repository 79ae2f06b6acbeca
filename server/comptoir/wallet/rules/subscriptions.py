"""Where a subscription stands."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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
