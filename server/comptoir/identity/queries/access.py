"""Look-ups made before an organization is known, through SECURITY DEFINER functions that answer one question each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from comptoir.identity.contracts import KeyKind, KeyMode
from comptoir.kernel.ids import ApiKeyId, ClientId, OrganizationId


@dataclass(frozen=True, slots=True)
class LiveKey:
    """A key that may be used now, and what its caller has used of this minute."""

    id: ApiKeyId
    organization: OrganizationId
    kind: KeyKind
    mode: KeyMode
    name: str
    hits: int
    resets_in_seconds: int


@dataclass(frozen=True, slots=True)
class MembershipOf:
    """One organization a user may enter."""

    id: UUID
    role: str
    location: UUID | None
    organization: OrganizationId
    slug: str
    name: str
    time_zone: str
    currency: str
    country: str
    locale: str


@dataclass(frozen=True, slots=True)
class InvitationFound:
    """What a token's holder may know of the invitation."""

    id: UUID
    organization: OrganizationId
    organization_name: str
    email: str
    role: str
    expires_at: datetime
    accepted_at: datetime | None

    def is_open(self, now: datetime) -> bool:
        return self.accepted_at is None and now < self.expires_at


def use_key(key_hash: bytes, *, rate_limit: int, caller: str) -> LiveKey | None:
    """Find a live key, note that it is used and count the call against `rate_limit` (0: uncounted); one statement.

    A publishable key is counted per `caller` (client address), a secret one as a whole.
    """
    found = next(_rows("identity_authenticate", key_hash, rate_limit, caller), None)
    return LiveKey(*found) if found else None


def memberships_of(user: UUID) -> list[MembershipOf]:
    """All organizations of a user, by name."""
    return [MembershipOf(*row) for row in _rows("identity_memberships", user)]


def invitation_by_token(token_hash: bytes) -> InvitationFound | None:
    found = next(_rows("identity_invitation_by_token", token_hash), None)
    return InvitationFound(*found) if found else None


@dataclass(frozen=True, slots=True)
class ClientFound:
    """A client who is signed in."""

    session: UUID
    client: ClientId
    organization: OrganizationId
    name: str


def organization_called(text: str) -> OrganizationId | None:
    """The organization with this slug or id."""
    found = next(_rows("identity_organization_called", text), None)
    return OrganizationId(found[0]) if found else None


def client_by_token(token_hash: bytes) -> ClientFound | None:
    """Whom a token that is still good belongs to."""
    found = next(_rows("identity_client_by_token", token_hash), None)
    return ClientFound(*found) if found else None


def _rows(function: str, *arguments: Any) -> Iterator[tuple[Any, ...]]:
    marks = ", ".join(["%s"] * len(arguments))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {function}({marks})", list(arguments))
        yield from cursor.fetchall()
