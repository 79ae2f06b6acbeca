"""What booking and whoever makes rooms tell each other of a booking that is held by video. No Django."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from uuid import UUID

from comptoir.kernel.ids import BookingId, OrganizationId

type Audience = Literal["host", "guest", "invited"]
"""`invited`: whom the client asked along; of them nothing is said but their links."""


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
    guests: tuple[str, ...]
    """E-mail addresses of whom the client asked along: each has a link of their own."""
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
    invited: Mapping[str, str] = field(default_factory=dict)
    """The personal link of each guest, by their address; whom nobody asks for has none."""
