"""Tell those whom the booker asked along, with a calendar file of their own and nothing to change the booking by."""

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Literal

from comptoir.booking.models import Booking
from comptoir.booking.services.booking_calendar import calendar_file, calendar_files, place_line
from comptoir.booking.services.contact_of import contact_of
from comptoir.booking.services.meetings import invited_addresses
from comptoir.booking.services.own_clock import clock_note, clock_of
from comptoir.identity.contracts import OrganizationProfile
from comptoir.identity.public import organization_profile
from comptoir.notifications.public import MailAttachment, queue_email

type Told = Literal["confirmed", "changed", "cancelled", "uninvited"]
_WITHDRAWN = frozenset[Told]({"cancelled", "uninvited"})


def mail_guests(bookings: Sequence[Booking], told: Told, *, to: Sequence[str] | None = None, now: datetime) -> None:
    """One mail to each guest, or to those of `to`, about bookings made together, with a link of their own to each room;
    nothing about what is over, and one mail for one change."""
    first = bookings[0]
    addresses = first.guest_emails if to is None else to
    if not addresses or first.ends_at <= datetime.now(UTC):
        return
    organization = organization_profile()
    links = {} if told in _WITHDRAWN else invited_addresses(bookings, now=now)
    context = {
        "organization": {"name": organization.name},
        "timeZone": clock_of(first),
        "clockNote": clock_note(first),
        "told": told,
        "host": first.contact_name,
        "service": first.title or first.service_name,
        "start": first.starts_at,
        "staff": ", ".join(one["staffName"] for one in first.assigned_staff),
        "contact": " · ".join(contact_of(first).values()),
        "place": place_line(first.service_location),
        "reference": first.reference,
    }
    for address in addresses:
        own = [links.get(one.id, {}).get(address, "") for one in bookings]
        queue_email(
            kind="booking.guest",
            to=address,
            locale=first.locale,
            context={
                **context,
                "dates": [
                    {"start": one.starts_at, "end": one.ends_at, "link": link if len(bookings) > 1 else ""}
                    for one, link in zip(bookings, own, strict=True)
                ],
                "virtualLink": own[0] if len(bookings) == 1 else "",
            },
            dedupe=f"booking.guest:{first.id}:{first.sequence}:{len(bookings)}:{_digest(address)}",
            attachments=_files(bookings, organization, own, told, address, now),
        )


def _files(
    bookings: Sequence[Booking],
    organization: OrganizationProfile,
    links: Sequence[str],
    told: Told,
    address: str,
    now: datetime,
) -> list[MailAttachment]:
    if told == "uninvited":
        first = bookings[0]
        return [
            calendar_file(first, organization, link="", method="CANCEL", now=now, may_manage=False, uninvited=address)
        ]
    own = {one.id: link for one, link in zip(bookings, links, strict=True)}
    method: Literal["REQUEST", "CANCEL"] = "CANCEL" if told == "cancelled" else "REQUEST"
    return calendar_files(bookings, organization, links=own, method=method, now=now, may_manage=False)


def _digest(address: str) -> str:
    return sha256(address.encode()).hexdigest()[:16]
