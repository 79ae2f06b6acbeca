"""Who is reminded when, and how often: once."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from comptoir.booking import jobs
from comptoir.booking.models import Reminder
from comptoir.platform.tenancy import organization_scope
from tests.house import House, first_slots
from tests.http.booking.booked import book, offer
from tests.http.booking.worker import mails, run_deliveries, run_task

DAY = 24 * 60


def first(house: House, service: dict[str, Any]) -> str:
    return str(first_slots(house.api, service["id"])[0]["start"])


def planned(house: House, state: str = "planned") -> list[tuple[str, int, str]]:
    """(booking, minutes before, channel) of each, the first due first."""
    with organization_scope(house.organization.id):
        rows = Reminder.objects.filter(state=state).order_by("due_at")
        return [(str(row.booking_id), row.before_minutes, row.channel) for row in rows]


def reminders_sent(house: House) -> list[dict[str, Any]]:
    return [mail for mail in mails(house) if mail["kind"] == "booking.reminder"]


class Clock:
    """The time that jobs see."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def shows(self, moment: datetime) -> None:
        self._monkeypatch.setattr(jobs, "now", lambda: moment)

    def before(self, booking: dict[str, Any], minutes: float) -> None:
        self.shows(datetime.fromisoformat(booking["startDate"]) - timedelta(minutes=minutes))
        run_task("booking.send_reminders", {"timestamp": 0})


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def test_a_day_before_by_mail_and_an_hour_before_by_telephone(house: House) -> None:
    booking = book(house, service := offer(house), first(house, service))
    assert planned(house) == [(booking["id"], DAY, "email"), (booking["id"], 60, "mobile")]
    with organization_scope(house.organization.id):
        (due, _) = Reminder.objects.order_by("due_at").values_list("due_at", flat=True)
    assert due == datetime.fromisoformat(booking["startDate"]) - timedelta(days=1)


def test_whoever_booked_is_reminded_once_when_it_is_time(house: House, clock: Clock) -> None:
    booking = book(house, service := offer(house), first(house, service))
    clock.before(booking, DAY + 1)
    assert reminders_sent(house) == []
    for _ in range(3):
        clock.before(booking, DAY - 1)
    (mail,) = reminders_sent(house)
    assert (mail["to"], mail["locale"]) == ("elodie@example.test", "fr")
    assert mail["subject"].startswith("Rappel : Consultation")
    assert booking["manageUrl"] in mail["text"] and booking["manageUrl"] in mail["html"]
    assert planned(house, "sent") == [(booking["id"], DAY, "email")]


def test_a_clock_that_jumps_back_reminds_nobody_again(house: House, clock: Clock) -> None:
    booking = book(house, service := offer(house), first(house, service))
    for minutes in (DAY - 1, DAY + 5, DAY, 2 * DAY, DAY - 30):
        clock.before(booking, minutes)
    assert len(reminders_sent(house)) == 1


def test_it_moves_with_the_booking(house: House, clock: Clock) -> None:
    service = offer(house)
    slots = first_slots(house.api, service["id"])
    booking = book(house, service, slots[0]["start"])
    moved = house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": slots[40]["start"]}).body
    assert planned(house, "cancelled") == [(booking["id"], DAY, "email"), (booking["id"], 60, "mobile")]
    assert planned(house) == [(moved["id"], DAY, "email"), (moved["id"], 60, "mobile")]
    clock.before(booking, DAY - 1)
    assert reminders_sent(house) == []
    clock.before(moved, DAY - 1)
    (mail,) = reminders_sent(house)
    assert moved["manageUrl"] in mail["text"]


def test_a_cancelled_booking_reminds_nobody(house: House, clock: Clock) -> None:
    booking = book(house, service := offer(house), first(house, service))
    house.api.post(f"/bookings/{booking['id']}/cancel")
    assert planned(house) == []
    clock.before(booking, DAY - 1)
    assert reminders_sent(house) == []


def test_what_is_not_confirmed_is_not_reminded_of(house: House, clock: Clock) -> None:
    booking = book(house, service := offer(house, requireApproval=True), first(house, service))
    clock.before(booking, DAY - 1)
    assert reminders_sent(house) == []
    assert planned(house, "skipped") == [(booking["id"], DAY, "email")]


def test_after_an_outage_only_the_nearest_of_several_is_sent(house: House, clock: Clock) -> None:
    rules = [{"beforeMinutes": minutes, "channel": "email"} for minutes in (3 * DAY, DAY, 120)]
    booking = book(house, service := offer(house, reminders=rules), first(house, service))
    clock.before(booking, 119)
    assert len(reminders_sent(house)) == 1
    assert planned(house, "sent") == [(booking["id"], 120, "email")]


def test_nobody_is_reminded_of_what_has_begun(house: House, clock: Clock) -> None:
    booking = book(house, service := offer(house), first(house, service))
    clock.before(booking, -1)
    assert reminders_sent(house) == []
    assert len(planned(house, "skipped")) == 2


def test_who_books_late_is_not_told_what_they_just_did(house: House) -> None:
    rules = [{"beforeMinutes": 30 * DAY, "channel": "email"}]
    book(house, service := offer(house, reminders=rules), first(house, service))
    assert planned(house) == []


def test_a_service_decides_for_itself(house: House) -> None:
    silent = offer(house, reminders=[])
    book(house, silent, first(house, silent))
    assert planned(house) == []
    own = offer(house, reminders=[{"beforeMinutes": 90, "channel": "sms"}])
    booking = book(house, own, first(house, own))
    assert planned(house) == [(booking["id"], 90, "sms")]


def test_the_house_may_change_its_mind(house: House) -> None:
    booking = book(house, service := offer(house), first(house, service))
    answer = house.api.patch("/organization", {"rules": {"reminders": [{"beforeMinutes": 45, "channel": "email"}]}})
    assert answer.body["rules"]["reminders"] == [{"beforeMinutes": 45, "channel": "email"}]
    run_deliveries()
    assert planned(house) == [(booking["id"], 45, "email")]
    house.api.patch(f"/services/{service['id']}", {"reminders": []})
    run_deliveries()
    assert planned(house) == []


def test_a_service_that_changes_otherwise_leaves_reminders_alone(house: House) -> None:
    book(house, service := offer(house), first(house, service))
    with organization_scope(house.organization.id):
        before = set(Reminder.objects.values_list("id", flat=True))
    assert house.api.patch(f"/services/{service['id']}", {"price": 6000, "name": "Bilan"}).status == 200
    run_deliveries()
    with organization_scope(house.organization.id):
        assert set(Reminder.objects.values_list("id", flat=True)) == before


def test_what_was_sent_is_not_sent_again_when_the_house_changes_its_mind(house: House, clock: Clock) -> None:
    booking = book(house, service := offer(house), first(house, service))
    clock.before(booking, DAY - 1)
    house.api.patch("/organization", {"rules": {"reminders": [{"beforeMinutes": DAY, "channel": "email"}]}})
    run_deliveries()
    clock.before(booking, DAY - 2)
    assert len(reminders_sent(house)) == 1


def test_a_session_that_moves_takes_its_reminders_along(house: House) -> None:
    service = offer(house, type="event", maxParticipants=5)
    book(house, service, first(house, service))
    (session,) = [one for one in house.api.get("/sessions").body["items"] if one["taken"]]
    later = datetime.fromisoformat(session["startDate"]) + timedelta(days=1, minutes=15)
    answer = house.api.patch(f"/sessions/{session['id']}", {"startDate": later.isoformat()})
    assert answer.status == 200, answer.body
    with organization_scope(house.organization.id):
        due = Reminder.objects.filter(state="planned").earliest("due_at").due_at
    assert due == (later - timedelta(days=1)).astimezone(UTC)


def test_the_night_stays_quiet(house: House) -> None:
    house.api.patch("/organization", {"rules": {"quietHours": {"start": "21:00", "end": "09:30"}}})
    book(house, service := offer(house), first(house, service))
    with organization_scope(house.organization.id):
        due = dict(Reminder.objects.values_list("channel", "due_at"))
    wall = due["mobile"].astimezone(ZoneInfo("Europe/Paris"))
    assert f"{wall:%H:%M}" == "21:00", "an hour before nine lies in the night, so it comes the evening before"
