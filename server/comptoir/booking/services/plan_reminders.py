"""Reminders are rows, written in the transaction that decides a booking's time."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.booking.models import Booking, Reminder, Service
from comptoir.booking.rules.reminders import reminders_of
from comptoir.booking.rules.status import Status
from comptoir.identity.contracts import OrganizationProfile
from comptoir.identity.public import organization_profile
from comptoir.notifications.rules.quiet_hours import QuietHours

_REMINDED = {Status.PENDING.value, Status.CONFIRMED.value}
_AT_ONCE = 500


def reminders_for(
    booking: Booking, *, document: Mapping[str, Any], organization: OrganizationProfile, now: datetime
) -> list[Reminder]:
    """The reminders of a booking that takes place at its time, to be stored with it."""
    if booking.status not in _REMINDED:
        return []
    own = document.get("reminders")
    wanted = organization.rules.reminders if own is None else own
    quiet = QuietHours.of(organization.rules.quiet_hours, booking.time_zone) if wanted else None
    return [
        Reminder(
            booking_id=booking.id,
            before_minutes=due.before_minutes,
            channel=due.channel,
            starts_at=booking.starts_at,
            due_at=due.at,
        )
        for due in reminders_of(wanted, start=booking.starts_at, now=now, quiet=quiet)
    ]


def cancel_reminders(bookings: Iterable[UUID], *, now: datetime) -> None:
    """Nobody is reminded of these any more: they are over, or took place elsewhere in the calendar."""
    Reminder.objects.filter(booking_id__in=list(bookings), state="planned").update(state="cancelled", settled_at=now)


def plan_anew(bookings: Sequence[Booking], *, now: datetime) -> None:
    """The time of these bookings changed, or when their clients are reminded: what was sent stays sent."""
    if not bookings:
        return
    organization = organization_profile()
    services = Service.objects.in_bulk({one.service_id for one in bookings})
    Reminder.objects.filter(booking_id__in=[one.id for one in bookings], state__in=["planned", "cancelled"]).delete()
    rows = [
        row
        for one in bookings
        for row in reminders_for(one, document=services[one.service_id].document, organization=organization, now=now)
    ]
    Reminder.objects.bulk_create(rows, ignore_conflicts=True)


def plan_all_anew(now: datetime, *, service: UUID | None = None) -> None:
    """The house, or one of its services, changed its mind: all bookings ahead follow."""
    rows = Booking.objects.filter(status__in=_REMINDED, starts_at__gt=now).order_by("id")
    if service is not None:
        rows = rows.filter(service_id=service)
    last: UUID | None = None
    while True:
        batch = list((rows.filter(pk__gt=last) if last else rows).select_for_update(no_key=True)[:_AT_ONCE])
        plan_anew(batch, now=now)
        if len(batch) < _AT_ONCE:
            return
        last = batch[-1].id
