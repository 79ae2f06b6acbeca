"""Reads of the delivery log, always of one organization."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from comptoir.notifications.models import Attachment, Message, Status, Template
from comptoir.notifications.rendering.sandbox import OwnWords
from comptoir.notifications.rules.kept_secret import KEPT_HERE, SECRET_KINDS
from comptoir.platform.contracts import NotFound

type Words = dict[tuple[str, str], OwnWords]
"""By kind and language."""

_told = ~Q(kind__in=SECRET_KINDS) | Q(provider=KEPT_HERE)
_SHOWN_AS = {
    "queued": [Status.QUEUED, Status.SENDING],
    "sent": [Status.SENT],
    "failed": [Status.FAILED],
}


def messages(
    *,
    status: str | None,
    kind: str | None,
    to: str | None,
    search: str | None,
    channel: str | None = None,
    with_answer: bool = False,
) -> QuerySet[Message]:
    """The log without bodies: they are large, and a list shows none."""
    rows = Message.objects.defer("html", "text", *([] if with_answer else ["answer"]))
    if channel:
        rows = rows.filter(channel=channel)
    if status:
        rows = rows.filter(status__in=_SHOWN_AS[status])
    if kind:
        rows = rows.filter(kind=kind)
    if to:
        rows = rows.filter(to__iexact=to)
    if search and search.strip():
        rows = rows.filter(Q(to__icontains=search.strip()) | _told & Q(subject__icontains=search.strip()))
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


def own_words(kinds: Iterable[str]) -> Words:
    """What the organization words itself of `kinds`; one statement."""
    rows = Template.objects.filter(kind__in=list(kinds))
    return {(row.kind, row.locale): OwnWords(row.subject, row.html, row.text, row.short) for row in rows}


def shown_status(stored: str) -> str:
    """What a reader sees: an attempt under way is still queued."""
    return "queued" if stored == Status.SENDING else stored
