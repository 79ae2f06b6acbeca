"""/api-keys: what programs call the API with."""

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from pydantic import Field

from comptoir.identity.contracts import KeyKind, KeyMode, KeyNotLive
from comptoir.identity.queries.keys import key_list, key_row
from comptoir.identity.services.issue_key import issue_key
from comptoir.identity.services.revoke_key import revoke_key
from comptoir.identity.services.rotate_key import rotate_key
from comptoir.kernel.refusal import Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, Search, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Instant, Name, Out, Page

if TYPE_CHECKING:
    from comptoir.identity.models import ApiKey

routes = Routes("api-keys")


class KeyIn(In):
    name: Name
    kind: KeyKind
    mode: KeyMode = "live"
    expires_at: Instant | None = None


class RotationIn(In):
    """How long the old key goes on working, in hours: at most 30 days, 0 ends it now."""

    overlap_hours: Annotated[int, Field(ge=0, le=720)] = 24


class KeyOut(Out):
    """`key` is the whole text: for a secret key it is only in the answer that makes it."""

    id: UUID
    name: str
    kind: KeyKind
    mode: KeyMode
    prefix: str
    key: str | None
    last_used_at: Instant | None
    expires_at: Instant | None
    revoked_at: Instant | None
    created_at: Instant


def _shown(row: "ApiKey", text: str | None = None) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "kind": row.kind,
        "mode": row.mode,
        "prefix": row.prefix,
        "key": text or row.key or None,
        "lastUsedAt": row.last_used_at,
        "expiresAt": row.expires_at,
        "revokedAt": row.revoked_at,
        "createdAt": row.created_at,
    }


@routes.get("", permission="key.read", response=Page[KeyOut])
def list_keys(
    request: HttpRequest, search: Search = "", limit: Limit = 50, cursor: Cursor | None = None
) -> dict[str, Any]:
    """Keys, the newest first, revoked ones included."""
    return page_of(key_list(search=search), _shown, order=("-id",), limit=limit, cursor=cursor)


@routes.post("", permission="key.write", response=KeyOut, refuses=(Invalid,))
def add_key(request: Any, key: KeyIn) -> dict[str, Any]:
    """Make a key. A secret key's text is in this answer and nowhere else: store it now."""
    issued = issue_key(name=key.name, kind=key.kind, mode=key.mode, expires_at=key.expires_at, now=request.now)
    return _shown(key_row(issued.id), issued.text)


@routes.post(
    "/{uuid:key_id}/rotate",
    permission="key.write",
    response=KeyOut,
    refuses=(NotFound, KeyNotLive),
    operation_id="rotate_key",
)
def rotate(request: Any, key_id: UUID, rotation: RotationIn) -> dict[str, Any]:
    """A fresh key in place of this one, which goes on working for `overlapHours`."""
    issued = rotate_key(key_id, overlap=timedelta(hours=rotation.overlap_hours), now=request.now)
    return _shown(key_row(issued.id), issued.text)


@routes.delete("/{uuid:key_id}", permission="key.write", refuses=(NotFound,))
def delete_key(request: Any, key_id: UUID) -> None:
    """Revoke the key now; it stays in the list as revoked."""
    revoke_key(key_id, now=request.now)
