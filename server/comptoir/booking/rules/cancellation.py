"""Whether a client may still cancel, and what comes back to them (spec 01 §6)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class RefundPolicy(StrEnum):
    """How much of what was paid comes back."""

    NONE = "none"
    PARTIAL = "partial"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class CancellationPolicy:
    """A booking carries the policy it was made under; `refund_percentage` counts for PARTIAL, 0 to 100."""

    allowed: bool = True
    cutoff_hours: float = 0
    refund: RefundPolicy = RefundPolicy.FULL
    refund_percentage: int = 0

    @classmethod
    def of(cls, document: Mapping[str, Any] | None) -> "CancellationPolicy":
        """From a valid `cancellationPolicy`; without one, clients may cancel until the start, fully refunded."""
        document = document or {}
        return cls(
            allowed=document.get("allowCancellation", True),
            cutoff_hours=document.get("cutoffHours") or 0,
            refund=RefundPolicy(document.get("refundPolicy") or RefundPolicy.FULL),
            refund_percentage=document.get("refundPercentage") or 0,
        )


def cancel_before(policy: CancellationPolicy, start: int) -> int | None:
    """The instant from which a client can no longer cancel a booking that starts at `start`; None: never could."""
    return start - round(policy.cutoff_hours * 3600) if policy.allowed else None


def client_may_cancel(policy: CancellationPolicy, *, start: int, now: int) -> bool:
    """Staff always may; a client before the cutoff."""
    limit = cancel_before(policy, start)
    return limit is not None and now < limit


def refund_minor(policy: CancellationPolicy, paid_minor: int) -> int:
    """What comes back of `paid_minor` when a client cancels in time, rounded half up to a minor unit."""
    match policy.refund:
        case RefundPolicy.NONE:
            return 0
        case RefundPolicy.FULL:
            return paid_minor
        case RefundPolicy.PARTIAL:
            return (paid_minor * policy.refund_percentage + 50) // 100
