"""Tell those whom the booker asked along, with a calendar file of their own and nothing to change the booking by."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal

from comptoir.booking.models import Booking
from comptoir.booking.services.booking_calendar import calendar_file, place_line
from comptoir.booking.services.contact_of import contact_of
from comptoir.booking.services.meetings import guest_address
from comptoir.booking.services.own_clock import clock_note, clock_of
from comptoir.identity.public import organization_profile
from comptoir.notifications.public import queue_email

type Told = Literal["confirmed", "changed", "cancelled"]


def mail_guests(bookings: Sequence[Booking], told: Told, *, now: datetime) -> None:
    """One mail to each guest about bookings made together; nothing about what is over."""
    first = bookings[0]
    if not first.guest_emails or first.ends_at <= datetime.now(UTC):
        return
    organization = organization_profile()
    method: Literal["REQUEST", "CANCEL"] = "CANCEL" if told == "cancelled" else "REQUEST"
    link = guest_address(first, now=now)
    files = [calendar_file(one, organization, link=link, method=method, now=now, may_manage=False) for one in bookings]
    context = {
        "organization": {"name": organization.name},
        "timeZone": clock_of(first),
        "clockNote": clock_note(first),
        "told": told,
        "host": first.contact_name,
        "service": first.title or first.service_name,
        "dates": [{"start": one.starts_at, "end": one.ends_at} for one in bookings],
        "start": first.starts_at,
        "staff": ", ".join(one["staffName"] for one in first.assigned_staff),
        "contact": " · ".join(contact_of(first).values()),
        "place": place_line(first.service_location),
        "virtualLink": "" if told == "cancelled" else link,
        "reference": first.reference,
    }
    for address in first.guest_emails:
        queue_email(
            kind="booking.guest",
            to=address,
            locale=first.locale,
            context=context,
            dedupe=f"booking.guest.{told}:{first.id}:{first.sequence}:{len(bookings)}:{address}",
            attachments=files,
        )
