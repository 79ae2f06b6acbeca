"""What people of the team and clients say of being told, and what waits for them."""

from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from comptoir.kernel.refusal import Invalid
from comptoir.notifications.adapters.web_push import public_key
from comptoir.notifications.contracts import NotAPerson, Person
from comptoir.notifications.rules.web_push import Subscription
from comptoir.notifications.services.inbox import inbox_of, mark_read, unread_of
from comptoir.notifications.services.persons import person_asking
from comptoir.notifications.services.preferences import preferences_of, set_preferences
from comptoir.notifications.services.push_subscriptions import drop_subscription, keep_subscription
from comptoir.platform.http.page import Cursor, Limit, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Instant, Out, Page, ShortText
from comptoir.platform.outbound import private_allowed

team, area, push = Routes("notifications"), Routes("client area"), Routes("notifications")


def _pushed_to(value: str) -> str:
    if not value.startswith("https://") and not private_allowed():
        raise PydanticCustomError("notifications.webhook_not_https", "refused")
    return value


Endpoint = Annotated[str, StringConstraints(max_length=2000, min_length=1), AfterValidator(_pushed_to)]


class ChoiceIn(In):
    topic: ShortText
    channel: ShortText
    is_wanted: bool


class ChoicesIn(In):
    choices: Annotated[list[ChoiceIn], Field(max_length=100)]


class ChannelChoice(Out):
    channel: str
    is_wanted: bool
    is_fixed: bool


class TopicChoice(Out):
    topic: str
    is_essential: bool
    channels: list[ChannelChoice]


class PreferencesOut(Out):
    topics: list[TopicChoice]


class InboxItemOut(Out):
    id: UUID
    kind: str
    title: str
    text: str
    link: str
    created_at: Instant
    read_at: Instant | None


class UnreadOut(Out):
    unread: int


class ReadIn(In):
    ids: Annotated[list[UUID], Field(max_length=200)] | None = None
    """None: all of them."""


class PushKeyOut(Out):
    key: str


class PushKeys(In):
    p256dh: Annotated[str, StringConstraints(max_length=120), Field(alias="p256dh")]
    auth: Annotated[str, StringConstraints(max_length=40)]


class PushIn(In):
    """As `PushSubscription.toJSON()` says it."""

    endpoint: Endpoint
    keys: PushKeys
    device: ShortText = ""


class PushOut(Out):
    id: UUID


class PushEnd(In):
    endpoint: Annotated[str, StringConstraints(max_length=2000)]


def _preferences(person: Person) -> dict[str, Any]:
    return {"topics": preferences_of(person)}


def _chosen(person: Person, choices: Sequence[ChoiceIn], request: Any) -> dict[str, Any]:
    set_preferences(person, {(one.topic, one.channel): one.is_wanted for one in choices}, now=request.now)
    return _preferences(person)


def _subscribed(request: Any, browser: PushIn) -> dict[str, Any]:
    given = Subscription(browser.endpoint, browser.keys.p256dh, browser.keys.auth)
    person = person_asking(request.principal)
    return {"id": keep_subscription(person, given, device=browser.device, now=request.now)}


@team.get("/preferences", permission="inbox.read", response=PreferencesOut, refuses=(NotAPerson,))
def get_my_preferences(request: Any) -> dict[str, Any]:
    """What somebody of the team is told, and how."""
    return _preferences(person_asking(request.principal))


@team.put("/preferences", permission="inbox.read", response=PreferencesOut, refuses=(NotAPerson, Invalid))
def put_my_preferences(request: Any, said: ChoicesIn) -> dict[str, Any]:
    """Change what is named, leave the rest."""
    return _chosen(person_asking(request.principal), said.choices, request)


@team.get("/inbox", permission="inbox.read", response=Page[InboxItemOut], refuses=(NotAPerson,))
def list_inbox(request: Any, limit: Limit = 20, cursor: Cursor | None = None, unread: bool = False) -> dict[str, Any]:
    """What they were told, newest first."""
    rows = inbox_of(person_asking(request.principal), only_unread=unread)
    return page_of(rows, InboxItemOut.model_validate, order=("-id",), limit=limit, cursor=cursor)


@team.get("/inbox/unread", permission="inbox.read", response=UnreadOut, refuses=(NotAPerson,))
def count_unread(request: Any) -> dict[str, Any]:
    """How many of them are new."""
    return {"unread": unread_of(person_asking(request.principal))}


@team.post("/inbox/read", status=200, permission="inbox.read", response=UnreadOut, refuses=(NotAPerson,))
def read_inbox(request: Any, read: ReadIn) -> dict[str, Any]:
    """They have been seen."""
    return {"unread": mark_read(person_asking(request.principal), read.ids, now=request.now)}


@push.get("/key", public=True, response=PushKeyOut)
def get_push_key(request: HttpRequest) -> dict[str, Any]:
    """The `applicationServerKey` that browsers subscribe with."""
    return {"key": public_key()}


@push.post("/subscriptions", permission="inbox.read", response=PushOut, refuses=(NotAPerson, Invalid))
def add_push_subscription(request: Any, browser: PushIn) -> dict[str, Any]:
    """Tell this browser of what happens; a repeat is a no-op."""
    return _subscribed(request, browser)


@push.post("/subscriptions/end", status=204, permission="inbox.read", refuses=(NotAPerson,))
def end_push_subscription(request: Any, browser: PushEnd) -> None:
    """Tell this browser nothing any more."""
    drop_subscription(person_asking(request.principal), browser.endpoint)


@area.get("/preferences", permission="me", response=PreferencesOut, refuses=(NotAPerson,))
def get_client_preferences(request: Any) -> dict[str, Any]:
    """What a client is told, and how."""
    return _preferences(person_asking(request.principal))


@area.put("/preferences", permission="me", response=PreferencesOut, refuses=(NotAPerson, Invalid))
def put_client_preferences(request: Any, said: ChoicesIn) -> dict[str, Any]:
    """Change what is named, leave the rest."""
    return _chosen(person_asking(request.principal), said.choices, request)


@area.post("/push-subscriptions", permission="me", response=PushOut, refuses=(NotAPerson, Invalid))
def add_client_push_subscription(request: Any, browser: PushIn) -> dict[str, Any]:
    """Remind this browser; a repeat is a no-op."""
    return _subscribed(request, browser)


@area.post("/push-subscriptions/end", status=204, permission="me", refuses=(NotAPerson,))
def end_client_push_subscription(request: Any, browser: PushEnd) -> None:
    """Remind this browser no more."""
    drop_subscription(person_asking(request.principal), browser.endpoint)
