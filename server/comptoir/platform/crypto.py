"""Encryption of sensitive fields and signed tokens, with versioned keys.

Keys come from `settings.COMPTOIR_ENCRYPTION_KEYS`: {version: 32 bytes}, the highest version encrypts.
"""

import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error
from datetime import datetime
from hashlib import sha256
from os import urandom
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from comptoir.platform.contracts import SignatureInvalid

_NONCE = 12


def encrypt(plain: bytes, *, context: str) -> str:
    """AES-256-GCM (NIST SP 800-38D) as `v<key version>.<base64url of nonce + ciphertext + tag>`.

    `context` (for example `booking.custom_field`) is authenticated: a value moved elsewhere does not decrypt.
    """
    keys = settings.COMPTOIR_ENCRYPTION_KEYS
    version = max(keys)
    nonce = urandom(_NONCE)
    return f"v{version}.{_encode(nonce + AESGCM(keys[version]).encrypt(nonce, plain, context.encode()))}"


def decrypt(sealed: str, *, context: str) -> bytes:
    """The plain bytes of `encrypt`.

    Raises:
        ValueError: altered, of another context, or sealed with a key this installation no longer has.
    """
    version, _, body = sealed.partition(".")
    try:
        raw = _decode(body)
        key = settings.COMPTOIR_ENCRYPTION_KEYS[int(version.removeprefix("v"))]
        return AESGCM(key).decrypt(raw[:_NONCE], raw[_NONCE:], context.encode())
    except (InvalidTag, KeyError, Base64Error, ValueError) as cause:
        raise ValueError("cannot decrypt") from cause


def sign(payload: dict[str, Any], *, purpose: str, expires: datetime | None = None) -> str:
    """A URL-safe token that carries `payload` in the clear and proves that we made it for `purpose`."""
    body = {**payload, "exp": int(expires.timestamp())} if expires else payload
    text = _encode(json.dumps(body, separators=(",", ":"), sort_keys=True).encode())
    return f"{text}.{_encode(_mac(text, purpose))}"


def unsign(token: str, *, purpose: str, now: datetime) -> dict[str, Any]:
    """The payload of `sign`.

    Raises:
        SignatureInvalid: forged, altered, made for another purpose, or past its expiry.
    """
    text, _, mac = token.partition(".")
    try:
        # As text: several spellings in base 64 mean the same bytes, and only one of them is ours.
        if not hmac.compare_digest(mac.encode(), _encode(_mac(text, purpose)).encode()):
            raise SignatureInvalid
        payload: dict[str, Any] = json.loads(_decode(text))
    except (Base64Error, ValueError) as cause:
        raise SignatureInvalid from cause
    expires = payload.pop("exp", None)
    if expires is not None and now.timestamp() >= expires:
        raise SignatureInvalid
    return payload


def _mac(text: str, purpose: str) -> bytes:
    key = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=f"comptoir.sign.{purpose}".encode()).derive(
        settings.SECRET_KEY.encode()
    )
    return hmac.digest(key, text.encode(), sha256)[:20]


def _encode(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def _decode(text: str) -> bytes:
    return urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
