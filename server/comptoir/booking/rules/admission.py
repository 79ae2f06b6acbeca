"""How a booking starts out: confirmed, or pending until somebody approves or it is paid (spec 01 §3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from comptoir.booking.rules.status import Awaits, Status

APPROVED_HOLD_MINUTES = 1440
"""Who waited for an approval does not sit in front of a screen: they have a day to pay, up to the start."""


@dataclass(frozen=True, slots=True)
class Admission:
    """The status of a booking and what it waits for."""

    status: Status
    awaits: Awaits = Awaits.NOTHING


def admission(document: Mapping[str, Any], *, total: int, first: int, approval_above: int | None) -> Admission:
    """What becomes of a booking of `total` minor units, of which `first` have to come before it is confirmed, under a
    valid service document.

    Approval comes first: nobody pays for what may be declined.
    """
    if wants_approval(document, total=total, approval_above=approval_above):
        return Admission(Status.PENDING, Awaits.APPROVAL)
    return approved(first=first)


def approved(*, first: int) -> Admission:
    """What becomes of a booking that needs no approval any more."""
    if first > 0:
        return Admission(Status.PENDING, Awaits.PAYMENT)
    return Admission(Status.CONFIRMED)


def wants_approval(document: Mapping[str, Any], *, total: int, approval_above: int | None) -> bool:
    """Whether staff decide: the service says so, or the price is above the house's limit."""
    limits = document.get("limits") or {}
    if document.get("requireApproval") or limits.get("requireApproval"):
        return True
    return approval_above is not None and total > approval_above
