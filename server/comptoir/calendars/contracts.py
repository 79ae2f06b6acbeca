"""What calendars shows of itself: values, events and refusals. No Django."""

from dataclasses import dataclass
from typing import ClassVar, Literal
from uuid import UUID

from comptoir.kernel.refusal import Kind, Refusal

type Whose = Literal["staff", "client", "resource"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose calendar it is."""

    kind: Whose
    id: UUID


@dataclass(eq=False)
class NotYourCalendar(Refusal):
    """The calendar is somebody else's, and the caller sees their own only."""

    code: ClassVar[str] = "calendars.not_yours"
    kind: ClassVar[Kind] = Kind.FORBIDDEN
