"""What plugins may say about bookings, and hear of them. See docs/guides/plugins.md."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from comptoir.platform.plugins import declare, hookspec


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingRequest:
    """A booking about to be made: its time was found, nothing is taken yet."""

    organization: UUID
    service: UUID
    service_name: str
    document: Mapping[str, Any]
    """The service as its owner wrote it."""
    start: datetime
    end: datetime
    participants: int
    contact_name: str
    contact_email: str
    contact_phone: str
    client: UUID | None
    """Whom staff or a program named; None: whoever the contact is."""
    source: str
    locale: str
    metadata: Mapping[str, Any]
    by_staff: bool
    """Made by staff or a program, not by the client alone."""
    now: datetime


class Offer(NamedTuple):
    """A time that could be booked."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedService:
    """The service whose times are looked at."""

    organization: UUID
    id: UUID
    name: str
    document: Mapping[str, Any]
    zone: str


class BookingHooks:
    """Every hook may name the arguments it needs and leave the others out.

    `on_…` hooks run in a worker, after the commit, each in a job of its own that is tried again when it fails: they may
    run twice, and late. `booking` is the booking as staff see it when the hook runs (the API's JSON).
    """

    @hookspec
    def authorize_booking(self, request: BookingRequest) -> str | None:
        """A reason, in the client's words, refuses the booking; None has nothing against it."""

    @hookspec
    def check_availability(self, service: OfferedService, offers: Sequence[Offer]) -> Iterable[Offer] | None:
        """Those of `offers` that may not be booked. Asked for slots and for bookings alike, also when one is moved;
        a time that staff insist on is not asked about."""

    @hookspec
    def on_booking_created(self, organization: UUID, booking: Mapping[str, Any], at: datetime) -> None:
        """A booking was made, confirmed or not."""

    @hookspec
    def on_booking_confirmed(self, organization: UUID, booking: Mapping[str, Any], at: datetime) -> None:
        """A booking is firm: at once, approved, or paid."""

    @hookspec
    def on_booking_cancelled(self, organization: UUID, booking: Mapping[str, Any], at: datetime) -> None:
        """Cancelled by anybody, or by itself (`cancellationCode` says why)."""

    @hookspec
    def on_booking_completed(self, organization: UUID, booking: Mapping[str, Any], at: datetime) -> None:
        """The service was delivered."""

    @hookspec
    def on_booking_no_show(self, organization: UUID, booking: Mapping[str, Any], at: datetime) -> None:
        """The client did not come."""

    @hookspec
    def on_booking_rescheduled(self, organization: UUID, booking: Mapping[str, Any], at: datetime) -> None:
        """The booking took the place of another one (`rescheduledFromId`)."""

    @hookspec
    def on_payment_completed(self, organization: UUID, payment: Mapping[str, Any], at: datetime) -> None:
        """Money came in; `payment` holds the fields of the event `payment.completed.v1`, in camelCase."""


declare(BookingHooks)
