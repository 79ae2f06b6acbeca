"""Remind: what is due becomes messages, in the transaction that says so."""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.booking.models import Booking, Reminder
from comptoir.booking.queries.reminders import bookings_to_remind, due_reminders, put_off_reminders, settle_reminders
from comptoir.booking.rules.reminders import newest, why_not
from comptoir.booking.services.guest_link import guest_url
from comptoir.booking.services.mail_booking import contexts_of
from comptoir.identity.contracts import OrganizationProfile
from comptoir.identity.public import organization_profile
from comptoir.kernel.ids import OrganizationId
from comptoir.notifications.public import Address, Notice, Person, queue_notices, reach_clients
from comptoir.notifications.rules.quiet_hours import QuietHours, after_quiet
from comptoir.platform.tenancy import organization_scope

AT_ONCE = 200
"""How many reminders are looked at per transaction: what a worker holds in memory, and what a crash has it do again."""


def remind_some(organization: OrganizationId, *, clock: Callable[[], datetime]) -> bool:
    """Settle up to `AT_ONCE` due reminders of one organization; whether there was any to settle.

    The booking is locked before its reminders are read, as everybody does who changes its time: one that moves at the
    last second is either reminded of its old time before, or of the new one when that is due.
    """
    now = clock()
    with organization_scope(organization):
        bookings = {one.id: one for one in bookings_to_remind(now, most=AT_ONCE)}
        due = due_reminders(bookings, now)
        if not due:
            return False
        house = organization_profile()
        asleep = _asleep(due, bookings, house, now)
        put_off_reminders(asleep)
        due = [one for one in due if one.id not in asleep]
        reasons = _reasons(bookings, due, now)
        notices = _notices([one for one in due if not reasons[one.id]], bookings, house, now, reasons)
        queue_notices(notices)
        settle_reminders({one.id: reasons[one.id] for one in due}, now)
    return True


def _asleep(
    due: list[Reminder], bookings: dict[UUID, Booking], house: OrganizationProfile, now: datetime
) -> dict[UUID, datetime]:
    """Those that come so late that it is night, as after an outage, and until when they may wait."""
    hours, found = house.rules.quiet_hours, {}
    for one in due if hours else []:
        booking = bookings[one.booking_id]
        later = after_quiet(now, QuietHours.of(hours, booking.time_zone), until=booking.starts_at)
        if later > now:
            found[one.id] = later
    return found


def _reasons(bookings: dict[UUID, Booking], due: list[Reminder], now: datetime) -> dict[UUID, str]:
    """Why each is not sent; empty for those that are."""
    together: dict[UUID, list[Reminder]] = defaultdict(list)
    for one in due:
        together[one.booking_id].append(one)
    reasons: dict[UUID, str] = {}
    for id, rows in together.items():
        booking = bookings[id]
        kept = newest([(one.before_minutes, one.channel) for one in rows])
        for one in rows:
            reason = why_not(
                status=booking.status,
                start=booking.starts_at,
                meant_for=one.starts_at,
                is_there=booking.checked_in_at is not None,
                now=now,
            )
            reasons[one.id] = reason or ("" if (one.before_minutes, one.channel) in kept else "superseded")
    return reasons


def _notices(
    due: list[Reminder],
    bookings: dict[UUID, Booking],
    house: OrganizationProfile,
    now: datetime,
    reasons: dict[UUID, str],
) -> list[Notice]:
    contexts = contexts_of([bookings[one.booking_id] for one in due], house, now)
    wanted = [
        (_notice(one, bookings[one.booking_id], contexts), one.channel, _address(bookings[one.booking_id]))
        for one in due
    ]
    found: list[Notice] = []
    for one, ways in zip(due, reach_clients(wanted), strict=True):
        found += ways
        if not ways:
            reasons[one.id] = "no_way"
    return found


def _notice(one: Reminder, booking: Booking, contexts: dict[UUID, dict[str, Any]]) -> Notice:
    return Notice(
        kind="booking.reminder",
        to="",
        locale=booking.locale,
        context=contexts[booking.id],
        dedupe=f"booking.reminder:{one.id}",
        person=Person("client", booking.client_id) if booking.client_id else None,
        link=guest_url(booking),
    )


def _address(booking: Booking) -> Address:
    return Address(booking.contact_email, booking.contact_phone)
