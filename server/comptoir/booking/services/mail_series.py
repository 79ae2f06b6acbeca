"""Tell the client once what became of several bookings of their series."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Literal
from uuid import UUID

from comptoir.booking.models import Booking
from comptoir.booking.rules.status import Awaits, CancellationCode, Status
from comptoir.booking.services.booking_calendar import calendar_files, in_one_file, place_line, was_in_their_calendar
from comptoir.booking.services.contact_of import contact_of
from comptoir.booking.services.guest_link import guest_url
from comptoir.booking.services.mail_booking import Kind, mail_booking
from comptoir.booking.services.mail_guests import Told, mail_guests
from comptoir.booking.services.meetings import meetings_of, static_link
from comptoir.booking.services.own_clock import clock_note, clock_of
from comptoir.identity.contracts import OrganizationProfile
from comptoir.identity.public import organization_profile
from comptoir.notifications.public import MailAttachment, queue_email

type SeriesKind = Literal["booking.series_booked", "booking.series_rescheduled", "booking.series_cancelled"]
_CALLED_OFF: dict[str, Kind] = {
    CancellationCode.LAPSED.value: "booking.lapsed",
    CancellationCode.DECLINED.value: "booking.declined",
}
_TOLD: dict[SeriesKind, Told] = {
    "booking.series_booked": "confirmed",
    "booking.series_rescheduled": "changed",
    "booking.series_cancelled": "cancelled",
}
_OVER = {Status.CANCELLED.value, Status.RESCHEDULED.value}


def mail_series(kind: SeriesKind, bookings: Iterable[UUID], *, now: datetime) -> None:
    """Queue one mail about `bookings` to the contact of the first of them; the usual one when only one is left.

    It has a calendar file for each, as a request or a cancellation is about one event (RFC 5546 §3.2.2, §3.2.5), or one
    that publishes very many. Nothing without an address, nor about dates that are past or, but for a cancellation, over
    meanwhile.
    """
    rows = list(Booking.objects.filter(pk__in=list(bookings)).order_by("starts_at", "id"))
    rows = [one for one in rows if one.ends_at > datetime.now(UTC)]
    if kind != "booking.series_cancelled":
        rows = [one for one in rows if one.status not in _OVER]
    if len(rows) == 1:
        _mail_one(kind, rows[0], now)
    if len(rows) < 2:
        return
    first, organization = rows[0], organization_profile()
    if had := [one for one in rows if was_in_their_calendar(one)]:
        mail_guests(had, _TOLD[kind], now=now)
    if not first.contact_email:
        return
    meetings = meetings_of(rows, "guest", now=now) if kind != "booking.series_cancelled" else {}
    links = {id: meeting.url or "" for id, meeting in meetings.items()}
    queue_email(
        kind=kind,
        to=first.contact_email,
        locale=first.locale,
        context=_context(rows, {"name": organization.name}, links),
        dedupe=f"{kind}:{first.id}:{first.sequence}:{len(rows)}",
        attachments=_files(kind, rows, organization, links, now),
    )


def _files(
    kind: SeriesKind, rows: list[Booking], organization: OrganizationProfile, links: Mapping[UUID, str], now: datetime
) -> list[MailAttachment]:
    if kind == "booking.series_booked" and rows[0].status == Status.PENDING:
        return []
    method: Literal["REQUEST", "CANCEL"] = "CANCEL" if kind == "booking.series_cancelled" else "REQUEST"
    had = rows if method == "REQUEST" else [one for one in rows if was_in_their_calendar(one)]
    return calendar_files(had, organization, links=links, method=method, now=now)


def _context(rows: list[Booking], organization: dict[str, str], links: Mapping[UUID, str]) -> dict[str, Any]:
    first = rows[0]
    staff = {one["staffName"] for row in rows for one in row.assigned_staff}
    return {
        "organization": organization,
        "timeZone": clock_of(first),
        "clockNote": clock_note(first),
        "reference": first.reference,
        "service": first.service_name,
        "name": first.contact_name,
        "dates": [{"start": one.starts_at, "end": one.ends_at, "link": links.get(one.id, "")} for one in rows],
        "number": len(rows),
        "oneFile": in_one_file(rows, "REQUEST"),
        "start": first.starts_at,
        "participants": first.participants,
        "staff": ", ".join(sorted(staff)) if len(staff) == 1 else "",
        "place": place_line(first.service_location),
        "contact": " · ".join(contact_of(first).values()),
        "virtualLink": static_link(first) if not any(links.values()) else "",
        "total": sum(one.total_price for one in rows),
        "currency": first.currency,
        "pending": first.status == Status.PENDING,
        "awaits": first.awaits,
        "holdExpires": first.hold_expires_at,
        "lapsed": first.cancellation_code == CancellationCode.LAPSED,
        "inCalendar": any(was_in_their_calendar(one) for one in rows),
        "reason": first.cancellation_reason,
        "byClient": first.cancelled_by == "client",
        "url": guest_url(first),
    }


def _mail_one(kind: SeriesKind, row: Booking, now: datetime) -> None:
    match kind:
        case "booking.series_cancelled":
            mail_booking(row, _CALLED_OFF.get(row.cancellation_code, "booking.cancelled"), now=now)
        case "booking.series_rescheduled":
            before = Booking.objects.filter(pk=row.rescheduled_from_id or row.pk).values_list("starts_at", flat=True)
            mail_booking(row, "booking.rescheduled", now=now, previousStart=before.get())
        case "booking.series_booked":
            held: Kind = "booking.held" if row.awaits == Awaits.PAYMENT else "booking.requested"
            mail_booking(row, held if row.status == Status.PENDING else "booking.confirmed", now=now)
