"""A cancellation under way while others want its time; staff and client at once; services that vanish or change."""

from functools import partial
from importlib import import_module
from threading import Event
from typing import Any

import pytest
from django.db import connection

from comptoir.booking.models import Booking
from comptoir.booking.queries.services import service_by_id
from comptoir.booking.services import create_booking as creating
from comptoir.platform.tenancy import organization_scope
from tests.house import House, first_slots
from tests.http.booking.booked import book, offer
from tests.http.booking.database import count
from tests.races.booking.crowd import CHOSEN, at_once, bookers, gather, overlaps, winners

RECORD = "comptoir.platform.audit.record"
CHANGE_SERVICE = "comptoir.booking.http.services.change_service"


def first(house: House, service: dict[str, Any]) -> str:
    return str(first_slots(house.api, service["id"])[0]["start"])


def act(house: House, booking: dict[str, Any], action: str) -> int:
    return house.api.post(f"/bookings/{booking['id']}/{action}").status


def waiting() -> int:
    """Connections of this database that wait for a lock."""
    with connection.cursor() as cursor:
        # Within a transaction the first look at this view is kept and shown again.
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        return int(cursor.fetchone()[0])


def test_what_a_cancellation_under_way_frees_goes_to_one_of_those_who_wait(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They saw the slot free, somebody took it and gave it back meanwhile: they wait for the outcome, one gets it."""
    service = offer(house)
    start = first(house, service)
    seen, go, pause = Event(), Event(), Event()
    original, came = creating.take_time, []

    def hold_everybody(*args: Any, **kwargs: Any) -> Any:
        came.append(1)
        if len(came) <= 3:
            if len(came) == 3:
                seen.set()
            assert go.wait(30)
        return original(*args, **kwargs)

    def cancel_slowly() -> int:
        assert seen.wait(30)
        booking = book(house, service, start)
        monkeypatch.setattr("comptoir.booking.services.change_status.publish", hold_commit)
        return act(house, booking, "cancel")

    def hold_commit(event: Any, **more: Any) -> None:
        go.set()
        for _ in range(2000):
            if waiting() >= 3:
                break
            pause.wait(0.005)
        assert waiting() >= 3, "nobody waits for the cancellation"

    monkeypatch.setattr(CHOSEN, hold_everybody)
    *asked, cancelled = at_once([*bookers(house, service["id"], start, 3), cancel_slowly])
    assert cancelled == 200
    assert len(winners(asked)) == 1
    with organization_scope(house.organization.id):
        assert sorted(Booking.objects.values_list("status", flat=True)) == ["cancelled", "confirmed"]
    assert count(house, "planning_allocation") == 1


def test_cancelling_and_booking_at_once_never_overlap(house: House) -> None:
    service = offer(house)
    start = first(house, service)
    booking = book(house, service, start)
    *asked, cancelled = at_once([*bookers(house, service["id"], start, 6), partial(act, house, booking, "cancel")])
    assert cancelled == 200
    assert len(winners(asked)) <= 1
    assert overlaps(house) == 0
    free = start in [slot["start"] for slot in first_slots(house.api, service["id"])]
    assert free is (len(winners(asked)) == 0)


def test_one_of_two_who_decide_at_once_is_heard(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service = offer(house)
    booking = book(house, service, first(house, service))
    before = count(house, "platform_event")
    gather(monkeypatch, RECORD, 2, patience=0.5)
    done = at_once([partial(act, house, booking, "cancel"), partial(act, house, booking, "complete")])
    assert sorted(done) == [200, 409]
    assert count(house, "platform_event") == before + 1


def test_without_the_lock_both_would_be(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service = offer(house)
    booking = book(house, service, first(house, service))
    gather(monkeypatch, "comptoir.booking.services.change_status.standing_of", 2)
    monkeypatch.setattr("comptoir.booking.services.change_status.Booking", _Unlocked)
    assert at_once([partial(act, house, booking, "cancel"), partial(act, house, booking, "complete")]) == [200, 200]


class _Unlocked:
    """Bookings as they would be read without `select_for_update`."""

    class objects:
        @staticmethod
        def select_for_update() -> Any:
            return Booking.objects.all()


def test_two_edits_of_a_service_are_both_kept(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service = offer(house)
    gather(monkeypatch, CHANGE_SERVICE, 2, patience=0.5)
    _edit_twice(house, service)
    kept = house.api.get(f"/services/{service['id']}").body
    assert (kept["price"], kept["description"]) == (7700, "new")


def test_without_the_lock_one_of_them_would_be_lost(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service = offer(house)
    gather(monkeypatch, CHANGE_SERVICE, 2)
    module = import_module("comptoir.booking.http.services")
    monkeypatch.setattr(module, "service_by_id", lambda id, **_: service_by_id(id))
    _edit_twice(house, service)
    kept = house.api.get(f"/services/{service['id']}").body
    assert (kept["price"], kept.get("description")) in {(7700, None), (5000, "new")}


def _edit_twice(house: House, service: dict[str, Any]) -> None:
    path = f"/services/{service['id']}"
    edits = [{"price": 7700}, {"description": "new"}]
    answers = at_once([partial(house.api.patch, path, edit) for edit in edits])
    assert [answer.status for answer in answers] == [200, 200]


def test_a_service_that_is_deleted_while_it_is_booked_takes_the_booking_with_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = offer(house)
    start = first(house, service)
    chosen, gone = Event(), Event()
    original = creating.take_time

    def pause(*args: Any, **kwargs: Any) -> Any:
        chosen.set()
        assert gone.wait(30)
        return original(*args, **kwargs)

    def delete() -> int:
        assert chosen.wait(30)
        status = house.api.delete(f"/services/{service['id']}").status
        gone.set()
        return status

    monkeypatch.setattr(CHOSEN, pause)
    asked, deleted = at_once([bookers(house, service["id"], start, 1)[0], delete])
    assert (asked.status, deleted) == (404, 204)
    assert [count(house, table) for table in ("booking_booking", "planning_allocation", "booking_service")] == [0, 0, 0]


def test_a_service_that_is_booked_while_it_is_deleted_is_archived_or_gone(house: House) -> None:
    service = offer(house)
    start = first(house, service)
    asked, deleted = at_once(
        [bookers(house, service["id"], start, 1)[0], partial(house.api.delete, f"/services/{service['id']}")]
    )
    assert deleted.status == 204
    left = house.api.get(f"/services/{service['id']}")
    if asked.status == 201:
        assert left.body["isArchived"]
    else:
        assert asked.status in {404, 409}
        assert left.status == 404 or left.body["isArchived"]
        assert count(house, "booking_booking") == 0
