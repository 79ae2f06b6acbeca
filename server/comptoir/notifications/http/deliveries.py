"""The log of every message by every channel, with what the provider said."""

from typing import Any, Literal

from django.http import HttpRequest

from comptoir.notifications import queries
from comptoir.notifications.http.shapes import MessageDelivery, delivery_of
from comptoir.platform.http.page import Cursor, Limit, Search, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page

routes = Routes("notifications")


@routes.get("", permission="outbox.read", response=Page[MessageDelivery])
def list_message_deliveries(
    request: HttpRequest,
    limit: Limit = 50,
    cursor: Cursor | None = None,
    search: Search | None = None,
    status: Literal["queued", "sent", "failed"] | None = None,
    channel: Literal["email", "sms", "push", "slack", "teams"] | None = None,
    kind: Search | None = None,
) -> dict[str, Any]:
    """Messages, newest first. `search` looks in addresses and subjects; whole mails are in the outbox."""
    rows = queries.messages(status=status, kind=kind, to=None, search=search, channel=channel, with_answer=True)
    return page_of(rows, delivery_of, order=("-id",), limit=limit, cursor=cursor)
