"""Refusals that any module may raise."""

from dataclasses import dataclass
from typing import ClassVar

from comptoir.kernel.refusal import Kind, Refusal


@dataclass(eq=False)
class NotFound(Refusal):
    """There is no such object, or none that this caller may know of: the same answer on purpose."""

    code: ClassVar[str] = "platform.not_found"
    kind: ClassVar[Kind] = Kind.NOT_FOUND


@dataclass(eq=False)
class MalformedJson(Refusal):
    code: ClassVar[str] = "platform.malformed_json"
    kind: ClassVar[Kind] = Kind.MALFORMED
    position: int = 0


@dataclass(eq=False)
class MalformedRequest(Refusal):
    code: ClassVar[str] = "platform.malformed_request"
    kind: ClassVar[Kind] = Kind.MALFORMED


@dataclass(eq=False)
class BodyTooLarge(Refusal):
    code: ClassVar[str] = "platform.body_too_large"
    kind: ClassVar[Kind] = Kind.TOO_LARGE
    limit_bytes: int


@dataclass(eq=False)
class MethodNotAllowed(Refusal):
    code: ClassVar[str] = "platform.method_not_allowed"
    kind: ClassVar[Kind] = Kind.METHOD


@dataclass(eq=False)
class RateLimited(Refusal):
    code: ClassVar[str] = "platform.rate_limited"
    kind: ClassVar[Kind] = Kind.LIMITED
    retry_after_seconds: int


@dataclass(eq=False)
class KeyReused(Refusal):
    """The idempotency key came before with another request."""

    code: ClassVar[str] = "platform.key_reused"
    kind: ClassVar[Kind] = Kind.INVALID


@dataclass(eq=False)
class RequestInProgress(Refusal):
    """The same idempotency key is being worked on right now."""

    code: ClassVar[str] = "platform.request_in_progress"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class Unavailable(Refusal):
    """The database is away; nothing was done, asking again is safe."""

    code: ClassVar[str] = "platform.unavailable"
    kind: ClassVar[Kind] = Kind.UNAVAILABLE


@dataclass(eq=False)
class StorageFull(Refusal):
    code: ClassVar[str] = "platform.storage_full"
    kind: ClassVar[Kind] = Kind.STORAGE


@dataclass(eq=False)
class SignatureInvalid(Refusal):
    """A signed link or token is forged, altered or too old."""

    code: ClassVar[str] = "platform.signature_invalid"
    kind: ClassVar[Kind] = Kind.NOT_FOUND


@dataclass(eq=False)
class FileRefused(Refusal):
    code: ClassVar[str] = "platform.file_refused"
    kind: ClassVar[Kind] = Kind.INVALID
    reason: str


@dataclass(eq=False)
class Unauthenticated(Refusal):
    """No key, an unknown, expired or revoked one, or no session."""

    code: ClassVar[str] = "identity.unauthenticated"
    kind: ClassVar[Kind] = Kind.UNAUTHENTICATED


@dataclass(eq=False)
class Forbidden(Refusal):
    code: ClassVar[str] = "identity.forbidden"
    kind: ClassVar[Kind] = Kind.FORBIDDEN
    permission: str


@dataclass(eq=False)
class Conflict(Refusal):
    """A constraint of the database refused it: somebody else was first."""

    code: ClassVar[str] = "platform.conflict"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class OriginRefused(Refusal):
    """The page's origin is not among the allowed ones."""

    code: ClassVar[str] = "platform.origin_refused"
    kind: ClassVar[Kind] = Kind.FORBIDDEN


@dataclass(eq=False)
class InternalError(Refusal):
    """A bug of ours, already in the error log under the request's id."""

    code: ClassVar[str] = "platform.internal_error"
    kind: ClassVar[Kind] = Kind.BUG
