"""What a coach begins with: usual types of appointment and reasons, in the house's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class UsualType:
    """A type of appointment: its name, how long it takes, its colour."""

    name: str
    minutes: int
    color: str
    description: str


_TYPES = {
    "fr": (
        UsualType("Premier rendez-vous", 30, "#2f6f5e", "Faire connaissance et poser vos objectifs."),
        UsualType("Suivi", 45, "#2b5f9e", "Faire le point et préparer la suite."),
        UsualType("Bilan", 60, "#8a5a9e", "Mesurer le chemin parcouru et décider de la suite."),
    ),
    "en": (
        UsualType("First appointment", 30, "#2f6f5e", "Get to know each other and set your goals."),
        UsualType("Follow-up", 45, "#2b5f9e", "Take stock and prepare what comes next."),
        UsualType("Review", 60, "#8a5a9e", "See how far you have come and decide what comes next."),
    ),
}
_REASONS = {
    "fr": ("Découverte", "Point d’étape", "Question précise", "Autre"),
    "en": ("Getting started", "Progress check", "A specific question", "Something else"),
}
FOLLOWED_BY = 1
"""After each of them comes the second one, until something else is decided."""


def usual_types(locale: str) -> tuple[UsualType, ...]:
    """Types of appointment, the first meeting first."""
    return _TYPES.get(locale, _TYPES["en"])


def usual_reasons(locale: str) -> tuple[str, ...]:
    """Reasons in their order."""
    return _REASONS.get(locale, _REASONS["en"])


def type_document(usual: UsualType, *, coach: str, role: str) -> Mapping[str, Any]:
    """The service document of a type that one coach has: `coach` is their id."""
    return {
        "name": usual.name,
        "description": usual.description,
        "type": "appointment",
        "duration": usual.minutes,
        "slotStep": 15,
        "price": 0,
        "color": usual.color,
        "meetingKinds": ["video", "phone", "in_person"],
        "bookingWindow": {"minAdvanceHours": 2, "maxAdvanceDays": 60},
        "cancellationPolicy": {"allowCancellation": True, "cutoffHours": 24, "refundPolicy": "full"},
        "recurring": {"enabled": True, "intervals": ["weekly", "monthly"], "maxOccurrences": 12},
        "requiredStaff": [{"role": role, "count": 1, "specificStaffIds": [coach]}],
    }
