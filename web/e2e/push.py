"""A browser's push service: where a house posts what it has to say, and how the browser reads it (RFC 8291, RFC 8188).

Chromium reaches no push service in a private window (crbug.com/41124656), so what it would answer to `subscribe` comes
from here. The rest is its own: the permission, the worker, and what the worker does with a message, which the DevTools
protocol hands over (`ServiceWorker.deliverPushMessage`).
"""

import json
import os
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from counter import until
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from playwright.sync_api import Page
from tests.receiver import Receiver, receiver

SCRIPT = """(said => {
  const unsubscribe = async () => { localStorage.removeItem('push'); return true }
  const subscription = { ...said, toJSON: () => said, unsubscribe }
  PushManager.prototype.subscribe = async () => { localStorage.setItem('push', 'on'); return subscription }
  PushManager.prototype.getSubscription = async () => localStorage.getItem('push') ? subscription : null
})(%s)"""
SHOWN = """async () => {
  const workers = await navigator.serviceWorker.getRegistrations()
  const shown = await Promise.all(workers.map(worker => worker.getNotifications()))
  return shown.flat().map(({ title, body, data }) => ({ title, body, url: data.url }))
}"""


@dataclass
class PushService:
    """One subscription of one browser."""

    posted: Receiver
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    secret: bytes = field(default_factory=lambda: os.urandom(16))

    def stands_in(self, page: Page) -> None:
        """Answer for Chromium's own, on every page that follows; the browser's owner has said yes."""
        said = {
            "endpoint": self.posted.url,
            "keys": {"p256dh": _text(self._point), "auth": _text(self.secret)},
        }
        page.context.grant_permissions(["notifications"])
        page.context.add_init_script(SCRIPT % json.dumps(said))

    @property
    def told(self) -> list[dict[str, Any]]:
        """What the house posted, as only this browser can read it."""
        return [json.loads(self._opened(one.body)) for one in self.posted.heard]

    def deliver(self, page: Page, message: dict[str, Any]) -> None:
        """Hand it to the worker, as the browser does."""
        protocol = page.context.new_cdp_session(page)
        found: list[dict[str, Any]] = []
        protocol.on(
            "ServiceWorker.workerRegistrationUpdated",
            lambda told: found.extend(told["registrations"]),
        )
        protocol.send("ServiceWorker.enable")
        # Asking the page something lets the protocol's own messages in.
        worker = until(
            lambda: page.evaluate("true") and next((one for one in found if not one["isDeleted"]), None), "a worker"
        )
        origin = page.evaluate("location.origin")
        wish = {
            "origin": origin,
            "registrationId": worker["registrationId"],
            "data": json.dumps(message),
        }
        protocol.send("ServiceWorker.deliverPushMessage", wish)

    @property
    def _point(self) -> bytes:
        return self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    def _opened(self, body: bytes) -> bytes:
        salt, length = body[:16], body[20]
        theirs, sealed = body[21 : 21 + length], body[21 + length :]
        shared = self.key.exchange(
            ec.ECDH(),
            ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), theirs),
        )
        common = _derived(shared, self.secret, b"WebPush: info\0" + self._point + theirs, 32)
        key = _derived(common, salt, b"Content-Encoding: aes128gcm\0", 16)
        plain = AESGCM(key).decrypt(_derived(common, salt, b"Content-Encoding: nonce\0", 12), sealed, None)
        return plain.rstrip(b"\0").removesuffix(b"\2")


@contextmanager
def push_service() -> Iterator[PushService]:
    """One that listens on this machine."""
    with receiver() as posted:
        yield PushService(posted)


def _derived(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info).derive(secret)


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()
