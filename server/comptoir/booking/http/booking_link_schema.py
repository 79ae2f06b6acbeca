"""Booking links, in and out."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field, StringConstraints

from comptoir.booking.http.booking_schema import Email
from comptoir.booking.http.coach_schema import CoachHouseOut, CoachOut, CoachReasonOut
from comptoir.booking.http.service_schema import ServiceOut
from comptoir.booking.rules.booking_links import MOST_USES
from comptoir.platform.http.schema import In, Instant, Out, ShortText

Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)]
LinkState = Literal["active", "used", "expired", "revoked"]


def _empty_is_none(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


class BookingLinkIn(In):
    """A link to one service, an inactive one aside. `staffId` and `duration` (minutes) fix with whom and how long,
    `contactName` and `contactEmail` are what the form begins with. Without `expiresAt` it ends in thirty days, with
    null never. A coach's links are to themselves."""

    service_id: UUID
    staff_id: UUID | None = None
    duration: Annotated[int, Field(ge=1, le=5_256_000, strict=True)] | None = None
    contact_name: ShortText = ""
    contact_email: Annotated[Email | None, BeforeValidator(_empty_is_none)] = None
    note: Note = ""
    max_uses: Annotated[int, Field(ge=1, le=MOST_USES, strict=True)] = 1
    expires_at: Instant | None = None


class LinkAuthorOut(Out):
    id: str
    name: str


class BookingLinkOut(Out):
    """`url` is a secret: whoever has it books. `uses` are the bookings that count: one that lapsed, or that the house
    called off, gives its use back."""

    id: UUID
    url: str
    status: LinkState
    service_id: UUID
    service_name: str
    staff_id: UUID | None
    staff_name: str | None
    duration: int | None
    contact_name: str | None
    contact_email: str | None
    note: str | None
    uses: int
    max_uses: int
    last_booking_id: UUID | None
    """The latest of those bookings."""
    created_by: LinkAuthorOut
    created_at: Instant
    expires_at: Instant | None
    revoked_at: Instant | None


class LinkPageOut(Out):
    """All that the page behind a link needs: with `publishableKey` it asks for slots, and it books with the link's
    secret as `bookingLink`. `staff` and `duration` null: not fixed."""

    organization: CoachHouseOut
    service: ServiceOut
    staff: CoachOut | None
    duration: int | None
    contact_name: str | None
    contact_email: str | None
    expires_at: Instant | None
    uses_left: int
    reasons: list[CoachReasonOut]
    publishable_key: str
