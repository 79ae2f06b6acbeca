"""Secrets in addresses: they say which organization to look in, and are found there by their hash."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from hashlib import sha256
from uuid import UUID

SECRET_BYTES = 24


def secret_text(organization: UUID, entropy: bytes) -> str:
    """The secret part of an address: 40 bytes in base 64 for addresses (RFC 4648 §5)."""
    return urlsafe_b64encode(organization.bytes + entropy).rstrip(b"=").decode()


def organization_of(secret: str) -> UUID | None:
    """Where to look for what has this secret; None: that is no secret of ours."""
    try:
        raw = urlsafe_b64decode(secret.encode("ascii") + b"=" * (-len(secret) % 4))
    except (Error, ValueError):
        return None
    return UUID(bytes=raw[:16]) if len(raw) == 16 + SECRET_BYTES else None


def hash_of(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
