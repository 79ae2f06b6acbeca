"""Shapes of the secrets we hand out; only their SHA-256 is stored (they are random, so no slow hash is needed)."""

from hashlib import sha256

from comptoir.identity.contracts import KeyKind, KeyMode

_MARKS: dict[str, str] = {"publishable": "pk", "secret": "sk"}
_PREFIX_LENGTH = 12
ENTROPY_BYTES = 24


def key_text(kind: KeyKind, mode: KeyMode, random: str) -> str:
    """`sk_live_…`: what it is can be told at a glance, and by secret scanners."""
    return f"{_MARKS[kind]}_{mode}_{random}"


def key_prefix(text: str) -> str:
    """What a list shows of a key."""
    return text[:_PREFIX_LENGTH]


def digest(secret: str) -> bytes:
    return sha256(secret.encode()).digest()
