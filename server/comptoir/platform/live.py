"""Tokens for live streams: who may listen to which organization, for the minute it takes to connect."""

from datetime import datetime, timedelta
from uuid import UUID

from comptoir.platform.contracts import SignatureInvalid
from comptoir.platform.crypto import sign, unsign

_PURPOSE = "live"
VALID = timedelta(seconds=60)


def live_token(*, organization: UUID, actor: str, now: datetime) -> str:
    """A token that opens the organization's stream within a minute."""
    return sign({"organization": str(organization), "user": actor}, purpose=_PURPOSE, expires=now + VALID)


def organization_of_token(token: str, *, now: datetime) -> UUID:
    """The organization that the token opens.

    Raises:
        SignatureInvalid: forged or older than a minute.
    """
    payload = unsign(token, purpose=_PURPOSE, now=now)
    try:
        return UUID(payload["organization"])
    except (KeyError, ValueError) as cause:
        raise SignatureInvalid from cause
