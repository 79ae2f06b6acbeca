"""A booking as one calendar event that updates instead of duplicating."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Literal
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings

from comptoir.booking.models import Booking
from comptoir.booking.queries.moves import first_of
from comptoir.booking.rules.status import Status
from comptoir.booking.services.guest_link import guest_url
from comptoir.booking.services.meetings import guest_address, guest_addresses
from comptoir.identity.contracts import OrganizationProfile
from comptoir.notifications.public import (
    Appointment,
    MailAttachment,
    calendar_content_type,
    calendar_event,
    calendar_events,
)

MOST_FILES = 12
"""A quarter of weeks, a year of months: more requests than these nobody opens one by one."""


def booking_calendar(
    booking: Booking,
    organization: OrganizationProfile,
    *,
    method: Literal["REQUEST", "CANCEL", "PUBLISH"],
    now: datetime,
) -> bytes:
    """The `.ics` of a booking: same UID for life, moves included, SEQUENCE grows with every change."""
    return calendar_event(
        appointment_of(booking, organization, guest_address(booking, now=now)), method=method, stamp=now
    )


def calendar_file(
    booking: Booking,
    organization: OrganizationProfile,
    *,
    link: str,
    method: Literal["REQUEST", "CANCEL"],
    now: datetime,
    may_manage: bool = True,
    uninvited: str = "",
) -> MailAttachment:
    """The same as what a mail carries; `link` and `may_manage` as `appointment_of` has them. `uninvited`: the address
    of the one guest who does not come any more."""
    appointment = appointment_of(booking, organization, link, may_manage=may_manage)
    content = calendar_event(replace(appointment, uninvited=uninvited), method=method, stamp=now)
    return MailAttachment(f"{booking.reference}.ics", calendar_content_type(method), content)


def calendar_files(
    bookings: Sequence[Booking],
    organization: OrganizationProfile,
    *,
    links: Mapping[UUID, str],
    method: Literal["REQUEST", "CANCEL"],
    now: datetime,
    may_manage: bool = True,
) -> list[MailAttachment]:
    """What a mail about several bookings carries: a file for each, or one to take home with all of them where nobody
    would open so many. What is called off is taken out one by one, however many: nothing else takes it out."""
    if in_one_file(bookings, method):
        found = [appointment_of(one, organization, links.get(one.id, ""), may_manage=may_manage) for one in bookings]
        content = calendar_events(found, stamp=now)
        return [MailAttachment(f"{bookings[0].reference}.ics", calendar_content_type("PUBLISH"), content)]
    return [
        calendar_file(one, organization, link=links.get(one.id, ""), method=method, now=now, may_manage=may_manage)
        for one in bookings
    ]


def in_one_file(bookings: Sequence[Booking], method: Literal["REQUEST", "CANCEL"]) -> bool:
    """Whether a mail about them carries one file for all of them."""
    return method == "REQUEST" and len(bookings) > MOST_FILES


def series_calendar(bookings: Iterable[Booking], organization: OrganizationProfile, *, now: datetime) -> bytes:
    """Several bookings in one `.ics` to take home, each as it stands."""
    rows = list(bookings)
    links = guest_addresses(rows, now=now)
    return calendar_events((appointment_of(one, organization, links[one.id]) for one in rows), stamp=now)


def was_in_their_calendar(booking: Booking) -> bool:
    """Whether the client ever had it from us: what was only asked for, or held, was not."""
    if booking.confirmed_at is not None or booking.rescheduled_from_id is not None:
        return True
    return booking.status != Status.PENDING and not booking.cancellation_code


def appointment_of(
    booking: Booking, organization: OrganizationProfile, link: str = "", *, may_manage: bool = True
) -> Appointment:
    """A booking as calendars know it; `link` is where whoever's calendar it is goes for it on a screen. `may_manage`:
    it leads to where the booking is changed."""
    host = urlsplit(settings.COMPTOIR_PUBLIC_URL).hostname or "comptoir"
    attendee = (booking.contact_name, booking.contact_email) if booking.contact_email else None
    return Appointment(
        uid=f"{first_of(booking)}@{host}",
        sequence=booking.sequence,
        start=booking.starts_at,
        end=booking.ends_at,
        summary=f"{booking.title or booking.service_name} – {organization.name}",
        organizer=(organization.name, sender_address()),
        attendee=attendee,
        guests=tuple(booking.guest_emails),
        location=place_line(booking.service_location) or link,
        description=booking.reference,
        url=guest_url(booking) if may_manage else "",
        tentative=booking.status == "pending",
        cancelled=booking.status == "cancelled",
    )


def place_line(location: dict[str, Any] | None) -> str:
    """Where a booking takes place, on one line."""
    location = location or {}
    parts = [location.get("room"), location.get("address")]
    line = ", ".join(part for part in parts if part)
    return line or location.get("virtualLink") or ""


def sender_address() -> str:
    """The address our mails come from."""
    address: str = settings.COMPTOIR_MAIL_FROM
    return address
