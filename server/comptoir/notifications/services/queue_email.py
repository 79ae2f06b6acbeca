"""Decide one mail."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.notifications.contracts import MailAttachment, Notice, Person
from comptoir.notifications.services.queue_notices import queue_notices


def queue_email(
    *,
    kind: str,
    to: str,
    locale: str,
    context: dict[str, Any],
    dedupe: str,
    attachments: Sequence[MailAttachment] = (),
    person: Person | None = None,
    awaited: bool = False,
    keeps_until: datetime | None = None,
) -> UUID:
    """Queue one mail of the current organization and return its id; the same `dedupe` again returns the first one's.

    The arguments are those of `Notice`.

    Raises:
        TypeError: the context holds more than plain values.
        django.template.TemplateDoesNotExist: no module brings templates for `kind`.
    """
    notice = Notice(
        kind=kind,
        to=to,
        locale=locale,
        context=context,
        dedupe=dedupe,
        attachments=attachments,
        person=person,
        awaited=awaited,
        keeps_until=keeps_until,
    )
    return queue_notices([notice])[0]
