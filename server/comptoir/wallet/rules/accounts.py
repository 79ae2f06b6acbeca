"""The accounts of the ledger and the kinds of its transactions."""

from enum import StrEnum

from comptoir.wallet.rules.lots import Source


class Account(StrEnum):
    """Where quantities move between. The two of a lot say what its client has; the others belong to the house."""

    LOT_AVAILABLE = "lot_available"
    LOT_RESERVED = "lot_reserved"
    LIABILITY = "liability"
    """What the house promised for money; it falls when lots are granted."""
    GOODWILL = "goodwill"
    """What it gave away."""
    CORRECTION = "correction"
    TRANSFER = "transfer"
    """On its way from one lot to another."""
    REVENUE = "revenue"
    """What clients used."""
    EXPIRED = "expired"
    REFUNDS = "refunds"
    """What was taken back against money."""


class TransactionKind(StrEnum):
    """Why quantities moved."""

    GRANT = "grant"
    RESERVE = "reserve"
    CAPTURE = "capture"
    RELEASE = "release"
    RESTORE = "restore"
    EXPIRE = "expire"
    ROLLOVER = "rollover"
    TRANSFER = "transfer"
    CORRECT = "correct"
    REFUND = "refund"


LOT_ACCOUNTS = frozenset({Account.LOT_AVAILABLE, Account.LOT_RESERVED})


def origin_of(source: Source) -> Account:
    """The account a new lot comes out of."""
    match source:
        case Source.GOODWILL:
            return Account.GOODWILL
        case Source.CORRECTION:
            return Account.CORRECTION
        case Source.TRANSFER:
            return Account.TRANSFER
        case _:
            return Account.LIABILITY
