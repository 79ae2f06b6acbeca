"""Replace a key by a fresh one, with time to change it everywhere."""

from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from comptoir.identity.contracts import IssuedKey, KeyKind, KeyMode, KeyNotLive
from comptoir.identity.models import ApiKey
from comptoir.identity.services.issue_key import issue_key
from comptoir.platform import audit
from comptoir.platform.contracts import NotFound


def rotate_key(key: UUID, *, overlap: timedelta, now: datetime) -> IssuedKey:
    """A new key of the same name, kind and mode; the old one works for `overlap` more.

    Raises:
        NotFound: no such key here.
        KeyNotLive: it is revoked or has expired.
    """
    old = ApiKey.objects.select_for_update().filter(pk=key).first()
    if old is None:
        raise NotFound
    if old.revoked_at is not None or (old.expires_at is not None and old.expires_at <= now):
        raise KeyNotLive
    fresh = issue_key(name=old.name, kind=cast(KeyKind, old.kind), mode=cast(KeyMode, old.mode), now=now)
    if overlap:
        old.expires_at = min(old.expires_at or now + overlap, now + overlap)
    else:
        old.revoked_at = now
    old.save(update_fields=["expires_at", "revoked_at"])
    audit.record("key.rotated", object_type="key", object_id=old.id, after={"replacedBy": str(fresh.id)})
    return fresh
