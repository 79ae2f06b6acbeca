"""A booking, its events and their jobs are one commit; each subscriber acts once."""

from collections import Counter
from typing import Any

import pytest

from comptoir.booking.services import create_booking as module
from comptoir.platform.tenancy import organization_scope
from tests.house import House, a_booking, a_service, first_slots
from tests.http.booking.booked import book, offer
from tests.http.booking.database import count, everything, rows
from tests.http.booking.worker import mails, queued, run_deliveries

TABLES = (
    "booking_booking", "booking_session", "planning_allocation", "identity_client", "platform_event",
    "platform_audit", "platform_answer", "procrastinate_jobs",
)  # fmt: skip


def left(house: House) -> dict[str, int]:
    return {table: count(house, table) for table in TABLES}


def first(house: House, service: dict[str, Any]) -> str:
    return str(first_slots(house.api, service["id"])[0]["start"])


def test_a_booking_brings_its_events_and_one_job_for_each_subscriber(house: House) -> None:
    service = offer(house)
    before = left(house)
    booking = book(house, service, first(house, service))
    after = left(house)
    assert {table: after[table] - before[table] for table in TABLES if after[table] != before[table]} == {
        "booking_booking": 1, "planning_allocation": 1, "identity_client": 1, "platform_event": 2, "platform_audit": 1,
        "procrastinate_jobs": 2,
    }  # fmt: skip
    subscribers = Counter(arguments["subscriber"] for _, _, arguments in queued("platform.deliver"))
    assert subscribers == {"booking.mail_confirmation": 1, "meetings.make_room": 1}
    assert booking["id"] in everything(house)


@pytest.mark.parametrize("kind", ["appointment", "event"])
def test_all_of_it_vanishes_together_when_the_last_step_fails(
    house: House, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    service = offer(house, type=kind, maxParticipants=3)
    start = first(house, service)
    before = left(house)

    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("after everything was written")

    # The last thing that happens to a booking: what was written before must not stay.
    monkeypatch.setattr(module.bookings_created, "labels", fail)
    failed = house.api.post("/bookings", a_booking(service["id"], start), **{"Idempotency-Key": "once"})
    assert (failed.status, failed.code) == (500, "platform.internal_error")
    assert b"after everything" not in failed.raw
    assert left(house) == before
    monkeypatch.undo()
    assert house.api.post("/bookings", a_booking(service["id"], start), **{"Idempotency-Key": "once"}).status == 201


def test_refusals_leave_nothing(house: House) -> None:
    service = offer(house, type="event", maxParticipants=2, customFields=[{"id": "q", "name": "Q", "type": "email"}])
    start = first(house, service)
    book(house, service, start, participants=2)
    before = left(house)
    for changes in (
        {"contactEmail": "late@example.test"},
        {"participants": 3},
        {"customFieldValues": {"q": "x"}},
        {"startDate": start.replace(":00+", ":07+")},
        {"clientId": service["id"]},
        {"payWith": "card"},
    ):
        wish = {**a_booking(service["id"], start), **changes}
        refused = house.api.post("/bookings", wish, **{"Idempotency-Key": "k"})
        assert refused.status in {409, 422}
        assert left(house) == before, changes
    wrong = a_service(duration=0, requiredStaff=[{"role": "x", "specificStaffIds": ["new"]}])
    assert house.api.post("/services", wrong).status == 422
    assert left(house) == before


def test_an_event_delivered_twice_is_handled_once(house: House) -> None:
    service = offer(house)
    booking = book(house, service, first(house, service))
    assert run_deliveries(times=3) == 2
    assert [mail["kind"] for mail in mails(house)] == ["booking.confirmed"]
    house.api.post(f"/bookings/{booking['id']}/cancel")
    run_deliveries(times=2)
    assert [mail["kind"] for mail in mails(house)] == ["booking.confirmed", "booking.cancelled"]
    assert len(queued("notifications.deliver_message")) == 2
    assert count(house, "platform_receipt") == 5, (
        "the cancellation is told, its place offered; its room is made and closed"
    )


def test_a_handler_that_fails_leaves_no_receipt_so_that_it_runs_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = offer(house)
    book(house, service, first(house, service))

    def broken(*_: Any, **__: Any) -> None:
        raise OSError("no templates today")

    monkeypatch.setattr("comptoir.booking.services.mail_booking.queue_email", broken)
    with pytest.raises(OSError, match="no templates"):
        run_deliveries()
    monkeypatch.undo()
    run_deliveries()
    assert [mail["kind"] for mail in mails(house)] == ["booking.confirmed"]


def test_live_streams_are_told_which_booking_and_nothing_more(house: House) -> None:
    service = offer(house)
    booking = book(house, service, first(house, service))
    with organization_scope(house.organization.id):
        found = rows("SELECT name, subject_id::text, payload::text FROM platform_event WHERE name LIKE 'booking.%%'")
    assert sorted(name for name, _, _ in found) == ["booking.confirmed.v1", "booking.created.v1"]
    assert {subject for _, subject, _ in found} == {booking["id"]}
    assert not any("lodie" in payload for _, _, payload in found)
