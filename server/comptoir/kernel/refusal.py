"""The one way the domain says no."""

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, ClassVar


class Kind(StrEnum):
    """Why we refuse; the HTTP layer maps each kind to exactly one status."""

    INVALID = "invalid"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"
    GONE = "gone"
    UNPAID = "unpaid"
    UNAUTHENTICATED = "unauthenticated"
    LIMITED = "limited"
    UNAVAILABLE = "unavailable"
    TOO_LARGE = "too_large"
    MALFORMED = "malformed"
    METHOD = "method"
    STORAGE = "storage"
    BUG = "bug"


@dataclass(eq=False)
class Refusal(Exception):
    """An expected "no". Anything else that is raised is a bug and is seen.

    Subclasses are dataclasses: their fields are the machine-readable details.
    They carry no prose; clients translate `code` and fill in the details.
    """

    code: ClassVar[str]
    kind: ClassVar[Kind]

    def details(self) -> dict[str, Any]:
        return asdict(self)

    def __str__(self) -> str:
        return f"{self.code} {self.details()}"


@dataclass(frozen=True, slots=True)
class FieldError:
    """One wrong field of what a caller sent.

    `path` is dotted camelCase as the caller sent it, list positions counted from 0
    (`customFields.2.validation`); `details` fill in the sentence that belongs to `code`.
    """

    path: str
    code: str
    details: dict[str, Any] = field(default_factory=dict)


@dataclass(eq=False)
class Invalid(Refusal):
    """Everything that is wrong with an input, at once; nothing of it was stored."""

    code: ClassVar[str] = "platform.invalid"
    kind: ClassVar[Kind] = Kind.INVALID

    errors: list[FieldError]
