"""What Stripe Billing charges for: each module that has standing orders says how its things follow what it says."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Awaited:
    """The payment that a charge is for; None: not yet, or `never`."""

    payment: UUID | None
    never: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Billed:
    """`lock` is called before a standing order of one is touched, everything else with that lock held.

    `awaited`: which payment a charge is for, by the beginning of its period and what it took; it is asked for if its
    time has come. `ended`: Stripe charges nothing more, for want of payment or because somebody said so there.
    `paused` and `ends_with_period`: somebody changed that there.
    """

    lock: Callable[[UUID], None]
    awaited: Callable[[UUID, datetime, int, datetime], Awaited]
    ended: Callable[[UUID, bool, datetime], None]
    paused: Callable[[UUID, bool, datetime], None]
    ends_with_period: Callable[[UUID, bool, datetime], None]


_billed: dict[str, Billed] = {}


def register_billed(subject_type: str, billed: Billed) -> None:
    """Make `subject_type` (≤ 20 characters) something that has standing orders; once, while Django starts."""
    _billed[subject_type] = billed


def billed_of(subject_type: str) -> Billed:
    """How things of this type follow what is said of their standing orders."""
    return _billed[subject_type]
