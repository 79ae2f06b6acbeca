"""`kill -9` of the worker while it offers, takes back or decides: nobody who waits is lost, nothing happens twice."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from comptoir.booking.jobs import queue_decision, queue_offer_end
from comptoir.booking.models import Booking, Session
from comptoir.payments.models import Refund
from comptoir.platform.tenancy import organization_scope
from tests.house import House, a_booking, first_slots, make_house
from tests.http.booking.booked import book, offer
from tests.peers.platform.workers import PATIENCE, killed_while_held, wait_until, worker

pytestmark = pytest.mark.django_db(transaction=True)
WORKER = "tests.peers.booking.worker"


@pytest.fixture
def house(transactional_db: None) -> House:
    return make_house()


def killed(folder: Path, point: str) -> None:
    killed_while_held(folder, WORKER, HOLD_AT=point)


def finish(folder: Path) -> None:
    with worker(folder, WORKER):
        wait_until(all_due_jobs_are_done, PATIENCE)


def all_due_jobs_are_done() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM procrastinate_jobs WHERE task_name IN ('platform.deliver', 'booking.lapse_offer', "
            "'booking.decide_session') AND status <> 'succeeded' AND (scheduled_at IS NULL OR scheduled_at <= now())"
        )
        return bool(cursor.fetchone()[0] == 0)


def queue_for_one_seat(house: House, folder: Path) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    service = offer(house, type="event", maxParticipants=1)
    start = first_slots(house.api, service["id"])[0]["start"]
    taken = book(house, service, start)
    people = [a_booking(service["id"], start, contactEmail=f"{name}@example.test") for name in ("ada", "bob")]
    waiting = [house.api.post("/waitlist", wish).body for wish in people]
    finish(folder)
    return taken, waiting


def rows(house: House, bookings: list[dict[str, Any]]) -> list[Booking]:
    with organization_scope(house.organization.id):
        found = {str(row.id): row for row in Booking.objects.filter(pk__in=[one["id"] for one in bookings])}
        return [found[one["id"]] for one in bookings]


def taken_seats(house: House) -> list[int]:
    with organization_scope(house.organization.id):
        return list(Session.objects.values_list("taken", flat=True))


@pytest.mark.parametrize("point", ["offer", "offer-done"])
def test_a_worker_killed_while_offering_offers_once(house: House, tmp_path: Path, point: str) -> None:
    taken, waiting = queue_for_one_seat(house, tmp_path)
    assert house.api.post(f"/bookings/{taken['id']}/cancel").status == 200
    killed(tmp_path, point)
    if point == "offer":
        assert [row.offered_at for row in rows(house, waiting)] == [None, None]
    finish(tmp_path)
    assert [row.offered_at is not None for row in rows(house, waiting)] == [True, False]
    assert taken_seats(house) == [1]


@pytest.mark.parametrize("point", ["lapse", "lapse-done"])
def test_a_worker_killed_while_an_offer_lapses_passes_it_on_once(house: House, tmp_path: Path, point: str) -> None:
    taken, waiting = queue_for_one_seat(house, tmp_path)
    house.api.post(f"/bookings/{taken['id']}/cancel")
    finish(tmp_path)
    with organization_scope(house.organization.id):
        now = datetime.now(UTC)
        Booking.objects.filter(pk=waiting[0]["id"]).update(offer_expires_at=now)
        queue_offer_end(Booking.objects.get(pk=waiting[0]["id"]).id, now)
    killed(tmp_path, point)
    finish(tmp_path)
    first, second = rows(house, waiting)
    assert (first.status, first.cancellation_code) == ("cancelled", "offer_lapsed")
    assert (second.status, second.offered_at is not None) == ("waitlisted", True)
    assert taken_seats(house) == [1]


@pytest.mark.parametrize("point", ["decide", "decide-done"])
def test_a_worker_killed_at_the_cutoff_pays_back_once(house: House, tmp_path: Path, point: str) -> None:
    service = offer(house, type="event", maxParticipants=4, minParticipants=3)
    booking = book(house, service, first_slots(house.api, service["id"])[0]["start"])
    house.api.post(f"/bookings/{booking['id']}/payments", {"amount": 5000, "method": "cash"})
    with organization_scope(house.organization.id):
        session = Session.objects.get()
        Session.objects.update(decide_at=datetime.now(UTC))
        queue_decision(session.id, datetime.now(UTC))
    killed(tmp_path, point)
    finish(tmp_path)
    (row,) = rows(house, [booking])
    assert (row.status, row.cancellation_code, row.amount_refunded) == ("cancelled", "below_minimum", 5000)
    with organization_scope(house.organization.id):
        assert Refund.objects.count() == 1
