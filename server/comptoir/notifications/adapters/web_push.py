"""Push messages to browsers (RFC 8030)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from os import urandom

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from comptoir.notifications.adapters.channel import Gone, Refused
from comptoir.notifications.adapters.http_answer import asked, judge
from comptoir.notifications.rules.letter import Letter
from comptoir.notifications.rules.web_push import (
    Subscription,
    authorization,
    encoded,
    payload,
    public_bytes,
    sealed,
)
from comptoir.notifications.settings import from_address

_KEPT_SECONDS = 4 * 3600
"""How long a push service keeps it for a telephone that is off: after that a reminder says nothing any more."""
_P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


@dataclass(frozen=True, slots=True)
class WebPush:
    """One browser."""

    to: Subscription
    name: str = "push"

    def send(self, letter: Letter) -> str:
        plain = payload(title=letter.subject[:200], body=letter.text, url=letter.link, tag=letter.message_id)
        try:
            body = sealed(plain, self.to, key=ec.generate_private_key(ec.SECP256R1()), salt=urandom(16))
        except ValueError as cause:
            raise Gone("the subscription's keys are none") from cause
        headers = {
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(_KEPT_SECONDS),
            "Urgency": "normal",
            # A repeat takes the place of the first, where it was not shown yet (RFC 8030 §5.4).
            "Topic": letter.message_id.strip("<>").replace("-", "")[:32],
            "Authorization": authorization(
                self.to.endpoint, key=house_key(), contact=f"mailto:{from_address()}", now=datetime.now(UTC)
            ),
        }
        answer = asked("POST", self.to.endpoint, headers=headers, body=body)
        if answer.status in {404, 410}:
            raise Gone(f"{answer.status} the browser took its subscription back")
        if answer.status == 413:
            raise Refused("413 too long")
        return judge(answer)


@cache
def house_key() -> ec.EllipticCurvePrivateKey:
    """The installation's VAPID key, drawn from its secret: nothing more to keep, and the same on every node."""
    raw = HKDF(algorithm=hashes.SHA256(), length=48, salt=None, info=b"comptoir.vapid").derive(
        settings.SECRET_KEY.encode()
    )
    return ec.derive_private_key(int.from_bytes(raw, "big") % (_P256_ORDER - 1) + 1, ec.SECP256R1())


def public_key() -> str:
    """What browsers want to know of us (`applicationServerKey`)."""
    return encoded(public_bytes(house_key()))
