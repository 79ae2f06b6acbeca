"""Browsers that asked to be told things."""

from datetime import datetime
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric import ec

from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.notifications.contracts import Person
from comptoir.notifications.models import PushSubscription
from comptoir.notifications.rules.web_push import Subscription, decoded

_AUTH_BYTES = 16
MOST_BROWSERS = 20


def keep_subscription(person: Person, given: Subscription, *, device: str, now: datetime) -> UUID:
    """Tell this browser from now on; one that was somebody else's is theirs now.

    Raises:
        Invalid: keys that are none.
    """
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), decoded(given.p256dh))
        if len(decoded(given.auth)) != _AUTH_BYTES:
            raise ValueError
    except ValueError as cause:
        raise Invalid([FieldError("keys", "notifications.push_keys_wrong")]) from cause
    row = PushSubscription.objects.filter(endpoint=given.endpoint).first() or PushSubscription(endpoint=given.endpoint)
    row.owner_kind, row.owner_id, row.p256dh, row.auth = person.kind, person.id, given.p256dh, given.auth
    row.device, row.created_at = device[:200], now
    row.save()
    theirs = PushSubscription.objects.filter(owner_kind=person.kind, owner_id=person.id).order_by("-created_at", "-id")
    PushSubscription.objects.filter(id__in=list(theirs.values_list("id", flat=True)[MOST_BROWSERS:])).delete()
    return row.id


def drop_subscription(person: Person, endpoint: str) -> None:
    """Tell this browser nothing any more; a repeat is a no-op."""
    PushSubscription.objects.filter(owner_kind=person.kind, owner_id=person.id, endpoint=endpoint).delete()
