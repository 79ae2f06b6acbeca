"""Tell the client once what became of several bookings of their series."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Literal
from uuid import UUID

from comptoir.booking.models import Booking
from comptoir.booking.rules.status import CancellationCode, Status
from comptoir.booking.services.booking_calendar import place_line, series_calendar
from comptoir.booking.services.guest_link import guest_url
from comptoir.identity.public import organization_profile
from comptoir.notifications.public import MailAttachment, calendar_content_type, queue_email

type SeriesKind = Literal["booking.series_booked", "booking.series_rescheduled", "booking.series_cancelled"]
_OVER = {Status.CANCELLED.value, Status.RESCHEDULED.value}


def mail_series(kind: SeriesKind, bookings: Iterable[UUID], *, now: datetime) -> None:
    """Queue one mail about `bookings` to the contact of the first of them, with one calendar file; nothing without an
    address, nor about dates that are past or, but for a cancellation, over meanwhile."""
    rows = list(Booking.objects.filter(pk__in=list(bookings)).order_by("starts_at", "id"))
    rows = [one for one in rows if one.ends_at > datetime.now(UTC)]
    if kind != "booking.series_cancelled":
        rows = [one for one in rows if one.status not in _OVER]
    if not rows or not rows[0].contact_email:
        return
    first, organization = rows[0], organization_profile()
    is_pending = first.status == Status.PENDING
    attachments = []
    if not is_pending:
        content = series_calendar(rows, organization, now=now)
        attachments.append(MailAttachment(f"{first.reference}.ics", calendar_content_type("PUBLISH"), content))
    staff = {one["staffName"] for row in rows for one in row.assigned_staff}
    queue_email(
        kind=kind,
        to=first.contact_email,
        locale=first.locale,
        context={
            "organization": {"name": organization.name},
            "timeZone": first.time_zone,
            "reference": first.reference,
            "service": first.service_name,
            "name": first.contact_name,
            "dates": [{"start": one.starts_at, "end": one.ends_at} for one in rows],
            "number": len(rows),
            "start": first.starts_at,
            "participants": first.participants,
            "staff": ", ".join(sorted(staff)) if len(staff) == 1 else "",
            "place": place_line(first.service_location),
            "virtualLink": (first.service_location or {}).get("virtualLink") or "",
            "total": sum(one.total_price for one in rows),
            "currency": first.currency,
            "pending": is_pending,
            "awaits": first.awaits,
            "holdExpires": first.hold_expires_at,
            "lapsed": first.cancellation_code == CancellationCode.LAPSED,
            "reason": first.cancellation_reason,
            "byClient": first.cancelled_by == "client",
            "url": guest_url(first),
        },
        dedupe=f"{kind}:{first.id}:{first.sequence}:{len(rows)}",
        attachments=attachments,
    )
