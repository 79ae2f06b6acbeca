"""End a key now."""

from datetime import datetime
from uuid import UUID

from comptoir.identity.models import ApiKey
from comptoir.platform import audit
from comptoir.platform.contracts import NotFound


def revoke_key(key: UUID, *, now: datetime) -> None:
    """From the next call on the key is nobody's; revoking it again changes nothing.

    Raises:
        NotFound: no such key here.
    """
    row = ApiKey.objects.select_for_update().filter(pk=key).first()
    if row is None:
        raise NotFound
    if row.revoked_at is None:
        row.revoked_at = now
        row.save(update_fields=["revoked_at"])
        audit.record("key.revoked", object_type="key", object_id=key, before={"name": row.name, "prefix": row.prefix})
