"""Send a harmless message, to see whether anybody is there."""

from datetime import datetime
from uuid import UUID

from comptoir.webhooks.contracts import EndpointOff
from comptoir.webhooks.models import Delivery
from comptoir.webhooks.queries import endpoint
from comptoir.webhooks.services.tell_endpoints import queue_message, written

TEST_EVENT = "webhook.test"


def try_endpoint(id: UUID, *, now: datetime) -> Delivery:
    """Queue a message of type `webhook.test`; it is retried as any other.

    Raises:
        NotFound: no endpoint here has that id.
        EndpointOff: it is switched off.
    """
    row = endpoint(id)
    if not row.is_active:
        raise EndpointOff
    body = written(TEST_EVENT, now, {"webhookId": str(row.id)})
    return queue_message([row], event_name=TEST_EVENT, event_id=None, body=body, now=now)[0]
