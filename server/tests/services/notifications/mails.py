"""Mails to test with, and a channel that remembers them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, ClassVar
from uuid import UUID

from comptoir.notifications.public import queue_email
from comptoir.notifications.rules.letter import Letter

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def mail(dedupe: str = "one", **overrides: Any) -> UUID:
    context = {
        "organization": {"name": "Studio Lumière", "colour": "#0b7285", "email": "studio@example.test"},
        "timeZone": "Europe/Paris",
        "subject": "Votre réservation",
        "paragraphs": ["Bonjour"],
    }
    given = {"kind": "notice", "to": "lea@example.test", "locale": "fr", "context": context, "dedupe": dedupe}
    return queue_email(**{**given, **overrides})


@dataclass
class Spy:
    """A channel that remembers, and says what it is told to."""

    name: ClassVar[str] = "spy"
    sent: list[Letter] = field(default_factory=list)
    raises: Exception | None = None

    def send(self, letter: Letter) -> str:
        self.sent.append(letter)
        if self.raises:
            raise self.raises
        return "250 OK"
