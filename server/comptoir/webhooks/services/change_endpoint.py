"""Change a webhook, or switch it on again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.platform.audit import changes, record
from comptoir.webhooks.models import Endpoint
from comptoir.webhooks.queries import endpoint
from comptoir.webhooks.services.check_endpoint import check_endpoint
from comptoir.webhooks.services.endpoint_document import endpoint_document


def change_endpoint(id: UUID, fields: Mapping[str, Any]) -> Endpoint:
    """Set `fields` (by the table's names) and leave the rest. Switching on forgets what went wrong before.

    Raises:
        NotFound: no endpoint here has that id.
        Invalid: as `create_endpoint`.
    """
    row = endpoint(id, to_change=True)
    before = endpoint_document(row)
    was_active = row.is_active
    for name, value in fields.items():
        setattr(row, name, value)
    check_endpoint(row)
    was, became = changes(before, endpoint_document(row))
    if not became:
        return row
    if row.is_active and not was_active:
        row.disabled_at, row.disabled_because, row.failures, row.failing_since = None, "", 0, None
    row.save()
    record("webhook.changed", object_type="webhook", object_id=row.id, before=was, after=became)
    return row


def rotate_secret(id: UUID, *, secret: str, until: datetime) -> Endpoint:
    """Sign with `secret` (sealed) from now on, and with the one before it too `until` then.

    Raises:
        NotFound: no endpoint here has that id.
    """
    row = endpoint(id, to_change=True)
    row.old_secret, row.old_secret_until, row.secret = row.secret, until, secret
    row.save(update_fields=["old_secret", "old_secret_until", "secret"])
    record("webhook.secret_rotated", object_type="webhook", object_id=row.id)
    return row
