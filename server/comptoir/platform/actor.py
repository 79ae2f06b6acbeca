"""Who acts, for the audit log, logs and permissions; set once per request or job."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

from comptoir.kernel.ids import ClientId, OrganizationId

type ActorType = Literal["user", "secret_key", "publishable_key", "client", "guest", "system"]


@dataclass(frozen=True, slots=True)
class Principal:
    """An authenticated caller inside one organization."""

    organization: OrganizationId
    type: ActorType
    id: str
    name: str
    permissions: frozenset[str] = field(default_factory=frozenset)
    user: UUID | None = None
    location: UUID | None = None
    """The one location whose work they see; None: everywhere."""
    client: ClientId | None = None
    session: UUID | None = None

    def may(self, permission: str) -> bool:
        return permission in self.permissions


@dataclass(frozen=True, slots=True)
class Context:
    """What travels with the work: the request's id and the one who asked."""

    request_id: str = ""
    actor_type: ActorType = "system"
    actor_id: str = ""
    actor_name: str = ""

    @property
    def shown(self) -> str:
        """Who acts, as records name them, in at most 200 characters."""
        return (self.actor_name or self.actor_type)[:200]


_NOBODY = Context()
_context: ContextVar[Context] = ContextVar("context", default=_NOBODY)


def current_context() -> Context:
    return _context.get()


@contextmanager
def acting(context: Context) -> Iterator[None]:
    token = _context.set(context)
    try:
        yield
    finally:
        _context.reset(token)


def acting_as(principal: Principal, request_id: str) -> Context:
    return Context(request_id, principal.type, principal.id, principal.name)
