"""What was paid for a certificate, spread over its redemptions."""


def share_of(paid: int, *, whole: int, used: int, taken: int) -> int:
    """The share of `paid` that belongs to `taken` of `whole` after `used`; the shares of all of it sum to `paid`."""
    return paid * (used + taken) // whole - paid * used // whole
