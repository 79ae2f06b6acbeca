"""Decide a mail: row and job commit with whatever the caller is doing, or not at all."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils.timezone import now

from comptoir.kernel.ids import new_id
from comptoir.notifications.contracts import MailAttachment
from comptoir.notifications.jobs import queue_delivery
from comptoir.notifications.models import Attachment, Message
from comptoir.notifications.rendering import language_for, render
from comptoir.notifications.rules.letter import sender_named
from comptoir.notifications.settings import from_address
from comptoir.platform.rows import insert_rows
from comptoir.platform.tenancy import current_organization


def queue_email(
    *,
    kind: str,
    to: str,
    locale: str,
    context: dict[str, Any],
    dedupe: str,
    attachments: Sequence[MailAttachment] = (),
    awaited: bool = False,
) -> UUID:
    """Queue one mail of the current organization and return its id; the same `dedupe` again returns the first one's.

    `kind` names the templates `<module>/mails/{fr,en}/<kind>.{subject.txt,txt,html}`; `context` holds plain
    values, with `organization` ({"name", "colour"?, "email"?: where answers go}) and `timeZone`.
    `dedupe` names the effect, at most 200 characters: `booking.confirmed:<booking id>`. `awaited`: somebody sits and
    waits for it (a code to sign in with), so it goes ahead of others.

    Raises:
        TypeError: the context holds more than plain values.
        django.template.TemplateDoesNotExist: no module brings templates for `kind`.
    """
    language = language_for(locale)
    rendered = render(kind, language=language, context=context)
    organization = context.get("organization") or {}
    at = now()
    message = Message(
        id=new_id(),
        kind=kind,
        sender=sender_named(str(organization.get("name") or "Comptoir"), from_address()),
        reply_to=organization.get("email") or "",
        to=to,
        subject=rendered.subject,
        html=rendered.html,
        text=rendered.text,
        locale=language,
        due_at=at,
        created_at=at,
        dedupe=dedupe,
        organization_id=current_organization(),
    )
    message.message_id = f"<{message.id}@{from_address().rpartition('@')[2]}>"
    Message.objects.bulk_create([message], ignore_conflicts=True)
    stored: UUID = Message.objects.values_list("id", flat=True).get(dedupe=dedupe)
    if stored == message.id:
        _attach(message, attachments)
        queue_delivery(message.id, awaited=awaited)
    return stored


def _attach(message: Message, attachments: Sequence[MailAttachment]) -> None:
    rows = [
        Attachment(
            message_id=message.id,
            position=position,
            name=attachment.name,
            content_type=attachment.content_type,
            size=len(attachment.content),
            content=attachment.content,
        )
        for position, attachment in enumerate(attachments)
    ]
    if rows:
        insert_rows(rows)
