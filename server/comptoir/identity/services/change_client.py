"""Correct what is known of a client."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from comptoir.identity.models import Client
from comptoir.identity.services.client_fields import EMAIL_TAKEN, apply, shown
from comptoir.kernel.refusal import Invalid
from comptoir.platform import audit
from comptoir.platform.contracts import NotFound


def change_client(client: UUID, changes: dict[str, Any], *, now: datetime) -> Client:
    """The client with `changes`; what is not named stays.

    Raises:
        NotFound: no such client here.
        Invalid: every wrong field at once.
    """
    row = Client.objects.select_for_update().filter(pk=client).first()
    if row is None:
        raise NotFound
    before = shown(row)
    apply(row, changes)
    row.updated_at = now
    try:
        with transaction.atomic():
            row.save(force_update=True)
    except IntegrityError as cause:
        raise Invalid([EMAIL_TAKEN]) from cause
    was, became = audit.changes(before, shown(row))
    if became:
        audit.record("client.changed", object_type="client", object_id=row.id, before=was, after=became)
    return row
