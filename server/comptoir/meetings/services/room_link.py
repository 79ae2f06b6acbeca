"""The personal link to a room: it names the booking, who comes, and whether they host."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from django.conf import settings

from comptoir.kernel.ids import BookingId, OrganizationId
from comptoir.platform.contracts import SignatureInvalid
from comptoir.platform.crypto import sign, unsign

_PURPOSE = "meetings.link"
_KEPT = timedelta(days=30)
"""The page still says that it is over; it opens a room around the appointment only."""
_ROLES: dict[str, Literal["host", "guest"]] = {"h": "host", "g": "guest"}


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whom a link was made for."""

    organization: OrganizationId
    booking: BookingId
    role: Literal["host", "guest"]
    person: str
    name: str


def room_url(bearer: Bearer, *, ends: datetime) -> str:
    """The page behind the link."""
    payload = {
        "o": bearer.organization.hex,
        "b": bearer.booking.hex,
        "r": bearer.role[0],
        "p": bearer.person,
        "n": bearer.name[:80],
    }
    return f"{settings.COMPTOIR_PUBLIC_URL}/r/{sign(payload, purpose=_PURPOSE, expires=ends + _KEPT)}"


def bearer_of(token: str, *, now: datetime) -> Bearer:
    """Whom the token was made for.

    Raises:
        SignatureInvalid: forged, altered, or of an appointment long past.
    """
    payload = unsign(token, purpose=_PURPOSE, now=now)
    try:
        return Bearer(
            OrganizationId(UUID(payload["o"])),
            BookingId(UUID(payload["b"])),
            _ROLES[payload["r"]],
            payload["p"],
            payload["n"],
        )
    except (KeyError, ValueError) as cause:
        raise SignatureInvalid from cause
