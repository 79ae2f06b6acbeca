"""The outbox, for staff: what was sent to whom, and what became of it."""

from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from comptoir.notifications import queries
from comptoir.notifications.contracts import MessageNotFailed
from comptoir.notifications.http.shapes import MessageItem, MessageWhole, item_of, whole_of
from comptoir.notifications.services.retry_message import retry_message
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, Search, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page

routes = Routes("outbox")


@routes.get("", permission="outbox.read", response=Page[MessageItem])
def list_messages(
    request: HttpRequest,
    limit: Limit = 50,
    cursor: Cursor | None = None,
    search: Search | None = None,
    status: Literal["queued", "sent", "failed"] | None = None,
    kind: Search | None = None,
    to: Search | None = None,
) -> dict[str, Any]:
    """Mails, newest first, without their bodies. `search` looks in addresses and subjects."""
    rows = queries.messages(status=status, kind=kind, to=to, search=search)
    return page_of(rows, item_of, order=("-id",), limit=limit, cursor=cursor)


@routes.get("/{uuid:message_id}", permission="outbox.read", response=MessageWhole, refuses=(NotFound,))
def get_message(request: HttpRequest, message_id: UUID) -> MessageWhole:
    """One mail as it was written; a code to sign in with is not told. Show `html` in a sandboxed frame only."""
    return whole_of(queries.message(message_id), queries.attachment_list(message_id))


@routes.get("/{uuid:message_id}/attachments/{int:position}", permission="outbox.read", refuses=(NotFound,))
def get_message_attachment(request: HttpRequest, message_id: UUID, position: int) -> HttpResponse:
    """The bytes of the attachment at `position`, counted from 0, as a download."""
    found = queries.attachment(message_id, position)
    response = HttpResponse(bytes(found.content), content_type=found.content_type)
    response["Content-Disposition"] = content_disposition_header(True, found.name) or "attachment"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


@routes.post(
    "/{uuid:message_id}/retry",
    status=200,
    permission="outbox.read",
    response=MessageItem,
    refuses=(NotFound, MessageNotFailed),
)
def retry_failed_message(request: Any, message_id: UUID) -> MessageItem:
    """Send a failed mail once more."""
    return item_of(retry_message(message_id, now=request.now))
