"""Reads of the delivery log, always of one organization."""

from uuid import UUID

from django.db.models import Q, QuerySet

from comptoir.notifications.models import Attachment, Message, Status
from comptoir.platform.contracts import NotFound

_SHOWN_AS = {
    "queued": [Status.QUEUED, Status.SENDING],
    "sent": [Status.SENT],
    "failed": [Status.FAILED],
}


def messages(*, status: str | None, kind: str | None, to: str | None, search: str | None) -> QuerySet[Message]:
    """The log without bodies: they are large, and a list shows none."""
    rows = Message.objects.defer("html", "text", "answer")
    if status:
        rows = rows.filter(status__in=_SHOWN_AS[status])
    if kind:
        rows = rows.filter(kind=kind)
    if to:
        rows = rows.filter(to__iexact=to)
    if search and search.strip():
        rows = rows.filter(Q(to__icontains=search.strip()) | Q(subject__icontains=search.strip()))
    return rows


def message(message_id: UUID) -> Message:
    """One message with its bodies.

    Raises:
        NotFound: no such message.
    """
    found = Message.objects.filter(id=message_id).first()
    if found is None:
        raise NotFound
    return found


def attachment_list(message_id: UUID) -> list[Attachment]:
    """A message's attachments without their content, in order."""
    return list(Attachment.objects.filter(message_id=message_id).defer("content").order_by("position"))


def attachment(message_id: UUID, position: int) -> Attachment:
    """One attachment with its content.

    Raises:
        NotFound: no such attachment.
    """
    found = Attachment.objects.filter(message_id=message_id, position=position).first()
    if found is None:
        raise NotFound
    return found


def shown_status(stored: str) -> str:
    """What a reader sees: an attempt under way is still queued."""
    return "queued" if stored == Status.SENDING else stored
