"""Staff keep the mail back: nobody hears of a change, the log says so, and what follows is told as always."""

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from comptoir.booking.models import Reminder
from comptoir.platform.tenancy import organization_scope
from tests.house import House
from tests.http.booking.booked import at, book, offer
from tests.http.booking.mail_client import MailClient
from tests.http.booking.test_series import RECURRING, day, repeated
from tests.http.booking.worker import mails, run_everything_told

LEA = "lea@example.test"


def last(house: House, booking: dict[str, Any]) -> dict[str, Any]:
    return dict(house.api.get(f"/bookings/{booking['id']}/history").body["items"][0])


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/cancel", {"reason": "Doublon"}),
        ("POST", "/reschedule", {"startDate": at("11:00")}),
        ("PATCH", "/participants", {"participants": 2}),
        ("PATCH", "", {"title": "Bilan"}),
        ("PATCH", "", {"guestEmails": []}),
    ],
)
def test_nobody_is_told_of_what_staff_keep_back(house: House, method: str, path: str, body: dict[str, Any]) -> None:
    booking = book(house, offer(house, type="event", maxParticipants=5), at("09:00"), guestEmails=[LEA])
    run_everything_told()
    before = len(mails(house))
    changed = getattr(house.api, method.lower())(f"/bookings/{booking['id']}{path}", {**body, "notify": False})
    assert changed.status == 200, changed.body
    run_everything_told()
    assert len(mails(house)) == before
    assert last(house, changed.body)["after"]["notify"] is False


def test_a_whole_series_is_changed_without_a_word(house: House) -> None:
    made = house.api.post("/bookings", repeated(offer(house, recurring=RECURRING), day(7), guestEmails=[LEA])).body
    run_everything_told()
    before = len(mails(house))
    moved = house.api.post(
        f"/bookings/{made['id']}/reschedule", {"startDate": day(7, 14), "scope": "all", "notify": False}
    )
    house.api.post(f"/bookings/{moved.body['id']}/cancel", {"scope": "following", "notify": False})
    run_everything_told()
    assert len(mails(house)) == before
    rows = house.api.get("/bookings", status="cancelled").body["items"]
    assert len(rows) == 4 and all(last(house, one)["after"]["notify"] is False for one in rows)


def test_what_was_kept_back_does_not_stop_what_follows(house: House) -> None:
    """The calendar that missed a move takes the next one for newer, and the reminder comes for the time that is."""
    booking = book(house, offer(house), at("09:00"))
    run_everything_told()
    client = MailClient(house, "elodie@example.test")
    client.receive()
    quiet = house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": at("11:00"), "notify": False}).body
    run_everything_told()
    assert client.receive() == []
    with organization_scope(house.organization.id):
        planned = Reminder.objects.filter(state="planned").values_list("booking_id", "starts_at").distinct()
        assert list(planned) == [(UUID(quiet["id"]), datetime.fromisoformat(at("11:00")))]
    house.api.post(f"/bookings/{quiet['id']}/reschedule", {"startDate": at("14:00")})
    run_everything_told()
    assert client.receive() == ["booking.rescheduled"]
    assert [event.sequence.value for event in client.events.values()] == ["2"]


def test_whoever_changes_it_by_themselves_is_told(house: House) -> None:
    booking = book(house, offer(house), at("09:00"))
    link = f"/guest/bookings/{booking['manageUrl'].rsplit('/', 1)[1]}"
    run_everything_told()
    before = len(mails(house))
    assert house.visitor.post(f"{link}/cancel", {"notify": False}).status == 200
    run_everything_told()
    assert len(mails(house)) == before + 1
