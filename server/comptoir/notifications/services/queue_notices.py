"""Decide messages: rows and jobs commit with whatever the caller is doing, or not at all."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import structlog
from django.utils.timezone import now

from comptoir.kernel.ids import new_id
from comptoir.notifications.contracts import Notice
from comptoir.notifications.jobs import queue_deliveries
from comptoir.notifications.models import Attachment, Message
from comptoir.notifications.queries import Words, own_words
from comptoir.notifications.rendering import Rendered, language_for, render
from comptoir.notifications.rendering.sandbox import WordsRefused
from comptoir.notifications.rules.letter import sender_named
from comptoir.notifications.rules.providers import INSTALLATION
from comptoir.notifications.services.house_hours import times_of
from comptoir.notifications.services.house_settings import HouseSettings, house_settings
from comptoir.notifications.services.unsubscribe import one_click_url, unsubscribe_url
from comptoir.notifications.settings import from_address
from comptoir.platform.rows import insert_rows
from comptoir.platform.tenancy import current_organization

log = structlog.get_logger("comptoir.notifications")


def queue_notices(notices: Sequence[Notice]) -> list[UUID]:
    """Queue messages of the current organization in a fixed number of statements; the id of each, in their order. One
    whose `dedupe` is known already is the message it was.

    Raises:
        TypeError: a context holds more than plain values.
        django.template.TemplateDoesNotExist: no module brings templates for a kind.
    """
    if not notices:
        return []
    at = now()
    house, words = house_settings(), own_words({notice.kind for notice in notices})
    times = dict(zip(map(id, notices), times_of(list(notices), at), strict=True))
    messages = [_message(notice, times[id(notice)] or at, at, house, words) for notice in notices]
    # Of two for one effect the first is meant.
    drafts = {one.dedupe: one for one in reversed(messages)}
    Message.objects.bulk_create(reversed(drafts.values()), ignore_conflicts=True)
    stored = dict(Message.objects.filter(dedupe__in=list(drafts)).values_list("dedupe", "id"))
    fresh = [
        (notice, message)
        for notice, message in zip(notices, messages, strict=True)
        if stored[message.dedupe] == message.id
    ]
    _attach(fresh)
    queue_deliveries((message.id, times[id(notice)], notice.awaited) for notice, message in fresh)
    return [stored[message.dedupe] for message in messages]


def _message(notice: Notice, due: datetime, at: datetime, house: HouseSettings, words: Words) -> Message:
    language = language_for(notice.locale)
    unsubscribe = unsubscribe_url(notice)
    context = {**notice.context, **({"unsubscribeUrl": unsubscribe} if unsubscribe else {})}
    rendered = _rendered(notice.kind, language, context, words)
    organization = notice.context.get("organization") or {}
    by_mail = notice.channel == "email"
    address = house.email.get("fromAddress") if house.provider != INSTALLATION else ""
    name = house.email.get("fromName") or organization.get("name") or "Comptoir"
    message = Message(
        id=new_id(),
        kind=notice.kind,
        channel=notice.channel,
        sender=sender_named(str(name), str(address or from_address())),
        reply_to=house.email.get("replyTo") or organization.get("email") or "",
        to=notice.to,
        subject=rendered.subject,
        html=rendered.html if by_mail else "",
        text=rendered.text if by_mail else rendered.short,
        locale=language,
        link=notice.link,
        target_id=notice.target,
        unsubscribe_url=one_click_url(unsubscribe) if by_mail else "",
        due_at=due,
        created_at=at,
        dedupe=notice.dedupe,
        organization_id=current_organization(),
    )
    message.message_id = f"<{message.id}@{from_address().rpartition('@')[2]}>"
    return message


def _rendered(kind: str, language: str, context: dict[str, Any], words: Words) -> Rendered:
    """In the organization's words; in the house's when those fail, as no message is lost for a slip in them."""
    own = words.get((kind, language))
    if own is not None:
        try:
            return render(kind, language=language, context=context, own=own)
        except WordsRefused as cause:
            log.warning("own_words_refused", kind=kind, language=language, reason=str(cause))
    return render(kind, language=language, context=context)


def _attach(fresh: Sequence[tuple[Notice, Message]]) -> None:
    rows = [
        Attachment(
            message_id=message.id,
            position=position,
            name=attachment.name,
            content_type=attachment.content_type,
            size=len(attachment.content),
            content=attachment.content,
        )
        for notice, message in fresh
        for position, attachment in enumerate(notice.attachments)
    ]
    if rows:
        insert_rows(rows)
