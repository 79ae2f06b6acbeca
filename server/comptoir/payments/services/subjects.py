"""What can be paid for: each module that sells something says how its things follow their payments."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from comptoir.payments.contracts import PaymentView


@dataclass(frozen=True, slots=True)
class Subject:
    """`lock` is called before payments of one are touched, `follow` after, in the same transaction.

    `paid` is called instead of `follow` when a payment came from outside (a card, a bank): what it confirms, revives or
    makes superfluous is its module's business. `ask` finds or asks the card payment of what is to be paid now.
    """

    lock: Callable[[UUID], None]
    follow: Callable[[UUID], None]
    paid: Callable[[UUID, PaymentView, datetime], None] | None = None
    ask: Callable[[UUID, datetime], PaymentView] | None = None


_subjects: dict[str, Subject] = {}


def register_subject(
    subject_type: str,
    *,
    lock: Callable[[UUID], None],
    follow: Callable[[UUID], None],
    paid: Callable[[UUID, PaymentView, datetime], None] | None = None,
    ask: Callable[[UUID, datetime], PaymentView] | None = None,
) -> None:
    """Make `subject_type` something that can be paid for, online with `paid` and `ask`; once, while Django starts."""
    _subjects[subject_type] = Subject(lock, follow, paid, ask)


def subject_of(subject_type: str) -> Subject:
    """How things of this type follow their payments."""
    return _subjects[subject_type]
