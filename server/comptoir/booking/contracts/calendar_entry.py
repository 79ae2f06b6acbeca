"""A booking as calendars above booking know it. No Django."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """`uid` stays the same for the life of the booking, moves included, and `sequence` grows with every change."""

    booking: UUID
    uid: str
    sequence: int
    status: str
    start: datetime
    end: datetime
    time_zone: str
    changed_at: datetime
    reference: str
    service: UUID
    service_name: str
    client: UUID | None
    contact_name: str
    contact_email: str
    contact_phone: str
    participants: int
    notes: str
    place: str
    """Where it takes place, on one line."""
    staff: tuple[tuple[UUID, str], ...]
    resources: tuple[tuple[UUID, str], ...]
    total_price: int
    currency: str
    guest_url: str
    """The client's own page of it; nobody else is given it."""
    room: str = ""
    """Where whoever's calendar it is goes for it on a screen, once there is a room."""

    @property
    def is_tentative(self) -> bool:
        return self.status == "pending"

    @property
    def takes_place(self) -> bool:
        """Whether it holds time: neither cancelled, moved away nor waiting."""
        return self.status not in {"cancelled", "rescheduled", "waitlisted"}
