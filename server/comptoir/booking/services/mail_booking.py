"""Tell the client by mail what became of their booking."""

from datetime import UTC, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from comptoir.booking.models import Booking
from comptoir.booking.services.booking_calendar import booking_calendar, place_line
from comptoir.booking.services.guest_link import guest_url
from comptoir.identity.public import organization_profile
from comptoir.notifications.public import MailAttachment, calendar_content_type, queue_email

type Kind = Literal["booking.confirmed", "booking.requested", "booking.cancelled"]


def mail_booking(booking: Booking, kind: Kind, *, now: datetime) -> None:
    """Queue one mail of `kind` to the booking's contact; nothing without an address, nor about what is over."""
    if not booking.contact_email or booking.ends_at <= datetime.now(UTC):
        return
    organization = organization_profile()
    method: Literal["REQUEST", "CANCEL"] = "CANCEL" if kind == "booking.cancelled" else "REQUEST"
    attachments = []
    if kind != "booking.requested":
        content = booking_calendar(booking, organization, method=method, now=now)
        attachments.append(MailAttachment(f"{booking.reference}.ics", calendar_content_type(method), content))
    queue_email(
        kind=kind,
        to=booking.contact_email,
        locale=booking.locale,
        context=_context(booking, {"name": organization.name}),
        dedupe=f"{kind}:{booking.id}:{booking.sequence}",
        attachments=attachments,
    )


def _context(booking: Booking, organization: dict[str, Any]) -> dict[str, Any]:
    location = booking.service_location or {}
    return {
        "organization": organization,
        "timeZone": booking.time_zone,
        "reference": booking.reference,
        "service": booking.service_name,
        "name": booking.contact_name,
        "start": booking.starts_at,
        "end": booking.ends_at,
        "sameDay": _same_day(booking),
        "participants": booking.participants,
        "staff": ", ".join(one["staffName"] for one in booking.assigned_staff),
        "place": place_line(location),
        "virtualLink": location.get("virtualLink") or "",
        "total": booking.total_price,
        "currency": booking.currency,
        "reason": booking.cancellation_reason,
        "byClient": booking.cancelled_by == "client",
        "url": guest_url(booking),
    }


def _same_day(booking: Booking) -> bool:
    zone = ZoneInfo(booking.time_zone)
    return booking.starts_at.astimezone(zone).date() == booking.ends_at.astimezone(zone).date()
