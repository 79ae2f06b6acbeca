"""What other modules hand over, and what this one refuses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from comptoir.kernel.refusal import Kind, Refusal
from comptoir.notifications.rules.topics import Channel, OwnerKind


@dataclass(frozen=True, slots=True)
class MailAttachment:
    """A file that goes with a mail; `content_type` may carry parameters (`text/calendar; method=REQUEST`)."""

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Person:
    """Whom a message is for: a user of the team, or a client."""

    kind: OwnerKind
    id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A message to one address by one channel.

    `kind` names the templates `<module>/mails/{fr,en}/<kind>.{subject.txt,txt,html}` and, for a telephone,
    `<kind>.short.txt`; `context` holds plain values, with `organization` ({"name", "colour"?, "email"?: where answers
    go}) and `timeZone`. `dedupe` names the effect, at most 200 characters: `booking.confirmed:<booking id>`.
    """

    kind: str
    to: str
    locale: str
    context: Mapping[str, Any]
    dedupe: str
    channel: Channel = "email"
    attachments: Sequence[MailAttachment] = ()
    person: Person | None = None
    """Who may have something to say about being told."""
    link: str = ""
    """Where a push message leads."""
    target: UUID | None = None
    """The push subscription it goes to."""
    awaited: bool = False
    """Somebody sits and waits for it (a code to sign in with), so it goes ahead of others."""
    at: datetime | None = None
    """Not before then."""
    topic: str = ""
    """What it is about, when its kind does not say."""
    keeps_until: datetime | None = None
    """When it is worth nothing any more: it waits for the end of quiet hours only if there is time enough."""


@dataclass(eq=False)
class MessageNotFailed(Refusal):
    """Only a message that failed for good can be sent again by hand."""

    code: ClassVar[str] = "notifications.not_failed"
    kind: ClassVar[Kind] = Kind.CONFLICT
    message_status: str


@dataclass(eq=False)
class NotAPerson(Refusal):
    """Programs have no inbox and no preferences."""

    code: ClassVar[str] = "notifications.not_a_person"
    kind: ClassVar[Kind] = Kind.FORBIDDEN


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamNotice:
    """Something that those who work here are told: in the dashboard, on their telephones, in the team's channel.

    `kind` names it (`booking.confirmed`), `topic` what they may choose about; `to` are users; `locale` the language of
    each, or of the house for its channels. `title` and `text` by language; `link` a path of the dashboard.
    """

    kind: str
    topic: str
    to: Mapping[UUID, str]
    locale: str
    title: Mapping[str, str]
    text: Mapping[str, str]
    link: str
    dedupe: str
    emails: Mapping[UUID, str] = field(default_factory=dict)
    keeps_until: datetime | None = None
    """As in `Notice`."""
    in_channels: bool = True
    """Also into Slack and Teams, where the house has set them up."""
