"""Somebody and their appointment who do not exist, to see a template filled in."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

HIDDEN = frozenset({"notice", "system", "client_code", "invitation"})
"""What opens an account, or whose words come from elsewhere, is not reworded."""

_WORDS: dict[str, dict[str, Any]] = {
    "fr": {
        "service": "Bilan de forme",
        "title": "Point après six semaines",
        "what": "Bilan de forme",
        "place": "Salle 2, 12 rue des Lilas, 75011 Paris",
        "reason": "Le local est fermé pour travaux.",
        "product": "Carnet de 10 séances",
        "label": "Carnet de 10 séances",
        "message": "Joyeux anniversaire !",
        "worth": "10 séances",
        "staff": "Jeanne Petit",
        "url": "https://exemple.fr/b/exemple",
        "virtualLink": "https://exemple.fr/r/exemple",
    },
    "en": {
        "service": "Fitness check-up",
        "title": "Six weeks on",
        "what": "Fitness check-up",
        "place": "Room 2, 12 Lilac Street, Paris",
        "reason": "The premises are closed for works.",
        "product": "Pack of 10 sessions",
        "label": "Pack of 10 sessions",
        "message": "Happy birthday!",
        "worth": "10 sessions",
        "staff": "Jane Small",
        "url": "https://example.com/b/example",
        "virtualLink": "https://example.com/r/example",
    },
}


def sample(language: str, *, organization: str, now: datetime) -> dict[str, Any]:
    """A value for everything a mail may name: an appointment in a week, and what may go with it."""
    start = (now.astimezone(UTC) + timedelta(days=7)).replace(hour=13, minute=0, second=0, microsecond=0)
    return {
        "organization": {"name": organization},
        "timeZone": "Europe/Paris",
        "reference": "K7Q2M9XD",
        "name": "Camille Martin",
        "start": start,
        "end": start + timedelta(hours=1),
        "previousStart": start - timedelta(days=1),
        "sameDay": True,
        "participants": 2,
        "phone": "",
        "contact": "+33 1 42 00 00 14",
        "total": 6000,
        "price": 6000,
        "gross": 6000,
        "open": 2000,
        "currency": "EUR",
        "due": 4000,
        "paid": 2000,
        "refunded": 2000,
        "fee": 1500,
        "awaits": "",
        "lapsed": False,
        "inCalendar": True,
        "change": "",
        "unpaid": False,
        "trial": False,
        "pending": False,
        "byClient": False,
        "holdExpires": start - timedelta(days=6),
        "offerExpires": start - timedelta(days=6),
        "cancelBefore": start - timedelta(days=1),
        "dates": [
            {
                "start": start + timedelta(days=7 * n),
                "end": start + timedelta(days=7 * n, hours=1),
                "link": f"{_WORDS[language]['virtualLink']}-{n + 1}",
            }
            for n in range(3)
        ],
        "number": 3,
        "days": 7,
        "quantity": 1,
        "minutes": 30,
        "code": "ABCD-EFGH-JKLM",
        "sender": "Camille Martin",
        "recipient": "Dominique Leroy",
        "recipientEmail": "dominique@example.com",
        "lapses": start + timedelta(days=180),
        "lastDay": (start + timedelta(days=30)).date(),
        "deliverAt": start,
        "cancelAt": start + timedelta(days=30),
        "graceUntil": start + timedelta(days=7),
        "expiresAt": start + timedelta(days=30),
        **_WORDS[language],
    }


def without_unknown(names: Iterable[str], known: Iterable[str]) -> list[str]:
    """The names that stand for nothing, sorted."""
    return sorted(set(names) - set(known) - {"brand", "organization", "forloop", "unsubscribeUrl"})
