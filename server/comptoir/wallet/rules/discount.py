"""What a promo code takes off a price."""

from dataclasses import dataclass
from enum import StrEnum


class PromoKind(StrEnum):
    """What `value` counts: per cent, minor units, or minutes."""

    PERCENTAGE = "percentage"
    FIXED = "fixed"
    FREE_MINUTES = "freeMinutes"


@dataclass(frozen=True, slots=True)
class PromoTerms:
    """What somebody who uses the code gets."""

    kind: PromoKind
    value: int

    @property
    def once_per_series(self) -> bool:
        """Whether only the first occurrence of a series gets it."""
        return self.kind is not PromoKind.PERCENTAGE


def discount_minor(terms: PromoTerms, *, price: int, minutes: int) -> int:
    """Minor units off `price`, from 0 to all of it, rounded half up; `minutes` is the duration that is priced."""
    match terms.kind:
        case PromoKind.PERCENTAGE:
            wanted = (price * terms.value + 50) // 100
        case PromoKind.FIXED:
            wanted = terms.value
        case PromoKind.FREE_MINUTES:
            wanted = (2 * price * min(terms.value, minutes) + minutes) // (2 * minutes) if minutes else 0
    return max(0, min(price, wanted))
