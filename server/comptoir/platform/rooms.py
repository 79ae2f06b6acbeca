"""Tickets for signalling rooms: who may come into which room, for the minute it takes to connect."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from comptoir.platform.contracts import SignatureInvalid
from comptoir.platform.crypto import sign, unsign

ROOMS_CHANNEL = "comptoir_rooms"
"""Where PostgreSQL tells the name of a room whose people need new tickets."""
_PURPOSE = "room"
VALID = timedelta(seconds=60)
_LONG_AGO = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True, slots=True)
class Ticket:
    """One person's way into one room, until `closes`."""

    room: str
    person: str
    name: str
    role: Literal["host", "guest"]
    closes: datetime
    gone: Mapping[str, str] = field(default_factory=dict)
    """Whom to tell when the page is gone: `task`, the name of a job, and what it is told beside `visit` and `at`."""
    issued: datetime = _LONG_AGO

    def signed(self, *, now: datetime) -> str:
        """A token that opens the room within a minute."""
        payload = {
            "room": self.room,
            "person": self.person,
            "name": self.name,
            "role": self.role,
            "closes": int(self.closes.timestamp()),
            "gone": dict(self.gone),
            "issued": now.timestamp(),
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
        issued = datetime.fromtimestamp(payload.pop("issued"), UTC)
        return Ticket(**payload, closes=closes, issued=issued)
    except (KeyError, TypeError, ValueError) as cause:
        raise SignatureInvalid from cause
