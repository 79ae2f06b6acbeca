"""What a reader of the outbox sees."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from pydantic import Field

from comptoir.notifications.queries import shown_status
from comptoir.notifications.rules.kept_secret import covered, is_kept_secret
from comptoir.notifications.rules.letter import Letter, headers_of
from comptoir.platform.http.schema import Out

if TYPE_CHECKING:
    from comptoir.notifications.models import Attachment, Message


class MessageItem(Out):
    id: UUID
    kind: str
    channel: Literal["email", "sms", "push", "slack", "teams"]
    to: str
    subject: str
    locale: str
    status: Literal["queued", "sent", "failed"]
    attempts: int
    created_at: datetime
    sent_at: datetime | None
    error: str | None


class MessageDelivery(MessageItem):
    provider: str
    answer: str


class AttachmentItem(Out):
    name: str
    content_type: str
    size: int
    url: str


class MessageWhole(MessageItem):
    sender: str = Field(serialization_alias="from")
    html: str
    text: str
    provider: str
    answer: str
    headers: dict[str, str]
    attachments: list[AttachmentItem]


def item_of(message: "Message") -> MessageItem:
    return MessageItem(**_common(message))


def delivery_of(message: "Message") -> MessageDelivery:
    return MessageDelivery(**_common(message), provider=message.provider, answer=message.answer)


def whole_of(message: "Message", attachments: Sequence["Attachment"]) -> MessageWhole:
    letter = Letter(
        message_id=message.message_id,
        kind=message.kind,
        sender=message.sender,
        reply_to=message.reply_to,
        to=message.to,
        subject=_subject(message),
        text="",
        html="",
        locale=message.locale,
        date=message.created_at.astimezone(UTC),
        unsubscribe_url=message.unsubscribe_url,
    )
    return MessageWhole(
        **_common(message),
        sender=message.sender,
        html="" if _is_secret(message) else message.html,
        text="" if _is_secret(message) else message.text,
        provider=message.provider,
        answer=message.answer,
        headers=headers_of(letter),
        attachments=[
            AttachmentItem(
                name=attachment.name,
                content_type=attachment.content_type,
                size=attachment.size,
                url=f"/api/v1/outbox/{message.id}/attachments/{attachment.position}",
            )
            for attachment in attachments
        ],
    )


def _common(message: "Message") -> dict[str, Any]:
    return {
        "id": message.id,
        "kind": message.kind,
        "channel": message.channel,
        "to": message.to,
        "subject": _subject(message),
        "locale": message.locale,
        "status": shown_status(message.status),
        "attempts": message.attempts,
        "created_at": message.created_at,
        "sent_at": message.sent_at,
        "error": message.error or None,
    }


def _is_secret(message: "Message") -> bool:
    return is_kept_secret(message.kind, message.provider)


def _subject(message: "Message") -> str:
    return covered(message.subject) if _is_secret(message) else message.subject
