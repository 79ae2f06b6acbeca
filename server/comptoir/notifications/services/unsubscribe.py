"""A link that declines one kind of message for good, without an account."""

from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import OrganizationId
from comptoir.notifications.contracts import Notice, Person
from comptoir.notifications.rules.topics import Topic, topic, topic_of, wants
from comptoir.notifications.services.preferences import said_by, set_preferences
from comptoir.notifications.settings import public_url
from comptoir.platform.contracts import SignatureInvalid
from comptoir.platform.crypto import sign, unsign
from comptoir.platform.tenancy import current_organization, organization_scope

_PURPOSE = "notifications.unsubscribe"
PAGE = "/u/"


def about(notice: Notice) -> Topic:
    """What a message is about."""
    return topic(notice.topic) or topic_of(notice.kind)


def unsubscribe_url(notice: Notice) -> str:
    """The link of a mail that its reader may decline; empty for those they may not."""
    subject, person = about(notice), notice.person
    if person is None or person.kind != subject.owner or subject.essential or notice.channel != "email":
        return ""
    payload = {"o": current_organization().hex, "p": person.id.hex, "t": subject.name}
    return f"{public_url()}{PAGE}{sign(payload, purpose=_PURPOSE)}"


def one_click_url(page: str) -> str:
    """What mail programs call themselves, for the page that people see."""
    return page.replace(f"{public_url()}{PAGE}", f"{public_url()}/api/v1/public/unsubscribe/", 1)


def declined_by(token: str, *, now: datetime) -> tuple[OrganizationId, Person, Topic]:
    """What the link is about.

    Raises:
        SignatureInvalid: forged or altered.
    """
    payload = unsign(token, purpose=_PURPOSE, now=now)
    try:
        subject = topic(payload["t"])
        organization, person = OrganizationId(UUID(payload["o"])), UUID(payload["p"])
    except (KeyError, ValueError) as cause:
        raise SignatureInvalid from cause
    if subject is None:
        raise SignatureInvalid
    return organization, Person(subject.owner, person), subject


def how_it_stands(token: str, *, now: datetime) -> tuple[Topic, bool]:
    """What the link is about, and whether they are told of it by mail.

    Raises:
        SignatureInvalid: as `declined_by`.
    """
    organization, person, subject = declined_by(token, now=now)
    with organization_scope(organization):
        said = said_by(person.kind, [person.id])[person.id]
    return subject, wants(subject, "email", said)


def answer_unsubscribe(token: str, *, is_wanted: bool, now: datetime) -> Topic:
    """Tell them no more by mail about it, or again.

    Raises:
        SignatureInvalid: as `declined_by`.
    """
    organization, person, subject = declined_by(token, now=now)
    with organization_scope(organization):
        set_preferences(person, {(subject.name, "email"): is_wanted}, now=now)
    return subject
