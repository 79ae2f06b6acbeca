"""Tickets for signalling rooms: who may come into which room, for the minute it takes to connect."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from comptoir.platform.contracts import SignatureInvalid
from comptoir.platform.crypto import sign, unsign

_PURPOSE = "room"
VALID = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Ticket:
    """One person's way into one room, until `closes`."""

    room: str
    person: str
    name: str
    role: Literal["host", "guest"]
    closes: datetime

    def signed(self, *, now: datetime) -> str:
        """A token that opens the room within a minute."""
        payload = {
            "room": self.room,
            "person": self.person,
            "name": self.name,
            "role": self.role,
            "closes": int(self.closes.timestamp()),
        }
        return sign(payload, purpose=_PURPOSE, expires=now + VALID)


def ticket_of(token: str, *, now: datetime) -> Ticket:
    """The ticket that was signed.

    Raises:
        SignatureInvalid: forged, or older than a minute.
    """
    payload: dict[str, Any] = unsign(token, purpose=_PURPOSE, now=now)
    try:
        closes = datetime.fromtimestamp(payload.pop("closes"), UTC)
        return Ticket(**payload, closes=closes)
    except (KeyError, TypeError, ValueError) as cause:
        raise SignatureInvalid from cause
