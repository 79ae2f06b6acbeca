"""How one refund is spread over several payments."""

from collections.abc import Iterable


def spread[T](amount: int, left: Iterable[tuple[T, int]]) -> list[tuple[T, int]]:
    """Shares of `amount` in the order of `left`, each as much as there is left; empty ones are not listed.

    The shares sum to `amount` when there is enough left, else to all there is.
    """
    shares: list[tuple[T, int]] = []
    for one, available in left:
        share = min(amount, available)
        if share > 0:
            shares.append((one, share))
            amount -= share
    return shares
