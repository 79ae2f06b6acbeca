"""What comes back to a client whose booking is cancelled: staff choose, a client gets what the policy says."""

from dataclasses import dataclass
from enum import StrEnum

from comptoir.booking.rules.cancellation import CancellationPolicy, client_may_cancel, refund_minor


class RefundRule(StrEnum):
    """`POLICY` is what a client who cancels now would get: nothing once it is too late."""

    POLICY = "policy"
    FULL = "full"
    NONE = "none"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class Refunding:
    """How much of what was paid comes back; `amount` minor units for AMOUNT."""

    rule: RefundRule = RefundRule.FULL
    amount: int = 0

    def of(self, policy: CancellationPolicy, *, kept: int, start: int, now: int) -> int:
        """Minor units of the `kept` ones; an amount may be above them, which the payments refuse."""
        match self.rule:
            case RefundRule.FULL:
                return kept
            case RefundRule.NONE:
                return 0
            case RefundRule.AMOUNT:
                return self.amount
            case RefundRule.POLICY:
                return refund_minor(policy, kept) if client_may_cancel(policy, start=start, now=now) else 0


FULL = Refunding()
BY_POLICY = Refunding(RefundRule.POLICY)
NOTHING = Refunding(RefundRule.NONE)
