"""Have plugins hear of bookings: one subscriber per plugin and hook, so that none waits for, or falls with, another."""

from dataclasses import asdict
from functools import partial

from comptoir.booking.contracts import (
    BookingCancelled,
    BookingCompleted,
    BookingConfirmed,
    BookingCreated,
    BookingEvent,
    BookingMissed,
    BookingRescheduled,
)
from comptoir.booking.queries.bookings import booking_by_id
from comptoir.booking.services.show_booking import for_staff
from comptoir.payments.contracts import PaymentCompleted
from comptoir.platform.events import on
from comptoir.platform.http.problems import plain
from comptoir.platform.plugins import Voice, voices

_HOOKS: dict[str, type[BookingEvent]] = {
    "on_booking_created": BookingCreated,
    "on_booking_confirmed": BookingConfirmed,
    "on_booking_cancelled": BookingCancelled,
    "on_booking_completed": BookingCompleted,
    "on_booking_no_show": BookingMissed,
    "on_booking_rescheduled": BookingRescheduled,
}
_NOT_OF_A_PAYMENT = {"organization", "at"}


def subscribe_plugins() -> None:
    """Subscribe what is loaded by now; events nobody hears cost no job."""
    for hook, kind in _HOOKS.items():
        for voice in voices(hook):
            on(kind, f"plugin.{voice.plugin}.{hook}")(partial(_tell_of_booking, voice))
    for voice in voices("on_payment_completed"):
        on(PaymentCompleted, f"plugin.{voice.plugin}.on_payment_completed")(partial(_tell_of_payment, voice))


def _tell_of_booking(voice: Voice, event: BookingEvent) -> None:
    row = booking_by_id(event.booking)
    # What is plain already keeps its keys: only values are made JSON.
    booking = {key: value if isinstance(value, dict) else plain(value) for key, value in for_staff(row).items()}
    voice(organization=event.organization, booking=booking, at=event.at)


def _tell_of_payment(voice: Voice, event: PaymentCompleted) -> None:
    fields = {key: value for key, value in asdict(event).items() if key not in _NOT_OF_A_PAYMENT}
    voice(organization=event.organization, payment=plain(fields), at=event.at)
