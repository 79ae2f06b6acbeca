"""What may become of a payment and of a refund (spec 02 §1). The database refuses anything else."""

from enum import StrEnum


class PaymentStatus(StrEnum):
    """Where a payment stands."""

    PENDING = "pending"
    PAID = "paid"
    PARTIALLY_REFUNDED = "partially_refunded"
    REFUNDED = "refunded"
    FAILED = "failed"
    CANCELLED = "cancelled"
    DISPUTED = "disputed"
    """The client's bank took it back for now."""
    LOST = "lost"
    """The bank took it back for good."""

    @property
    def is_open(self) -> bool:
        """Whether its money may still come."""
        return self in {PaymentStatus.PENDING, PaymentStatus.FAILED}


class RefundStatus(StrEnum):
    """Where a refund stands; what is pending counts as given back until it fails."""

    PENDING = "pending"
    SUCCEEDED = "succeeded"
    FAILED = "failed"


class Method(StrEnum):
    """How money changed hands."""

    CASH = "cash"
    CARD = "card"
    TRANSFER = "transfer"
    CHECK = "check"
    WALLET = "wallet"
    OTHER = "other"


AT_THE_COUNTER = tuple(method for method in Method if method is not Method.WALLET)
"""How staff may say that they received money."""

_S = PaymentStatus
TRANSITIONS: frozenset[tuple[PaymentStatus, PaymentStatus]] = frozenset(
    {
        (_S.PENDING, _S.PAID),
        (_S.PENDING, _S.FAILED),
        (_S.PENDING, _S.CANCELLED),
        # Online a card may fail and the next one pay, and money may come when nobody waited for it any more.
        (_S.FAILED, _S.PAID),
        (_S.FAILED, _S.CANCELLED),
        (_S.CANCELLED, _S.PAID),
        (_S.PAID, _S.PARTIALLY_REFUNDED),
        (_S.PAID, _S.REFUNDED),
        (_S.PARTIALLY_REFUNDED, _S.REFUNDED),
        # Back again when a refund fails.
        (_S.PARTIALLY_REFUNDED, _S.PAID),
        (_S.REFUNDED, _S.PARTIALLY_REFUNDED),
        (_S.REFUNDED, _S.PAID),
        (_S.PAID, _S.DISPUTED),
        (_S.PARTIALLY_REFUNDED, _S.DISPUTED),
        (_S.DISPUTED, _S.PAID),
        (_S.DISPUTED, _S.PARTIALLY_REFUNDED),
        (_S.DISPUTED, _S.REFUNDED),
        (_S.DISPUTED, _S.LOST),
    }
)

REFUND_TRANSITIONS: frozenset[tuple[RefundStatus, RefundStatus]] = frozenset(
    {
        (RefundStatus.PENDING, RefundStatus.SUCCEEDED),
        (RefundStatus.PENDING, RefundStatus.FAILED),
        # A bank may send a refund back days after it was reported as done.
        (RefundStatus.SUCCEEDED, RefundStatus.FAILED),
    }
)


def status_after_refunds(*, amount: int, refunded: int) -> PaymentStatus:
    """Where a received payment stands by what was given back of it."""
    if refunded == 0:
        return PaymentStatus.PAID
    return PaymentStatus.REFUNDED if refunded >= amount else PaymentStatus.PARTIALLY_REFUNDED
