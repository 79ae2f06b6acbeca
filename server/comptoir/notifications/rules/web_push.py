"""A push message that only one browser can read (RFC 8291, RFC 8188), and who we are to its push service (RFC 8292)."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate
from urllib.parse import urlsplit

import jwt
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

_RECORD_SIZE = 4096
MOST_BYTES = 3000
"""Of a message: what every push service takes once it is sealed (RFC 8030 §7.2 wants 4096)."""
_MOST_CHARACTERS = 600
"""No telephone shows more."""
_VALID = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Subscription:
    """Where a browser is told things, as `PushSubscription.toJSON()` says it."""

    endpoint: str
    p256dh: str
    auth: str


def payload(*, title: str, body: str, url: str, tag: str) -> bytes:
    """The JSON that a page's worker reads, at most `MOST_BYTES` long: the text is cut first, then the title, at whole
    characters; where it leads is never cut."""

    def written(heading: str, text: str) -> bytes:
        said = {"title": heading, "body": text, "url": url, "tag": tag}
        return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()

    title, body = _cut(title, MOST_BYTES - len(written("", ""))), body[:_MOST_CHARACTERS]
    return written(title, _cut(body, MOST_BYTES - len(written(title, ""))))


def _cut(text: str, most: int) -> str:
    """As much of `text` as takes at most so many bytes in JSON."""
    if len(_in_json(text)) <= most:
        return text
    room = most - len("…".encode())
    kept = sum(size <= room for size in accumulate(len(_in_json(character)) for character in text))
    return f"{text[:kept].rstrip()}…" if kept else ""


def _in_json(text: str) -> bytes:
    return json.dumps(text, ensure_ascii=False).encode()[1:-1]


def sealed(plain: bytes, to: Subscription, *, key: ec.EllipticCurvePrivateKey, salt: bytes) -> bytes:
    """The body of a push message with `Content-Encoding: aes128gcm`; `key` and the 16 bytes of `salt` are for this one
    message only.

    Raises:
        ValueError: the subscription's keys are none.
    """
    theirs_raw, secret = decoded(to.p256dh), decoded(to.auth)
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), theirs_raw)
    ours_raw = public_bytes(key)
    shared = key.exchange(ec.ECDH(), theirs)
    # RFC 8291 §3.4, then RFC 8188 §2.2 and §2.3.
    common = _derived(shared, secret, b"WebPush: info\0" + theirs_raw + ours_raw, 32)
    content_key = _derived(common, salt, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _derived(common, salt, b"Content-Encoding: nonce\0", 12)
    head = salt + _RECORD_SIZE.to_bytes(4, "big") + bytes([len(ours_raw)]) + ours_raw
    return head + AESGCM(content_key).encrypt(nonce, plain + b"\x02", None)


def authorization(endpoint: str, *, key: ec.EllipticCurvePrivateKey, contact: str, now: datetime) -> str:
    """The header by which a push service knows us; `contact` is a `mailto:` or `https:` address of ours."""
    parts = urlsplit(endpoint)
    claims = {"aud": f"{parts.scheme}://{parts.netloc}", "exp": int((now + _VALID).timestamp()), "sub": contact}
    token = jwt.encode(claims, key, algorithm="ES256")
    return f"vapid t={token}, k={encoded(public_bytes(key))}"


def public_bytes(key: ec.EllipticCurvePrivateKey) -> bytes:
    """The uncompressed point of its public half."""
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def encoded(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def decoded(text: str) -> bytes:
    """Raises:
    ValueError: it is not base 64.
    """
    return urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))


def _derived(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=salt, info=info).derive(secret)
