"""What a widget asks besides a service's own questions: how to meet, what for, and who comes along."""

from collections.abc import Mapping, Sequence
from typing import Any

from comptoir.booking.models import Reason
from comptoir.booking.rules.meeting_kind import kinds_of

LANGUAGES = ("fr", "en")
_HOW = {"fr": "Comment souhaitez-vous échanger\u00a0?", "en": "How would you like to meet?"}
_WHAT_FOR = {"fr": "Motif du rendez-vous", "en": "Reason for your appointment"}
_GUESTS = {
    "fr": {
        "name": "Inviter d’autres personnes",
        "help": "Leurs adresses e-mail, séparées par des virgules. Chacune reçoit l’invitation et le fichier d’agenda.",
        "placeholder": "nom@exemple.fr",
    },
    "en": {
        "name": "Invite others",
        "help": "Their e-mail addresses, with commas between them. Each gets the invitation and the calendar file.",
        "placeholder": "name@example.com",
    },
}
_KINDS = {
    "fr": {"video": "En visio", "phone": "Par téléphone", "in_person": "Sur place"},
    "en": {"video": "Video call", "phone": "By phone", "in_person": "In person"},
}


def meeting_questions(document: Mapping[str, Any], known: Sequence[Reason]) -> dict[str, list[dict[str, Any]]]:
    """Questions like a service's custom fields, by language; `path` is where the answer belongs in a booking.

    Empty when there is nothing to choose: one way to meet, no reasons, no guests.
    """
    kinds = kinds_of(document)
    listed = document.get("reasonIds")
    offered = [one for one in known if listed is None or str(one.id) in listed] if _has_reasons(document) else []
    guests = bool(document.get("allowGuests"))
    asked = {language: _questions(language, kinds, offered, guests=guests) for language in LANGUAGES}
    return asked if asked["fr"] else {}


def _has_reasons(document: Mapping[str, Any]) -> bool:
    """People come to an appointment for a reason; a hall or a class is had as it is, unless its document lists some."""
    return document.get("type") == "appointment" or bool(document.get("reasonIds"))


def _questions(language: str, kinds: Sequence[str], offered: Sequence[Reason], *, guests: bool) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if len(kinds) > 1:
        options = [{"value": kind, "label": _KINDS[language][kind]} for kind in kinds]
        found.append({"path": "meetingKind", "name": _HOW[language], "required": True, "options": options})
    if offered:
        options = [{"value": str(one.id), "label": one.label} for one in offered]
        found.append({"path": "reasonId", "name": _WHAT_FOR[language], "required": False, "options": options})
    found = [{"type": "select", **one} for one in found]
    return (
        [*found, {"path": "guestEmails", "type": "text", "required": False, **_GUESTS[language]}] if guests else found
    )
