"""A booking that is moved or cancelled at the very second its reminder is due."""

from collections.abc import Callable
from datetime import datetime, timedelta
from importlib import import_module
from threading import Event
from typing import Any

import pytest

from comptoir.booking.models import Booking, Reminder
from comptoir.booking.services import send_reminders
from comptoir.booking.services.send_reminders import remind_some
from comptoir.notifications.models import Message
from comptoir.platform.tenancy import organization_scope
from tests.house import House, first_slots
from tests.http.booking.booked import book, offer
from tests.races.booking.crowd import at_once
from tests.races.booking.test_cancel_and_create import waiting

PUBLISHED_BY = {"cancel": "change_status", "reschedule": "reschedule_booking"}


@pytest.fixture
def pair(house: House) -> tuple[dict[str, Any], str]:
    """A booking, and a time it may move to."""
    service = offer(house, reminders=[{"beforeMinutes": 24 * 60, "channel": "email"}])
    here, *_, there = first_slots(house.api, service["id"])
    return book(house, service, here["start"]), there["start"]


def reminded(house: House, booking: dict[str, Any]) -> bool:
    """The look that a worker takes when the reminder has just become due."""
    at = datetime.fromisoformat(booking["startDate"]) - timedelta(hours=24)
    return remind_some(house.organization.id, clock=lambda: at)


def while_under_way(
    house: House, pair: tuple[dict[str, Any], str], action: str, monkeypatch: pytest.MonkeyPatch
) -> tuple[int, bool]:
    """The booking is changed, and just before that is committed reminders are looked through."""
    booking, there = pair
    changing, looked, pause = Event(), Event(), Event()
    place = f"comptoir.booking.services.{PUBLISHED_BY[action]}.publish"
    module, name = place.rsplit(".", 1)
    original: Callable[..., Any] = getattr(import_module(module), name)

    def hold(*args: Any, **kwargs: Any) -> Any:
        changing.set()
        for _ in range(4000):
            if looked.is_set() or waiting():
                break
            pause.wait(0.005)
        return original(*args, **kwargs)

    def change() -> int:
        return house.api.post(f"/bookings/{booking['id']}/{action}", {"startDate": there}).status

    def look() -> bool:
        assert changing.wait(30)
        try:
            return reminded(house, booking)
        finally:
            looked.set()

    monkeypatch.setattr(place, hold)
    status, found = at_once([change, look])
    return int(status), bool(found)


def reminders_sent(house: House) -> int:
    with organization_scope(house.organization.id):
        return Message.objects.filter(kind="booking.reminder").count()


@pytest.mark.parametrize("action", ["cancel", "reschedule"])
def test_nobody_is_reminded_of_a_time_that_is_being_given_up(
    house: House, pair: tuple[dict[str, Any], str], action: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert while_under_way(house, pair, action, monkeypatch) == (200, False)
    assert not reminded(house, pair[0])
    assert reminders_sent(house) == 0
    with organization_scope(house.organization.id):
        states = Reminder.objects.order_by("state").values_list("state", flat=True)
        assert list(states) == (["cancelled"] if action == "cancel" else ["cancelled", "planned"])


@pytest.mark.parametrize("action", ["cancel", "reschedule"])
def test_who_does_not_lock_the_booking_reminds_of_it(
    house: House, pair: tuple[dict[str, Any], str], action: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The twin: the booking is read as it stood."""
    ids = [pair[0]["id"]]
    monkeypatch.setattr(send_reminders, "bookings_to_remind", lambda *_, **__: list(Booking.objects.filter(pk__in=ids)))
    assert while_under_way(house, pair, action, monkeypatch) == (200, True)
    assert reminders_sent(house) == 1
