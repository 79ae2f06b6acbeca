"""Send once more, by hand, what failed for good."""

from datetime import datetime
from uuid import UUID

from comptoir.notifications.contracts import MessageNotFailed
from comptoir.notifications.jobs import queue_delivery
from comptoir.notifications.models import Message, Status
from comptoir.platform.audit import record
from comptoir.platform.contracts import NotFound


def retry_message(message_id: UUID, *, now: datetime) -> Message:
    """Put a failed message back into the queue, with all its attempts before it again.

    Raises:
        NotFound: no such message.
        MessageNotFailed: it is sent, or still being tried.
    """
    message = Message.objects.select_for_update().filter(id=message_id).first()
    if message is None:
        raise NotFound
    if message.status != Status.FAILED:
        raise MessageNotFailed(message_status=message.status)
    before = {"status": message.status, "error": message.error}
    message.status, message.attempts, message.error, message.due_at = Status.QUEUED, 0, "", now
    message.save(update_fields=["status", "attempts", "error", "due_at"])
    queue_delivery(message.id)
    record(
        "message.retried",
        object_type="message",
        object_id=message.id,
        before=before,
        after={"status": Status.QUEUED.value, "error": ""},
    )
    return message
