"""An organization's own words."""

from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest
from pydantic import Field, StringConstraints

from comptoir.kernel.refusal import Invalid
from comptoir.notifications.rendering.sandbox import MOST_WRITTEN, OwnWords
from comptoir.notifications.services.send_test import send_wording
from comptoir.notifications.services.templates import (
    Wording,
    change_wording,
    give_up_wording,
    names_used,
    preview_wording,
    wording,
    wordings,
)
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Instant, Out

routes = Routes("notifications")

Mailbox = Annotated[str, StringConstraints(strip_whitespace=True, max_length=254, pattern=r"^[^@\s,;<>]+@[^@\s,;<>]+$")]
Words = Annotated[str, StringConstraints(max_length=MOST_WRITTEN)]
Language = Literal["fr", "en"]


class WordsIn(In):
    """In Liquid; `html` is what stands inside the page's frame, `short` what telephones get."""

    subject: Annotated[str, StringConstraints(max_length=1000)]
    html: Words = ""
    text: Words = ""
    short: Annotated[str, StringConstraints(max_length=1000)] = ""

    def words(self) -> OwnWords:
        return OwnWords(self.subject, self.html, self.text, self.short)


class WordsToSend(WordsIn):
    to: Mailbox


class TemplateItem(Out):
    kind: str
    locale: Language
    topic: str
    subject: str
    is_own: bool
    updated_at: Instant | None


class TemplateOut(TemplateItem):
    html: str
    text: str
    short: str
    variables: list[str] = Field(description="What is sure to be there: the house's own words name it.")


class TemplatesOut(Out):
    items: list[TemplateItem]


class PreviewOut(Out):
    subject: str
    html: str
    text: str
    short: str
    unknown: list[str] = Field(description="Names that stand for nothing.")


class QueuedMailOut(Out):
    id: UUID


def _item(one: Wording) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "locale": one.locale,
        "topic": one.topic,
        "subject": one.words.subject,
        "isOwn": one.is_own,
        "updatedAt": one.updated_at,
    }


def _whole(one: Wording) -> dict[str, Any]:
    return {
        **_item(one),
        "html": one.words.html,
        "text": one.words.text,
        "short": one.words.short,
        "variables": names_used(one.kind, one.locale),
    }


@routes.get("", permission="notification.read", response=TemplatesOut)
def list_notification_templates(request: HttpRequest) -> dict[str, Any]:
    """Every kind of message in every language, without its text."""
    return {"items": [_item(one) for one in wordings()]}


@routes.get("/{kind}/{locale}", permission="notification.read", response=TemplateOut, refuses=(NotFound,))
def get_notification_template(request: HttpRequest, kind: str, locale: str) -> dict[str, Any]:
    """The words of one kind: the organization's own, or the house's to start from."""
    return _whole(wording(kind, locale))


@routes.put("/{kind}/{locale}", permission="notification.write", response=TemplateOut, refuses=(NotFound, Invalid))
def put_notification_template(request: Any, kind: str, locale: str, words: WordsIn) -> dict[str, Any]:
    """Say it in other words from now on. What is left empty is said in the house's."""
    return _whole(change_wording(kind, locale, words.words(), now=request.now))


@routes.delete("/{kind}/{locale}", permission="notification.write", refuses=(NotFound,))
def delete_notification_template(request: HttpRequest, kind: str, locale: str) -> None:
    """Back to the house's words."""
    give_up_wording(kind, locale)


@routes.post(
    "/{kind}/{locale}/preview",
    status=200,
    permission="notification.read",
    response=PreviewOut,
    refuses=(NotFound, Invalid),
)
def preview_notification_template(request: Any, kind: str, locale: str, words: WordsIn) -> dict[str, Any]:
    """Words on an example, kept or not. Show `html` in a sandboxed frame only."""
    shown = preview_wording(kind, locale, words.words(), now=request.now)
    said = shown.rendered
    return {
        "subject": said.subject,
        "html": said.html,
        "text": said.text,
        "short": said.short,
        "unknown": shown.unknown,
    }


@routes.post(
    "/{kind}/{locale}/test", permission="notification.write", response=QueuedMailOut, refuses=(NotFound, Invalid)
)
def test_notification_template(request: Any, kind: str, locale: str, words: WordsToSend) -> dict[str, Any]:
    """Write an example to oneself in these words, kept or not."""
    return {"id": send_wording(kind, locale, words.words(), to=words.to, now=request.now)}
