"""Signing by the Standard Webhooks specification (standardwebhooks.com, "Signature scheme"): v1, HMAC-SHA256."""

import hmac
from base64 import b64decode, b64encode
from collections.abc import Iterable
from hashlib import sha256

PREFIX = "whsec_"
SECRET_BYTES = 32


def secret_text(raw: bytes) -> str:
    """A secret as its owner keeps it: `whsec_` and base64, as the specification's libraries read it."""
    return PREFIX + b64encode(raw).decode()


def signature(secrets: Iterable[str], *, message: str, timestamp: int, body: bytes) -> str:
    """The `webhook-signature` header: one signature per secret, so that a rotated one goes on being accepted."""
    signed = f"{message}.{timestamp}.".encode() + body
    return " ".join(f"v1,{b64encode(hmac.digest(_key(secret), signed, sha256)).decode()}" for secret in secrets)


def _key(secret: str) -> bytes:
    return b64decode(secret.removeprefix(PREFIX))
