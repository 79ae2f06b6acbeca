"""What booking does not do, and why. No Django."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from comptoir.kernel.refusal import Kind, Refusal


@dataclass(eq=False)
class SessionsConflict(Refusal):
    """Some of the dates cannot be had, none was stored: `conflicts` lists {startDate, reason}."""

    code: ClassVar[str] = "booking.sessions_conflict"
    kind: ClassVar[Kind] = Kind.CONFLICT
    conflicts: list[dict[str, Any]]


@dataclass(eq=False)
class SessionOver(Refusal):
    """It is cancelled, or it has taken place."""

    code: ClassVar[str] = "booking.session_over"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class SessionTooSmall(Refusal):
    """`taken` seats are taken: it cannot have fewer."""

    code: ClassVar[str] = "booking.session_too_small"
    kind: ClassVar[Kind] = Kind.CONFLICT
    taken: int


@dataclass(eq=False)
class SlotFree(Refusal):
    """There is nothing to wait for: it can be booked now, from `start`."""

    code: ClassVar[str] = "booking.slot_free"
    kind: ClassVar[Kind] = Kind.CONFLICT
    start: str


@dataclass(eq=False)
class WaitlistClosed(Refusal):
    """The service keeps no waitlist."""

    code: ClassVar[str] = "booking.waitlist_closed"
    kind: ClassVar[Kind] = Kind.CONFLICT
    service: str


@dataclass(eq=False)
class AlreadyWaiting(Refusal):
    """The client waits for this already."""

    code: ClassVar[str] = "booking.already_waiting"
    kind: ClassVar[Kind] = Kind.CONFLICT
    start: str


@dataclass(eq=False)
class NotOfferedYet(Refusal):
    """No place has come free so far."""

    code: ClassVar[str] = "booking.not_offered_yet"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class OfferExpired(Refusal):
    """The place was not taken up in time and went to the next."""

    code: ClassVar[str] = "booking.offer_expired"
    kind: ClassVar[Kind] = Kind.GONE


@dataclass(eq=False)
class BookingRefused(Refusal):
    """A plugin has something against this booking, and says what."""

    code: ClassVar[str] = "booking.refused"
    kind: ClassVar[Kind] = Kind.CONFLICT
    reason: str


@dataclass(eq=False)
class SlotTaken(Refusal):
    """Somebody was faster; `nearest` holds up to five free slots, closest first."""

    code: ClassVar[str] = "booking.slot_taken"
    kind: ClassVar[Kind] = Kind.CONFLICT
    start: str
    nearest: list[dict[str, Any]] = field(default_factory=list)


@dataclass(eq=False)
class SeriesConflicts(Refusal):
    """Dates of a series that cannot be had, each with why and the nearest free slots; nothing was booked or moved."""

    code: ClassVar[str] = "booking.series_conflicts"
    kind: ClassVar[Kind] = Kind.CONFLICT
    conflicts: list[dict[str, Any]]
    dates: int


@dataclass(eq=False)
class FeedbackTooEarly(Refusal):
    """Nothing to speak of: it did not take place, or has not begun."""

    code: ClassVar[str] = "booking.feedback_too_early"
    kind: ClassVar[Kind] = Kind.CONFLICT
    booking_status: str


@dataclass(eq=False)
class TransitionNotAllowed(Refusal):
    code: ClassVar[str] = "booking.transition_not_allowed"
    kind: ClassVar[Kind] = Kind.CONFLICT
    booking_status: str
    action: str


@dataclass(eq=False)
class CancellationClosed(Refusal):
    """The client may no longer cancel: not allowed at all, or past the cutoff."""

    code: ClassVar[str] = "booking.cancellation_closed"
    kind: ClassVar[Kind] = Kind.CONFLICT
    until: str | None


@dataclass(eq=False)
class ChangeClosed(Refusal):
    """The client may no longer move the booking or change who comes; the cutoff is the cancellation's."""

    code: ClassVar[str] = "booking.change_closed"
    kind: ClassVar[Kind] = Kind.CONFLICT
    until: str | None


@dataclass(eq=False)
class TooManyRecent(Refusal):
    """Who books alone made `limit` bookings within the last hour."""

    code: ClassVar[str] = "booking.too_many_recent"
    kind: ClassVar[Kind] = Kind.CONFLICT
    limit: int


@dataclass(eq=False)
class TooManyActive(Refusal):
    """Who books alone has `limit` bookings still to come."""

    code: ClassVar[str] = "booking.too_many_active"
    kind: ClassVar[Kind] = Kind.CONFLICT
    limit: int


@dataclass(eq=False)
class LinkOver:
    """What is told of a link that lets nobody in: whose it is, and how they are reached, as far as that is known."""

    house: str
    phone: str = ""
    email: str = ""


@dataclass(eq=False)
class LinkUsed(LinkOver, Refusal):
    """Every use of the link was made of it; `house` and how it is reached, as far as that is known."""

    code: ClassVar[str] = "booking.link_used"
    kind: ClassVar[Kind] = Kind.GONE


@dataclass(eq=False)
class LinkExpired(LinkOver, Refusal):
    """The link's time is over; the rest as `LinkUsed`."""

    code: ClassVar[str] = "booking.link_expired"
    kind: ClassVar[Kind] = Kind.GONE


@dataclass(eq=False)
class LinkRevoked(LinkOver, Refusal):
    """The house took the link back, or what it is to is gone; the rest as `LinkUsed`."""

    code: ClassVar[str] = "booking.link_revoked"
    kind: ClassVar[Kind] = Kind.GONE


@dataclass(eq=False)
class LimitReached(Refusal):
    """The service takes at most `limit` bookings: `period` active, day, week or month, `scope` client or service."""

    code: ClassVar[str] = "booking.limit_reached"
    kind: ClassVar[Kind] = Kind.CONFLICT
    limit: int
    period: str
    scope: str


@dataclass(eq=False)
class ServiceInactive(Refusal):
    code: ClassVar[str] = "booking.service_inactive"
    kind: ClassVar[Kind] = Kind.CONFLICT
    service: str


@dataclass(eq=False)
class PaymentNotOffered(Refusal):
    """Only `counter` is on offer until an organization switches another provider on."""

    code: ClassVar[str] = "booking.payment_not_offered"
    kind: ClassVar[Kind] = Kind.INVALID
    method: str


@dataclass(eq=False)
class NothingDue(Refusal):
    """The booking is paid, or over: there is nothing to receive."""

    code: ClassVar[str] = "booking.nothing_due"
    kind: ClassVar[Kind] = Kind.CONFLICT
    booking_status: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Bookings in numbers; amounts in minor units of one currency, cancelled ones included in `revenue` alone."""

    bookings: int = 0
    pending: int = 0
    confirmed: int = 0
    """Confirmed or completed."""
    completed: int = 0
    cancelled: int = 0
    no_show: int = 0
    revenue: int = 0
    """What was paid for them less what was given back."""
    booked_value: int = 0
    """The prices of those not cancelled, paid or not."""
    priced: int = 0
    """How many of them `booked_value` is of."""
    clients: int = 0
    """Different ones, of those not cancelled."""
    participants: int = 0
    """People, of those not cancelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceTally:
    """The bookings of one service in numbers."""

    service: UUID
    name: str
    category: str
    color: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class StartCount:
    """How much starts in one hour of the week; `day` is ISO, `hour` 0 to 23."""

    day: int
    hour: int
    bookings: int
    participants: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardEntry:
    """A booking on the board of a day."""

    id: UUID
    reference: str
    service: UUID
    service_name: str
    color: str
    status: str
    awaits: str
    start: datetime
    end: datetime
    time_zone: str
    participants: int
    name: str
    phone: str
    staff: tuple[str, ...]
    resources: tuple[str, ...]
    checked_in_at: datetime | None
    checked_out_at: datetime | None
    total_price: int
    amount_due: int
    currency: str
    source: str
