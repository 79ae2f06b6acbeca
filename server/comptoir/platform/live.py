"""Tokens for live streams: who may listen to which organization, for the minute it takes to connect."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from comptoir.platform.contracts import SignatureInvalid
from comptoir.platform.crypto import sign, unsign

_PURPOSE = "live"
VALID = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a token opens. Without `objects` it is told that something happened, not to what."""

    organization: UUID
    objects: bool


def live_token(*, organization: UUID, actor: str, objects: bool = True, now: datetime) -> str:
    """A token that opens the organization's stream within a minute."""
    claims = {"organization": str(organization), "user": actor, "objects": objects}
    return sign(claims, purpose=_PURPOSE, expires=now + VALID)


def hearing_of_token(token: str, *, now: datetime) -> Hearing:
    """What the token opens.

    Raises:
        SignatureInvalid: forged or older than a minute.
    """
    payload = unsign(token, purpose=_PURPOSE, now=now)
    try:
        return Hearing(UUID(payload["organization"]), payload["objects"] is True)
    except (KeyError, ValueError) as cause:
        raise SignatureInvalid from cause
