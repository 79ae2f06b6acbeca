"""What happened to services, sessions and bookings. No Django."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from comptoir.kernel.event import Event
from comptoir.kernel.ids import BookingId, ServiceId, SessionId


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceCreated(Event):
    name: ClassVar[str] = "service.created.v1"
    service: ServiceId


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceChanged(Event):
    """`fields` are the names of what changed in its document."""

    name: ClassVar[str] = "service.changed.v1"
    service: ServiceId
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRemoved(Event):
    """Deleted, or archived because it has bookings."""

    name: ClassVar[str] = "service.removed.v1"
    service: ServiceId
    archived: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingLinkCreated(Event):
    """Somebody may book by a link, until it is used up, over or revoked; its secret is in no event."""

    name: ClassVar[str] = "booking_link.created.v1"
    link: UUID
    service: ServiceId


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingLinkRevoked(Event):
    """Nobody books by a link any more."""

    name: ClassVar[str] = "booking_link.revoked.v1"
    link: UUID
    service: ServiceId


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingEvent(Event):
    """What every event about a booking tells; the rest is read when it is needed."""

    booking: BookingId
    service: ServiceId
    status: str
    start: datetime
    end: datetime
    notify: bool = True
    """Whether the client is told of this one by itself: of a whole series they are told once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingCreated(BookingEvent):
    name: ClassVar[str] = "booking.created.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingRequested(BookingEvent):
    """A booking waits for the staff's approval."""

    name: ClassVar[str] = "booking.requested.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingConfirmed(BookingEvent):
    name: ClassVar[str] = "booking.confirmed.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingHeld(BookingEvent):
    """A booking waits for its payment; without it, it lapses."""

    name: ClassVar[str] = "booking.held.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingCancelled(BookingEvent):
    """Its time and seats are free again; the booking's `cancellation_code` tells more than who and when."""

    name: ClassVar[str] = "booking.cancelled.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingRescheduled(BookingEvent):
    """`booking` took the place of `previous`, whose time and seats are free again."""

    name: ClassVar[str] = "booking.rescheduled.v1"
    previous: BookingId
    previous_start: datetime
    previous_end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingParticipantsChanged(BookingEvent):
    """People came in or left; fewer of them give seats back."""

    name: ClassVar[str] = "booking.participants_changed.v1"
    participants_before: int
    participants: int
    notify: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingCheckedIn(BookingEvent):
    """The client is there."""

    name: ClassVar[str] = "booking.checked_in.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingCheckedOut(BookingEvent):
    """The client left; the booking is completed."""

    name: ClassVar[str] = "booking.checked_out.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingWaitlisted(BookingEvent):
    """Somebody queues for a time that is full."""

    name: ClassVar[str] = "booking.waitlisted.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingOffered(BookingEvent):
    """A freed place is held for somebody who waited; without their answer it goes to the next."""

    name: ClassVar[str] = "booking.offered.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingCompleted(BookingEvent):
    name: ClassVar[str] = "booking.completed.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingMissed(BookingEvent):
    """The client did not come."""

    name: ClassVar[str] = "booking.no_show.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesEvent(Event):
    """What happened to several bookings of a series together; each has its own event beside."""

    first: BookingId
    """The first booking of the series, which the others have as their parent."""
    bookings: tuple[BookingId, ...]
    notify: bool = True
    """Whether the client is told by mail."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesBooked(SeriesEvent):
    name: ClassVar[str] = "series.booked.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesConfirmed(SeriesEvent):
    """Dates that waited were approved, or paid, together."""

    name: ClassVar[str] = "series.confirmed.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesCancelled(SeriesEvent):
    name: ClassVar[str] = "series.cancelled.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRescheduled(SeriesEvent):
    """`bookings` took the places of others, whose times are free again."""

    name: ClassVar[str] = "series.rescheduled.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingAmended(BookingEvent):
    """Notes, the title or how people meet changed; time, people and price did not. `fields` are their names."""

    name: ClassVar[str] = "booking.amended.v1"
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEvent(Event):
    """What every event about a session of an event or course tells."""

    session: SessionId
    service: ServiceId
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPlanned(SessionEvent):
    """Somebody made a session, of the rolling schedule or beside it."""

    name: ClassVar[str] = "session.planned.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionChanged(SessionEvent):
    """Its seats, title, staff or time changed; it took place from `previous_start` to `previous_end` before."""

    name: ClassVar[str] = "session.changed.v1"
    previous_start: datetime
    previous_end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCancelled(SessionEvent):
    """It will not take place; its bookings are cancelled with it."""

    name: ClassVar[str] = "session.cancelled.v1"
