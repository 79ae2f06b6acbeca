"""Forget a client who has no bookings."""

from uuid import UUID

from comptoir.identity.contracts import ClientInUse
from comptoir.identity.models import Client
from comptoir.identity.services.client_fields import shown
from comptoir.identity.services.remove import remove_row
from comptoir.platform import audit
from comptoir.platform.contracts import NotFound


def remove_client(client: UUID) -> None:
    """Delete the client.

    Raises:
        NotFound: no such client here.
        ClientInUse: bookings or other records still name them.
    """
    row = Client.objects.select_for_update().filter(pk=client).first()
    if row is None:
        raise NotFound
    before = shown(row)
    remove_row(row, or_refuse=ClientInUse())
    audit.record("client.removed", object_type="client", object_id=client, before=before)
