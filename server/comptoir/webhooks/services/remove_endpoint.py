"""Forget a webhook and its log."""

from uuid import UUID

from comptoir.platform.audit import record
from comptoir.webhooks.queries import endpoint
from comptoir.webhooks.services.endpoint_document import endpoint_document


def remove_endpoint(id: UUID) -> None:
    """Nothing more is sent to it; a delivery under way may still arrive.

    Raises:
        NotFound: no endpoint here has that id.
    """
    row = endpoint(id, to_change=True)
    before = endpoint_document(row)
    row.delete()
    record("webhook.removed", object_type="webhook", object_id=id, before=before)
