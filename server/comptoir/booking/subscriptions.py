"""What booking does about its own events, and how bookings follow their payments."""

from django.utils.timezone import now

from comptoir.booking.contracts import (
    BookingAmended,
    BookingCancelled,
    BookingCompleted,
    BookingConfirmed,
    BookingEvent,
    BookingHeld,
    BookingMissed,
    BookingOffered,
    BookingParticipantsChanged,
    BookingRequested,
    BookingRescheduled,
    BookingWaitlisted,
    SeriesBooked,
    SeriesCancelled,
    SeriesConfirmed,
    SeriesRescheduled,
    ServiceChanged,
    SessionCancelled,
    SessionChanged,
    SessionEvent,
)
from comptoir.booking.queries.bookings import booking_by_id
from comptoir.booking.queries.services import known_services
from comptoir.booking.rules.status import Awaits, CancellationCode, Status
from comptoir.booking.services.amend_booking import IN_THEIR_CALENDAR
from comptoir.booking.services.invoice_booking import NO_SHOW_FEE, fee_lines, invoice_lines
from comptoir.booking.services.mail_booking import Kind, mail_booking
from comptoir.booking.services.mail_series import mail_series
from comptoir.booking.services.mark_no_show import no_show_fee
from comptoir.booking.services.offer_place import offer_freed
from comptoir.booking.services.pay_online import ask_what_is_due, paid_online
from comptoir.booking.services.plan_feedback import plan_feedback
from comptoir.booking.services.plan_reminders import plan_all_anew
from comptoir.booking.services.set_up_coach import ROLE, welcome_coach
from comptoir.booking.services.settle import SUBJECT, follow_by_id, lock_booking
from comptoir.booking.services.standing import only_waited
from comptoir.booking.services.tell_booking import tell_booking
from comptoir.booking.services.tell_house import tell_house
from comptoir.booking.services.tell_plugins import subscribe_plugins
from comptoir.booking.services.watch_arrival import watch_all, watch_arrival
from comptoir.identity.contracts import MemberJoined, OrganizationChanged
from comptoir.kernel.event import Event
from comptoir.payments.public import register_invoice_lines, register_prepaid_shares, register_subject
from comptoir.planning.contracts import (
    BusyElsewhereFreed,
    ClosureChanged,
    HolidaysChanged,
    ResourceChanged,
    StaffChanged,
)
from comptoir.platform.events import on
from comptoir.wallet.public import prepaid_shares, register_services
from comptoir.webhooks.public import tell_events_of

register_subject(SUBJECT, lock=lock_booking, follow=follow_by_id, paid=paid_online, ask=ask_what_is_due)
register_invoice_lines(SUBJECT, invoice_lines)
register_invoice_lines(SUBJECT, fee_lines, apart=NO_SHOW_FEE)
register_prepaid_shares(SUBJECT, prepaid_shares)
tell_events_of("booking.", tell_booking)
register_services(known_services)
subscribe_plugins()


@on(BookingRequested, "booking.mail_request_received")
def mail_request_received(event: BookingRequested) -> None:
    """A booking that waits for approval is acknowledged."""
    booking = booking_by_id(event.booking)
    if event.notify and booking.status == Status.PENDING:
        mail_booking(booking, "booking.requested", now=event.at)
        tell_house(booking, "requested", at=event.at, now=now())


@on(BookingHeld, "booking.mail_hold")
def mail_hold(event: BookingHeld) -> None:
    """Who has to pay first is told until when their place is held."""
    booking = booking_by_id(event.booking)
    if event.notify and booking.status == Status.PENDING and booking.awaits == Awaits.PAYMENT:
        mail_booking(booking, "booking.held", now=event.at)


@on(BookingConfirmed, "booking.mail_confirmation")
def mail_confirmation(event: BookingConfirmed) -> None:
    """A confirmed booking is confirmed by mail, with a calendar file."""
    booking = booking_by_id(event.booking)
    watch_arrival(booking)
    # Jobs may run late and out of order: an invitation after the cancellation, or for the time before a move,
    # would put it back into the calendar.
    if event.notify and booking.status not in {Status.CANCELLED, Status.RESCHEDULED}:
        mail_booking(booking, "booking.confirmed", now=event.at)
        tell_house(booking, "confirmed", at=event.at, now=now())


@on(BookingRescheduled, "booking.mail_move")
def mail_move(event: BookingRescheduled) -> None:
    """The client learns the new time; the calendar event they have is updated."""
    booking = booking_by_id(event.booking)
    if booking.status == Status.CONFIRMED:
        watch_arrival(booking)
    if event.notify and booking.status in {Status.PENDING, Status.CONFIRMED}:
        mail_booking(booking, "booking.rescheduled", now=event.at, previousStart=event.previous_start)
        tell_house(booking, "rescheduled", at=event.at, now=now())


@on(BookingParticipantsChanged, "booking.mail_participants")
def mail_participants(event: BookingParticipantsChanged) -> None:
    """The client learns for how many people the booking is now."""
    booking = booking_by_id(event.booking)
    if event.notify and booking.status in {Status.PENDING, Status.CONFIRMED}:
        mail_booking(booking, "booking.participants_changed", now=event.at)


@on(BookingAmended, "booking.mail_change")
def mail_change(event: BookingAmended) -> None:
    """The client learns where or how they meet now, and their calendar with them."""
    booking = booking_by_id(event.booking)
    if event.notify and IN_THEIR_CALENDAR & set(event.fields) and booking.status == Status.CONFIRMED:
        mail_booking(booking, "booking.changed", now=event.at)


@on(OrganizationChanged, "booking.watch_arrivals")
def watch_arrivals(event: OrganizationChanged) -> None:
    """Bookings made before the house decided on its delay are looked at as well."""
    if "rules.noShowAfterMinutes" in event.fields:
        watch_all(event.at)


@on(OrganizationChanged, "booking.plan_reminders_anew")
def plan_reminders_anew(event: OrganizationChanged) -> None:
    """The house reminds otherwise from now on, of bookings made before as well."""
    if {"rules.reminders", "rules.quietHours"} & set(event.fields):
        plan_all_anew(now())


@on(ServiceChanged, "booking.plan_reminders_of_service_anew")
def plan_reminders_of_service_anew(event: ServiceChanged) -> None:
    """So do bookings of a service that changed when it reminds."""
    if "reminders" in event.fields:
        plan_all_anew(now(), service=event.service)


@on(BookingCompleted, "booking.ask_feedback")
def ask_how_it_was(event: BookingCompleted) -> None:
    """Whoever came is asked how it was, later that day or on the next."""
    if event.notify:
        plan_feedback(booking_by_id(event.booking), now=now())


@on(BookingMissed, "booking.mail_no_show_fee")
def mail_no_show_fee(event: BookingMissed) -> None:
    """Who did not come is told what is asked of them for it."""
    booking = booking_by_id(event.booking)
    fee = no_show_fee(booking)
    if event.notify and fee and booking.status == Status.NO_SHOW:
        mail_booking(booking, "booking.no_show_fee", now=event.at, fee=fee)


_GONE: dict[str, Kind] = {
    CancellationCode.DECLINED: "booking.declined",
    CancellationCode.LAPSED: "booking.lapsed",
    CancellationCode.OFFER_LAPSED: "booking.offer_lapsed",
    CancellationCode.WAIT_OVER: "booking.wait_over",
    CancellationCode.SESSION_CANCELLED: "booking.session_cancelled",
    CancellationCode.BELOW_MINIMUM: "booking.below_minimum",
}


@on(BookingCancelled, "booking.mail_cancellation")
def mail_cancellation(event: BookingCancelled) -> None:
    """A cancelled booking is taken out of the client's calendar, and they are told why."""
    booking = booking_by_id(event.booking)
    if not event.notify or booking.status != Status.CANCELLED:
        return
    kind = _GONE.get(booking.cancellation_code, "booking.cancelled")
    if kind == "booking.cancelled" and only_waited(booking):
        if booking.cancelled_by == "client":
            return
        kind = "booking.wait_over"
    mail_booking(booking, kind, now=event.at)
    if kind == "booking.cancelled":
        tell_house(booking, "cancelled", at=event.at, now=now())


@on(SeriesBooked, "booking.mail_series")
def mail_series_booked(event: SeriesBooked) -> None:
    """A series is one mail with all its dates, and one calendar file."""
    if event.notify:
        mail_series("booking.series_booked", event.bookings, now=event.at)


@on(SeriesConfirmed, "booking.mail_series_confirmation")
def mail_series_confirmation(event: SeriesConfirmed) -> None:
    """So are dates that were approved or paid together."""
    if event.notify:
        mail_series("booking.series_booked", event.bookings, now=event.at)


@on(SeriesRescheduled, "booking.mail_series_move")
def mail_series_move(event: SeriesRescheduled) -> None:
    """Dates that moved together are one mail."""
    if event.notify:
        mail_series("booking.series_rescheduled", event.bookings, now=event.at)


@on(SeriesCancelled, "booking.mail_series_cancellation")
def mail_series_cancellation(event: SeriesCancelled) -> None:
    """So are dates that were cancelled together."""
    if event.notify:
        mail_series("booking.series_cancelled", event.bookings, now=event.at)


@on(BookingWaitlisted, "booking.mail_wait")
def mail_wait(event: BookingWaitlisted) -> None:
    """Who waits is told that they do, and how they will hear of a place."""
    booking = booking_by_id(event.booking)
    if booking.status == Status.WAITLISTED and booking.offered_at is None:
        mail_booking(booking, "booking.waitlisted", now=event.at)


@on(BookingOffered, "booking.mail_offer")
def mail_offer(event: BookingOffered) -> None:
    """A place is theirs for a while; the link of the mail takes it."""
    booking = booking_by_id(event.booking)
    if booking.status == Status.WAITLISTED and booking.offer_expires_at is not None:
        mail_booking(booking, "booking.offered", now=event.at, offerExpires=booking.offer_expires_at)


def offer_around(event: BookingEvent | SessionEvent) -> None:
    """Somebody may fit now; what came free while they joined is not forgotten."""
    offer_freed(event.start, event.end, now=now())


on(BookingWaitlisted, "booking.offer_to_who_came")(offer_around)
on(BookingCancelled, "booking.offer_freed_by_cancelling")(offer_around)
on(BookingParticipantsChanged, "booking.offer_freed_seats")(offer_around)
on(SessionCancelled, "booking.offer_freed_by_session")(offer_around)


def offer_where_it_was(event: BookingRescheduled | SessionChanged) -> None:
    """A place was left, or more seats were set up."""
    offer_freed(min(event.start, event.previous_start), max(event.end, event.previous_end), now=now())


@on(BusyElsewhereFreed, "booking.offer_freed_elsewhere")
def offer_freed_elsewhere(event: BusyElsewhereFreed) -> None:
    """Their own calendar has room again."""
    offer_freed(event.start, event.end, now=now())


on(BookingRescheduled, "booking.offer_freed_by_moving")(offer_where_it_was)
on(SessionChanged, "booking.offer_freed_by_changing_session")(offer_where_it_was)


def offer_anywhere(event: Event) -> None:
    """More hours, people, things or seats may suit anybody who waits, and one offer leaves the others to be made."""
    offer_freed(None, None, now=now())


on(BookingOffered, "booking.offer_further")(offer_anywhere)
on(ServiceChanged, "booking.offer_by_service")(offer_anywhere)
on(StaffChanged, "booking.offer_by_staff")(offer_anywhere)
on(ResourceChanged, "booking.offer_by_resource")(offer_anywhere)
on(ClosureChanged, "booking.offer_by_closure")(offer_anywhere)
on(HolidaysChanged, "booking.offer_by_holidays")(offer_anywhere)


@on(MemberJoined, "booking.welcome_coach")
def welcome(event: MemberJoined) -> None:
    """Who joins as a coach has a calendar, types of appointment and reasons to begin with."""
    if event.role == ROLE and event.user is not None:
        welcome_coach(user=event.user, name=event.user_name, email=event.email, now=event.at)
