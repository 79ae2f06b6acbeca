"""What stands in calendars, as the modules above booking know it. No Django."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaEntry:
    """A booking or a session. `uid` stays the same for its life, moves included, and `sequence` grows with changes."""

    uid: str
    sequence: int
    status: str
    start: datetime
    end: datetime
    changed_at: datetime
    service_name: str
    place: str
    """Where it takes place, on one line."""
    staff: tuple[tuple[UUID, str], ...]
    resources: tuple[tuple[UUID, str], ...]
    participants: int
    room: str = ""
    """Where whoever's calendar it is goes for it on a screen, once there is a room."""

    @property
    def is_tentative(self) -> bool:
        return self.status == "pending"

    @property
    def takes_place(self) -> bool:
        """Whether it holds time: neither cancelled, moved away nor waiting."""
        return self.status not in {"cancelled", "rescheduled", "waitlisted"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry(AgendaEntry):
    """One client's booking."""

    booking: UUID
    title: str
    """What this one is called; empty: as its service."""
    time_zone: str
    reference: str
    service: UUID
    client: UUID | None
    contact_name: str
    contact_email: str
    contact_phone: str
    guests: tuple[str, ...]
    """E-mail addresses of whom the client asked along."""
    notes: str
    total_price: int
    currency: str
    guest_url: str
    """The client's own page of it; nobody else is given it."""

    @property
    def who(self) -> str:
        """Whom those who deliver it expect."""
        return self.contact_name or self.contact_email or self.reference


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEntry(AgendaEntry):
    """A session of an event or course, once for all who booked it; `participants` are the seats they take."""

    session: UUID
    title: str
    """What this one is called; empty: as its service."""
    capacity: int
    people: tuple[tuple[str, int], ...]
    """Who booked, and how many they are, in the order they came."""
