"""Intent, send, fact: a mail leaves outside any transaction, between two commits."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db.models import F, Q

from comptoir.notifications.adapters.channel import Channel, Deferred, Gone, Refused
from comptoir.notifications.contracts import MailAttachment
from comptoir.notifications.models import Attachment, Message, PushSubscription, Status, SystemMail
from comptoir.notifications.rules.letter import Letter
from comptoir.notifications.rules.retries import ATTEMPTS, next_attempt
from comptoir.platform.rows import find_row

LEASE = timedelta(seconds=90)
"""How long an attempt may take before it is taken for dead: more than all of SMTP's timeouts together."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a mail lies: with an organization, or with the installation itself."""

    model: type[Message] | type[SystemMail]
    scope: Callable[[], AbstractContextManager[None]]
    again: Callable[[UUID, datetime], None]


type Route = Callable[[Message | SystemMail], Channel]


def deliver(box: Box, mail_id: UUID, *, route: Route, clock: Callable[[], datetime]) -> None:
    """Send one mail by the way that `route` finds for it, unless it is sent, failed, or in other hands.

    A worker killed between the server's acceptance and our note of it leaves the mail `sending`; after `LEASE`
    it is sent again under the same Message-ID, by which receiving systems recognise the copy. SMTP offers no
    way to ask, and losing a confirmation is worse.
    """
    claim = uuid4()
    claimed = _claimed(box, mail_id, claim, route, clock())
    if claimed is None:
        return
    hand_over(box, mail_id, claim, *claimed, clock=clock)


def hand_over(
    box: Box, mail_id: UUID, claim: UUID, letter: Letter, channel: Channel, *, clock: Callable[[], datetime]
) -> None:
    """Send what `claim` was committed for, and write down what became of it."""
    try:
        answer = channel.send(letter)
    except Deferred as cause:
        _put_off(box, mail_id, claim, channel, str(cause), clock())
    except Refused as cause:
        if isinstance(cause, Gone):
            _forget_target(box, mail_id)
        _settle(box, mail_id, claim, status=Status.FAILED, provider=channel.name, error=str(cause))
    else:
        _accepted(box, mail_id, claim, channel, answer, clock())


def _claimed(box: Box, mail_id: UUID, claim: UUID, route: Route, now: datetime) -> tuple[Letter, Channel] | None:
    """Commit that we are about to send it; None when it is not ours to send."""
    with box.scope():
        mail = box.model.objects.filter(id=mail_id)
        overdue = Q(status=Status.SENDING, due_at__lte=now)
        # A mail that kills its sender every time must not come back for ever.
        mail.filter(overdue, attempts__gte=ATTEMPTS).update(
            status=Status.FAILED, claim=None, error="The sender died with every attempt."
        )
        taken = {"status": Status.SENDING, "claim": claim, "due_at": now + LEASE, "attempts": F("attempts") + 1}
        if mail.filter(Q(status=Status.QUEUED) | overdue).update(**taken):
            claimed = find_row(box.model, "id", mail_id)
            return (letter_of(claimed), route(claimed)) if claimed is not None else None
        for busy_until in mail.filter(status=Status.SENDING).values_list("due_at", flat=True):
            box.again(mail_id, busy_until)
    return None


def _accepted(box: Box, mail_id: UUID, claim: UUID, channel: Channel, answer: str, now: datetime) -> None:
    secret_gone = {"html": "", "text": ""} if box.model is SystemMail and channel.name != "outbox" else {}
    fact = {"status": Status.SENT, "provider": channel.name, "answer": answer, "error": "", "sent_at": now}
    _settle(box, mail_id, claim, **fact, **secret_gone)


def _put_off(box: Box, mail_id: UUID, claim: UUID, channel: Channel, error: str, now: datetime) -> None:
    with box.scope():
        attempts = box.model.objects.filter(id=mail_id, claim=claim).values_list("attempts", flat=True).first()
        if attempts is None:
            return
        due = next_attempt(attempts, now)
        if due is None:
            _settle(box, mail_id, claim, status=Status.FAILED, provider=channel.name, error=error)
            return
        _settle(box, mail_id, claim, status=Status.QUEUED, provider=channel.name, error=error, due_at=due)
        box.again(mail_id, due)


def _forget_target(box: Box, mail_id: UUID) -> None:
    with box.scope():
        target = Message.objects.filter(id=mail_id).values_list("target_id", flat=True).first()
        if target is not None:
            PushSubscription.objects.filter(id=target).delete()


def _settle(box: Box, mail_id: UUID, claim: UUID, **fact: object) -> None:
    with box.scope():
        # No row: the lease ran out and somebody else has it now.
        box.model.objects.filter(id=mail_id, claim=claim).update(**fact, claim=None)


def letter_of(mail: Message | SystemMail, attachments: Sequence[MailAttachment] | None = None) -> Letter:
    """One mail as it leaves; its `attachments` are read when the caller did not."""
    return Letter(
        message_id=mail.message_id,
        kind=mail.kind,
        sender=mail.sender,
        reply_to=mail.reply_to,
        to=mail.to,
        subject=mail.subject,
        text=mail.text,
        html=mail.html,
        locale=mail.locale,
        date=mail.created_at.astimezone(UTC),
        attempt=mail.attempts,
        **_of_message(mail, attachments),
    )


def _of_message(mail: Message | SystemMail, attachments: Sequence[MailAttachment] | None) -> dict[str, Any]:
    if not isinstance(mail, Message):
        return {}
    files = attachments_of([mail])[mail.id] if attachments is None else attachments
    return {"attachments": files, "link": mail.link, "unsubscribe_url": mail.unsubscribe_url}


def attachments_of(messages: Sequence[Message]) -> dict[UUID, list[MailAttachment]]:
    """The files that go with each, in their order; one statement."""
    found: dict[UUID, list[MailAttachment]] = {one.id: [] for one in messages}
    for row in Attachment.objects.filter(message_id__in=list(found)).order_by("message_id", "position"):
        found[row.message_id].append(MailAttachment(row.name, row.content_type, bytes(row.content)))
    return found
