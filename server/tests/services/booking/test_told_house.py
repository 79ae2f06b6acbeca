"""What those who work here are told of bookings, and by which ways."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from comptoir.notifications.models import InboxItem, Message
from comptoir.platform.tenancy import organization_scope
from tests.house import House, first_slots
from tests.http.booking.booked import book, offer
from tests.http.booking.worker import run_deliveries


@pytest.fixture
def booked(house: House) -> dict[str, Any]:
    service = offer(house)
    return book(house, service, str(first_slots(house.api, service["id"])[0]["start"]))


def told(house: House) -> list[tuple[str, str]]:
    with organization_scope(house.organization.id):
        return list(InboxItem.objects.order_by("id").values_list("title", "link"))


def test_the_owner_finds_it_in_the_dashboard_once(house: House, booked: dict[str, Any]) -> None:
    run_deliveries(times=2)
    assert told(house) == [("Nouvelle réservation", f"/bookings?booking={booked['id']}")]
    house.api.post(f"/bookings/{booked['id']}/cancel")
    run_deliveries()
    assert [title for title, _ in told(house)] == ["Nouvelle réservation", "Réservation annulée"]
    with organization_scope(house.organization.id):
        text = InboxItem.objects.earliest("id").text
        assert not Message.objects.exclude(channel="email").exists(), "no team channel is set up"
    assert text.startswith("Élodie Martin, Consultation, ") and text.endswith("09:00")


def test_the_teams_channel_reads_it_too(house: House) -> None:
    settings = {"slack": {"webhookUrl": "https://hooks.slack.com/services/T/B/x"}}
    assert house.api.call("PUT", "/notifications/settings", settings).status == 200
    service = offer(house)
    booking = book(house, service, str(first_slots(house.api, service["id"])[0]["start"]))
    run_deliveries()
    with organization_scope(house.organization.id):
        message = Message.objects.get(channel="slack")
    assert message.subject == "Nouvelle réservation"
    assert "Élodie Martin, Consultation" in message.text
    assert message.link.endswith(f"/bookings?booking={booking['id']}")


def test_what_happened_days_ago_is_no_news(
    house: House, booked: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    booking = house.api.get(f"/bookings/{booked['id']}").body
    made = datetime.fromisoformat(booking["createdAt"])
    monkeypatch.setattr("comptoir.booking.subscriptions.now", lambda: made + timedelta(days=2, seconds=1))
    run_deliveries()
    assert told(house) == []
