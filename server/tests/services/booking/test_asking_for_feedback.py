"""Whoever had an appointment is asked once how it was."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from comptoir.booking import jobs
from comptoir.booking.models import Booking
from comptoir.platform.tenancy import organization_scope
from tests.house import Api, House, first_slots
from tests.http.booking.booked import book, offer
from tests.http.booking.worker import mails, queued, run_deliveries, run_jobs

TASK = "booking.ask_feedback"


@pytest.fixture
def booking(house: House) -> dict[str, Any]:
    return booked(house)


def booked(house: House, **service: Any) -> dict[str, Any]:
    made = offer(house, **service)
    return book(house, made, first_slots(house.api, made["id"])[3]["start"])


def act(house: House, booking: dict[str, Any], action: str) -> None:
    answer = house.api.post(f"/bookings/{booking['id']}/{action}")
    assert answer.status == 200, answer.body
    run_deliveries(times=2)


def asked(house: House, booking: dict[str, Any], monkeypatch: pytest.MonkeyPatch, days: float = 0.5) -> list[Any]:
    """What was asked once every job ran twice, so long after the end."""
    later = datetime.fromisoformat(booking["endDate"]) + timedelta(days=days)
    monkeypatch.setattr(jobs, "now", lambda: later)
    run_jobs(TASK, times=2)
    return [mail for mail in mails(house) if mail["kind"] == "booking.feedback"]


def test_once_on_the_same_day_with_the_way_to_say_it(
    house: House, booking: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    act(house, booking, "complete")
    assert len(queued(TASK)) == 1
    (mail,) = asked(house, booking, monkeypatch)
    assert (mail["to"], mail["locale"]) == ("elodie@example.test", "fr")
    assert mail["subject"].startswith("Comment était votre rendez-vous")
    assert booking["manageUrl"] in mail["html"] and booking["manageUrl"] in mail["text"]


@pytest.mark.parametrize("action", ["cancel", "no-show"])
def test_nobody_who_was_not_there(
    house: House, booking: dict[str, Any], action: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    act(house, booking, action)
    assert queued(TASK) == [] and asked(house, booking, monkeypatch) == []


def test_nobody_whose_appointment_is_found_otherwise_meanwhile(
    house: House, booking: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    act(house, booking, "complete")
    with organization_scope(house.organization.id):
        Booking.objects.filter(pk=UUID(booking["id"])).update(status="no-show")
    assert asked(house, booking, monkeypatch) == []


def test_nobody_who_has_said_it(house: House, booking: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    act(house, booking, "complete")
    later = datetime.fromisoformat(booking["endDate"]) + timedelta(minutes=5)
    monkeypatch.setattr("comptoir.platform.http.routes.now", lambda: later)
    token = booking["manageUrl"].rsplit("/", 1)[1]
    assert Api(None).post(f"/guest/bookings/{token}/feedback", {"rating": 5}).status == 200
    assert asked(house, booking, monkeypatch) == []


def test_nobody_where_the_house_does_not_ask(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = house.api.patch("/organization", {"rules": {"askFeedback": False}})
    assert answer.body["rules"]["askFeedback"] is False
    booking = booked(house)
    act(house, booking, "complete")
    assert queued(TASK) == [] and asked(house, booking, monkeypatch) == []


def test_a_house_that_changes_its_mind_is_heard(
    house: House, booking: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    act(house, booking, "complete")
    house.api.patch("/organization", {"rules": {"askFeedback": False}})
    assert asked(house, booking, monkeypatch) == []


def test_classes_are_not_appointments(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    booking = booked(house, type="event", maxParticipants=5)
    act(house, booking, "complete")
    assert queued(TASK) == [] and asked(house, booking, monkeypatch) == []


def test_after_a_long_outage_it_is_too_late(
    house: House, booking: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    act(house, booking, "complete")
    assert asked(house, booking, monkeypatch, days=5) == []
