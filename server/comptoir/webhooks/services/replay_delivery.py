"""Send once more, by hand."""

from datetime import datetime
from uuid import UUID

from comptoir.platform.audit import record
from comptoir.webhooks.contracts import DeliveryUnderWay, EndpointOff
from comptoir.webhooks.jobs import queue_attempt
from comptoir.webhooks.models import Delivery, Status
from comptoir.webhooks.queries import delivery, endpoint


def replay_delivery(id: UUID, *, now: datetime) -> Delivery:
    """Attempt it now, whatever became of it before, with all its attempts before it again and the same `webhook-id`.

    Raises:
        NotFound: no such delivery.
        EndpointOff: its endpoint is switched off.
        DeliveryUnderWay: an attempt is being made.
    """
    target = endpoint(delivery(id).endpoint_id, to_change=True)
    row = delivery(id, to_change=True)
    if not target.is_active:
        raise EndpointOff
    if row.claim is not None and row.due_at > now:
        raise DeliveryUnderWay(until=row.due_at)
    before = {"status": row.status}
    row.status, row.tries, row.claim, row.due_at = Status.PENDING, 0, None, now
    row.save(update_fields=["status", "tries", "claim", "due_at"])
    queue_attempt(row.id)
    record("webhook.replayed", object_type="webhook_delivery", object_id=row.id, before=before,
           after={"status": Status.PENDING.value})  # fmt: skip
    return row
