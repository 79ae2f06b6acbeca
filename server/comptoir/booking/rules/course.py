"""Sessions of events and courses: how many must come, until when, and what happens when they do not (spec 01 §4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class BelowMinimum(StrEnum):
    """What becomes of a session with too few participants at its cutoff."""

    CANCEL = "cancel"
    KEEP = "keep"


class Sale(StrEnum):
    """How sessions of a run are sold: one by one, or all of them together."""

    SESSION = "session"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Minimum:
    """`participants` must have booked by `decide_at` (epoch seconds)."""

    participants: int
    decide_at: int


def minimum_of(
    document: Mapping[str, Any], *, start: int, house_hours: int, participants: int | None = None
) -> Minimum | None:
    """What is asked of a session at `start`; None: one participant will do.

    `participants` is the session's own minimum, else the service's counts; `house_hours` holds where the service names
    no cutoff of its own.
    """
    least = participants or document.get("minParticipants") or 1
    if least < 2:
        return None
    hours = document.get("minimumCutoffHours")
    return Minimum(least, start - (house_hours if hours is None else hours) * 3600)


def below_minimum(document: Mapping[str, Any], *, house: str) -> BelowMinimum:
    """What the service says, else the house rule."""
    return BelowMinimum(document.get("belowMinimum") or house)


def sales_of(document: Mapping[str, Any]) -> frozenset[Sale]:
    """How a service's runs can be had; by session unless it says otherwise."""
    written = document.get("courseSale") or Sale.SESSION
    return frozenset(Sale) if written == "both" else frozenset({Sale(written)})


def share(total: int, parts: int) -> int:
    """What one of `parts` sessions of a course is worth of `total` minor units, rounded half up."""
    return (2 * total + parts) // (2 * parts)
