"""What is due when a subscription changes plans, or stops, in the middle of a period.

Time counts to the second. Of the old plan as much is credited as is unused, in time or in allowance, whichever is
less: who has used up the month's credits on the first day has had the month.
"""

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Proration:
    """Minor units: `credit` for the old plan, `charge` for the new one; units: `taken` of the old allowance, `granted`
    of the new."""

    credit: int
    charge: int
    taken: int
    granted: int

    @property
    def net(self) -> int:
        """What is to be paid; below zero: what the client has to their credit."""
        return self.charge - self.credit


def time_left(start: datetime, end: datetime, now: datetime) -> Fraction:
    """The share of [start, end) that is still to come, from 0 to 1, to the second."""
    whole = int((end - start).total_seconds())
    left = int((end - max(start, min(now, end))).total_seconds())
    return Fraction(left, whole) if whole > 0 else Fraction(0)


def unused_share(left: Fraction, *, available: int, allowance: int) -> Fraction:
    """How much of a period is unused: what is left of its time, or of its allowance when that is less."""
    return min(left, Fraction(min(available, allowance), allowance)) if allowance else left


def prorate(
    left: Fraction,
    *,
    paid: int,
    price: int,
    available: int = 0,
    allowance: int = 0,
    new_allowance: int = 0,
) -> Proration:
    """The move to a plan of `price` and `new_allowance` per period when `left` of the running one, for which `paid` was
    paid, is still to come, and `available` of its `allowance` is unused.

    Money is rounded half up; of the new allowance a begun unit is whole, of the old one only whole units go back.
    """
    unused = unused_share(left, available=available, allowance=allowance)
    return Proration(
        credit=rounded(paid * unused),
        charge=rounded(price * left),
        taken=int(allowance * unused),
        granted=-int(-new_allowance * left // 1),
    )


def rounded(amount: Fraction) -> int:
    """To the nearest minor unit, a half up; `amount` ≥ 0."""
    return int(amount + Fraction(1, 2))
