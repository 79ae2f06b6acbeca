"""What booking and whoever makes rooms tell each other of a booking that is held by video. No Django."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from comptoir.kernel.ids import BookingId, OrganizationId

type Audience = Literal["host", "guest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingSeen:
    """A booking held by video, as far as its room depends on it."""

    organization: OrganizationId
    id: BookingId
    session: UUID | None
    """The session it is a seat of: everybody there is in one room."""
    status: str
    start: datetime
    end: datetime
    time_zone: str
    locale: str
    title: str
    client: str
    staff: tuple[str, ...]
    participants: int
    link: str
    """The service's own address for it; empty: a room is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSeen:
    """Where a booking is held by video, and when. `note` says in words why there is no room."""

    state: Literal["soon", "open", "over", "failed", "none"]
    url: str | None
    opens_at: datetime
    closes_at: datetime
    note: str | None = None
