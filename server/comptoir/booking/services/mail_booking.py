"""Tell the client by mail what became of their booking."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from comptoir.booking.models import Booking
from comptoir.booking.rules.cancellation import CancellationPolicy, cancel_before
from comptoir.booking.services.booking_calendar import calendar_file, place_line, was_in_their_calendar
from comptoir.booking.services.contact_of import contacts_of
from comptoir.booking.services.guest_link import guest_url
from comptoir.booking.services.mail_guests import Told, mail_guests
from comptoir.booking.services.meetings import guest_address, guest_addresses
from comptoir.booking.services.own_clock import clock_note, clock_of
from comptoir.booking.services.settle import SUBJECT, due_of
from comptoir.identity.contracts import OrganizationProfile
from comptoir.identity.public import organization_profile
from comptoir.notifications.public import MailAttachment, Person, queue_email
from comptoir.wallet.public import spent_on

type Kind = Literal[
    "booking.confirmed",
    "booking.requested",
    "booking.held",
    "booking.rescheduled",
    "booking.participants_changed",
    "booking.changed",
    "booking.cancelled",
    "booking.declined",
    "booking.lapsed",
    "booking.too_late",
    "booking.no_show_fee",
    "booking.waitlisted",
    "booking.offered",
    "booking.offer_lapsed",
    "booking.wait_over",
    "booking.session_cancelled",
    "booking.below_minimum",
]
_INVITES: set[Kind] = {
    "booking.confirmed",
    "booking.rescheduled",
    "booking.participants_changed",
    "booking.changed",
}
_TOLD: dict[Kind, Told] = {
    "booking.confirmed": "confirmed",
    "booking.rescheduled": "changed",
    "booking.participants_changed": "changed",
    "booking.changed": "changed",
}
_WITHDRAWS: set[Kind] = {
    "booking.cancelled",
    "booking.declined",
    "booking.lapsed",
    "booking.session_cancelled",
    "booking.below_minimum",
}


def mail_booking(booking: Booking, kind: Kind, *, now: datetime, **more: Any) -> None:
    """Queue one mail of `kind` to the booking's contact; nothing without an address, nor about what is over.

    `more` are values that only templates of this kind know.
    """
    if kind in _INVITES | _WITHDRAWS and was_in_their_calendar(booking):
        mail_guests([booking], _TOLD.get(kind, "cancelled"), now=now)
    if not booking.contact_email or (booking.ends_at <= datetime.now(UTC) and kind != "booking.no_show_fee"):
        return
    organization = organization_profile()
    queue_email(
        kind=kind,
        to=booking.contact_email,
        locale=booking.locale,
        context={**contexts_of([booking], organization, now)[booking.id], **more},
        dedupe=f"{kind}:{booking.id}:{booking.sequence}",
        attachments=_attachments(booking, kind, organization, now),
        person=Person("client", booking.client_id) if booking.client_id else None,
        keeps_until=booking.offer_expires_at if kind == "booking.offered" else None,
    )


def contexts_of(
    bookings: Sequence[Booking], organization: OrganizationProfile, now: datetime
) -> dict[UUID, dict[str, Any]]:
    """What mails may say of each booking, for as many statements as for one."""
    contacts, links = contacts_of(bookings), guest_addresses(bookings, now=now)
    spent = spent_on(SUBJECT, [one.id for one in bookings if one.amount_paid or one.amount_reserved])
    found = {}
    for one in bookings:
        wallet = spent[one.id].in_words(one.locale) if one.id in spent else ""
        found[one.id] = {**_context(one, organization, contact=contacts[one.id], link=links[one.id]), "wallet": wallet}
    return found


def _attachments(
    booking: Booking, kind: Kind, organization: OrganizationProfile, now: datetime
) -> list[MailAttachment]:
    method: Literal["REQUEST", "CANCEL"]
    if kind in _INVITES and was_in_their_calendar(booking):
        method = "REQUEST"
    elif kind in _WITHDRAWS and was_in_their_calendar(booking):
        method = "CANCEL"
    else:
        return []
    return [calendar_file(booking, organization, link=guest_address(booking, now=now), method=method, now=now)]


def _context(
    booking: Booking, organization: OrganizationProfile, *, contact: dict[str, str], link: str
) -> dict[str, Any]:
    location = booking.service_location or {}
    return {
        "organization": {"name": organization.name},
        "timeZone": clock_of(booking),
        "clockNote": clock_note(booking),
        "reference": booking.reference,
        "service": booking.service_name,
        "title": booking.title,
        "name": booking.contact_name,
        "start": booking.starts_at,
        "end": booking.ends_at,
        "sameDay": _same_day(booking),
        "participants": booking.participants,
        "staff": ", ".join(one["staffName"] for one in booking.assigned_staff),
        "place": place_line(location),
        "phone": booking.contact_phone if booking.meeting_kind == "phone" else "",
        "contact": " · ".join(contact.values()),
        "virtualLink": link,
        "total": booking.total_price,
        "currency": booking.currency,
        "due": due_of(booking),
        "paid": booking.amount_paid - booking.amount_refunded,
        "refunded": booking.amount_refunded,
        "pending": booking.status == "pending",
        "holdExpires": booking.hold_expires_at,
        "code": booking.cancellation_code,
        "reason": booking.cancellation_reason,
        "byClient": booking.cancelled_by == "client",
        "cancelBefore": _cancel_before(booking),
        "url": guest_url(booking),
    }


def _cancel_before(booking: Booking) -> datetime | None:
    """Until when the client may change it online; None: not at all, or no more."""
    limit = cancel_before(CancellationPolicy.of(booking.cancellation_policy), int(booking.starts_at.timestamp()))
    return datetime.fromtimestamp(limit, UTC) if limit and limit > booking.updated_at.timestamp() else None


def _same_day(booking: Booking) -> bool:
    zone = ZoneInfo(clock_of(booking))
    return booking.starts_at.astimezone(zone).date() == booking.ends_at.astimezone(zone).date()
