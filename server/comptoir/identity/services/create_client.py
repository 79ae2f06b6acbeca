"""Enter a client by hand."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from comptoir.identity.models import Client
from comptoir.identity.services.client_fields import EMAIL_TAKEN, apply, shown
from comptoir.kernel.refusal import Invalid
from comptoir.platform import audit


def create_client(fields: dict[str, Any], *, now: datetime) -> Client:
    """A client of the current organization.

    Raises:
        Invalid: every wrong field at once; `email` when another client has it.
    """
    row = Client(created_at=now, updated_at=now)
    apply(row, fields)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as cause:
        raise Invalid([EMAIL_TAKEN]) from cause
    audit.record("client.created", object_type="client", object_id=row.id, after=shown(row))
    return row
