"""Secrets of endpoints: made here, encrypted at rest, opened only to sign."""

from datetime import datetime
from secrets import token_bytes

from comptoir.platform.crypto import decrypt, encrypt
from comptoir.webhooks.models import Endpoint
from comptoir.webhooks.rules.signature import SECRET_BYTES, secret_text

_CONTEXT = "webhooks.secret"


def new_secret() -> str:
    return secret_text(token_bytes(SECRET_BYTES))


def sealed(secret: str) -> str:
    return encrypt(secret.encode(), context=_CONTEXT)


def signing_secrets(row: Endpoint, now: datetime) -> list[str]:
    """The one in force, and for a while the one before it."""
    both = [row.secret]
    if row.old_secret and row.old_secret_until and now < row.old_secret_until:
        both.append(row.old_secret)
    return [decrypt(one, context=_CONTEXT).decode() for one in both]
