"""Bookings held by video: whoever makes rooms registers here, and is asked about those bookings only."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.booking.contracts import Audience, BookingSeen, MeetingSeen
from comptoir.booking.models import Booking
from comptoir.booking.queries.bookings import booking_by_id
from comptoir.booking.queries.moves import current_of
from comptoir.booking.services.show_booking import for_guest, for_staff
from comptoir.kernel.ids import BookingId, OrganizationId

type FindMeetings = Callable[[Sequence[BookingSeen], Audience, datetime], Mapping[UUID, MeetingSeen]]

_finders: list[FindMeetings] = []


def register_meetings(find: FindMeetings) -> None:
    """Ask `find` where bookings are held that take place by video; those it leaves out have no room."""
    _finders[:] = [find]


def is_by_video(booking: Booking) -> bool:
    """Whether people meet on screens."""
    return (booking.service_location or {}).get("type") == "virtual"


def static_link(booking: Booking) -> str:
    """The address that its service always has; empty: none."""
    return (booking.service_location or {}).get("virtualLink") or ""


def seen(booking: Booking) -> BookingSeen:
    """What its room depends on."""
    return BookingSeen(
        organization=OrganizationId(booking.organization_id),
        id=BookingId(booking.id),
        session=booking.session_id,
        status=booking.status,
        start=booking.starts_at,
        end=booking.ends_at,
        time_zone=booking.time_zone,
        locale=booking.locale,
        title=booking.title or booking.service_name,
        client=booking.contact_name,
        staff=tuple(one["staffName"] for one in booking.assigned_staff),
        participants=booking.participants,
        guests=tuple(booking.guest_emails),
        link=static_link(booking),
    )


def booking_by_video(booking: UUID) -> BookingSeen | None:
    """What took the place of this booking in the end, or itself; None when people do not meet on screens.

    Raises:
        NotFound: there is none of this organization.
    """
    row = booking_by_id(booking)
    current = current_of(row)
    row = row if current == row.id else booking_by_id(current)
    return seen(row) if is_by_video(row) else None


def meetings_of(bookings: Sequence[Booking], audience: Audience, *, now: datetime) -> Mapping[UUID, MeetingSeen]:
    """Where those of `bookings` are held that take place by video; nothing is asked when none does."""
    by_video = [seen(booking) for booking in bookings if is_by_video(booking)]
    return _finders[0](by_video, audience, now) if by_video and _finders else {}


def meeting_of(booking: Booking, audience: Audience, *, now: datetime) -> dict[str, Any] | None:
    """The same of one booking, as the API shows it."""
    return _shown(meetings_of([booking], audience, now=now).get(booking.id))


def all_for_staff(bookings: Sequence[Booking], *, now: datetime) -> list[dict[str, Any]]:
    """Each as staff see it, with where it is held."""
    found = meetings_of(bookings, "host", now=now)
    return [{**for_staff(one), "meeting": _shown(found.get(one.id))} for one in bookings]


def all_for_guests(bookings: Sequence[Booking], *, now: datetime) -> list[dict[str, Any]]:
    """Each as its client sees it, with where it is held."""
    found = meetings_of(bookings, "guest", now=now)
    return [{**for_guest(one, now=now), "meeting": _shown(found.get(one.id))} for one in bookings]


def guest_addresses(bookings: Sequence[Booking], *, now: datetime) -> dict[UUID, str]:
    """Where their clients go for them on a screen; empty when it is not by video, or there is no room."""
    found = meetings_of(bookings, "guest", now=now)
    return {one.id: (found[one.id].url if one.id in found else "") or static_link(one) for one in bookings}


def guest_address(booking: Booking, *, now: datetime) -> str:
    """The same of one booking."""
    return guest_addresses([booking], now=now)[booking.id]


def invited_addresses(bookings: Sequence[Booking], *, now: datetime) -> dict[UUID, dict[str, str]]:
    """Where each guest of theirs goes for them on a screen, by their e-mail address."""
    found = meetings_of([one for one in bookings if one.guest_emails], "invited", now=now)
    return {
        one.id: {
            address: (found[one.id].invited.get(address, "") if one.id in found else "") or static_link(one)
            for address in one.guest_emails
        }
        for one in bookings
    }


def _shown(meeting: MeetingSeen | None) -> dict[str, Any] | None:
    if meeting is None:
        return None
    shown = asdict(meeting)
    return {
        "state": shown["state"],
        "url": shown["url"],
        "opensAt": shown["opens_at"],
        "closesAt": shown["closes_at"],
        "note": shown["note"],
    }
