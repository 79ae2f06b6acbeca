"""Where a dispute stands (https://docs.stripe.com/disputes/how-disputes-work), and what that makes of its payment."""

from collections.abc import Iterable

from comptoir.payments.rules.status import PaymentStatus, status_after_refunds

_STEPS = {
    "warning_needs_response": 0,
    "warning_under_review": 1,
    "needs_response": 2,
    "under_review": 3,
    "appeal_needs_response": 4,
    "appeal_under_review": 5,
}
_OVER = 6
_INQUIRIES = {"warning_needs_response", "warning_under_review", "warning_closed", "prevented"}
"""The bank asks; no money has moved."""


def is_over(status: str) -> bool:
    """Whether the bank has decided: won, lost, closed or prevented."""
    return status not in _STEPS


def moves_forward(before: str, after: str) -> bool:
    """Whether `after` is later news than `before`."""
    return _STEPS.get(after, _OVER) > _STEPS.get(before, _OVER)


def status_under(disputes: Iterable[str], *, amount: int, refunded: int) -> PaymentStatus:
    """Where a received payment stands by its disputes and refunds."""
    statuses = set(disputes)
    after = status_after_refunds(amount=amount, refunded=refunded)
    if after is PaymentStatus.REFUNDED:
        return after
    if "lost" in statuses:
        return PaymentStatus.LOST
    if any(not is_over(one) and one not in _INQUIRIES for one in statuses):
        return PaymentStatus.DISPUTED
    return after
