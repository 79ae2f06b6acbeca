"""A freed place is offered once, and whoever queues is never forgotten."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from threading import Barrier, Event
from typing import Any
from uuid import UUID

import pytest
from django.db import connections
from django.db.models import F

from comptoir.booking.contracts import OfferExpired
from comptoir.booking.models import Booking, Session
from comptoir.booking.services import end_wait, join_waitlist, offer_place
from comptoir.booking.services.answer_offer import accept_offer
from comptoir.booking.services.end_wait import lapse_offer
from comptoir.booking.services.offer_place import offer_freed
from comptoir.platform import events
from comptoir.platform.tenancy import organization_scope
from tests.house import House, a_booking, first_slots
from tests.http.booking.booked import book, offer
from tests.http.booking.worker import run_everything_told
from tests.races.booking.crowd import at_once, bookers, gather, overlaps, without
from tests.races.booking.test_sessions import TAKE_SEATS, cancel, naive_take_seats, sessions

OFFER = "comptoir.booking.services.offer_place"
ANSWER = "comptoir.booking.services.answer_offer"


def full(house: House, seats: int = 1, **changes: Any) -> tuple[dict[str, Any], str, list[dict[str, Any]]]:
    """A class whose seats went to as many people."""
    service = offer(house, type="event", maxParticipants=seats, **changes)
    start = str(first_slots(house.api, service["id"])[0]["start"])
    people = [book(house, service, start, contactEmail=f"seat-{n}@example.test") for n in range(seats)]
    return service, start, people


def wait(house: House, service: dict[str, Any], start: str, name: str, **changes: Any) -> dict[str, Any]:
    wish = a_booking(service["id"], start, contactName=name, contactEmail=f"{name}@example.test", **changes)
    joined = house.api.post("/waitlist", wish)
    assert joined.status == 201, joined.body
    return dict(joined.body)


def told(house: House) -> None:
    """The worker of these tests, in a thread's own connection."""
    try:
        run_everything_told()
    finally:
        connections.close_all()


def offer_in(house: House) -> UUID | None:
    """One job that looks for somebody a freed place would suit."""
    with organization_scope(house.organization.id):
        row = offer_freed(None, None, now=datetime.now(UTC))
        return row.id if row else None


def rows(house: House, **filters: Any) -> list[Booking]:
    with organization_scope(house.organization.id):
        return list(Booking.objects.filter(**filters).order_by("waitlisted_at", "id"))


def leave_unheard(house: House, booking: dict[str, Any]) -> None:
    """Cancelled, and no worker has heard of it yet."""
    assert cancel(house, booking) == 200


def test_everybody_who_joins_at_once_is_told_a_place_of_their_own(house: House) -> None:
    service, start, _ = full(house)
    names = [f"w{number}" for number in range(8)]
    joined = at_once([partial(wait, house, service, start, name) for name in names])
    assert sorted(one["waitlist"]["position"] for one in joined) == list(range(1, 9))
    listed = house.api.get("/waitlist", serviceId=service["id"]).body["items"]
    in_order = sorted(joined, key=lambda one: int(one["waitlist"]["position"]))
    assert [one["id"] for one in listed] == [one["id"] for one in in_order]


def test_without_standing_in_line_two_would_be_told_the_same_place(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, start, _ = full(house)
    monkeypatch.setattr(join_waitlist, "_end_of_queue", lambda service, now: now)
    gather(monkeypatch, "comptoir.booking.services.show_booking.position_of", 2, after=True)
    joined = at_once([partial(wait, house, service, start, name) for name in ("ada", "grace")])
    assert [one["waitlist"]["position"] for one in joined] == [1, 1]


def test_a_freed_seat_goes_to_who_waits_or_to_who_books_never_to_both(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, start, people = full(house, 2)
    wait(house, service, start, "ada")
    leave_unheard(house, people[0])
    gather(monkeypatch, TAKE_SEATS, 2)
    booked, offered = at_once([*bookers(house, service["id"], start, 1), partial(offer_in, house)])
    assert (booked.status == 201) is not (offered is not None)
    assert sessions(house) == [(2, 2)]


def test_without_the_condition_both_would_have_it(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service, start, people = full(house, 2)
    wait(house, service, start, "ada")
    leave_unheard(house, people[0])
    monkeypatch.setattr(TAKE_SEATS, _gathered(naive_take_seats))
    with without("booking_session", "booking_session_seats"):
        booked, offered = at_once([*bookers(house, service["id"], start, 1), partial(offer_in, house)])
        assert (booked.status, offered is not None, sessions(house)) == (201, True, [(2, 3)])


def _gathered(take: Callable[..., bool]) -> Callable[..., bool]:
    barrier = Barrier(2)

    def wait_for_the_other(*args: Any, **kwargs: Any) -> bool:
        barrier.wait(timeout=30)
        return take(*args, **kwargs)

    return wait_for_the_other


def test_a_freed_appointment_goes_to_one_of_them_as_well(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service = offer(house)
    start = str(first_slots(house.api, service["id"])[0]["start"])
    taken = book(house, service, start)
    wait(house, service, start, "ada")
    leave_unheard(house, taken)
    gather(monkeypatch, "comptoir.booking.services.take_time.allocate", 2)
    booked, offered = at_once([*bookers(house, service["id"], start, 1), partial(offer_in, house)])
    assert (booked.status == 201) is not (offered is not None)
    assert overlaps(house) == 0


def test_two_seats_that_come_free_at_once_are_offered_to_two(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service, start, people = full(house, 3)
    for name in ("ada", "bob", "cy"):
        wait(house, service, start, name)
    for booking in people[:2]:
        leave_unheard(house, booking)
    gather(monkeypatch, f"{OFFER}.take_time", 2, patience=0.5)
    first, second = at_once([partial(offer_in, house)] * 2)
    assert None not in {first, second}
    assert first != second
    offered = [row.contact_name for row in rows(house, status="waitlisted") if row.offered_at]
    assert (offered, sessions(house)) == (["ada", "bob"], [(3, 3)])


def test_without_the_locks_one_would_hold_both(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service, start, people = full(house, 3)
    for name in ("ada", "bob"):
        wait(house, service, start, name)
    for booking in people[:2]:
        leave_unheard(house, booking)
    gather(monkeypatch, f"{OFFER}.take_time", 2)
    monkeypatch.setattr(f"{OFFER}.lock_waitlist", lambda: None)
    monkeypatch.setattr(f"{OFFER}.locked_booking", lambda id: Booking.objects.get(pk=id))
    first, second = at_once([partial(offer_in, house)] * 2)
    assert first == second
    offered = [row.contact_name for row in rows(house, status="waitlisted") if row.offered_at]
    assert (offered, sessions(house)) == (["ada"], [(3, 3)]), "bob lost his place and nobody has it"


def test_many_jobs_at_once_offer_each_place_once(house: House) -> None:
    service, start, people = full(house, 6)
    for number in range(8):
        wait(house, service, start, f"waiter-{number}")
    answers = at_once([*[partial(cancel, house, one) for one in people], *[partial(offer_in, house)] * 3])
    assert answers[:6] == [200] * 6
    told(house)
    offered = [row.contact_name for row in rows(house, status="waitlisted") if row.offered_at]
    assert offered == [f"waiter-{number}" for number in range(6)]
    assert sessions(house) == [(6, 6)]


def _offered(house: House) -> tuple[Booking, datetime]:
    """A place for ada, held beside somebody else's."""
    service, start, people = full(house, 2)
    waiting = wait(house, service, start, "ada")
    leave_unheard(house, people[0])
    assert offer_in(house) == UUID(waiting["id"])
    (row,) = rows(house, pk=waiting["id"])
    assert row.offer_expires_at is not None
    return row, row.offer_expires_at


def _accept(house: House, booking: UUID, now: datetime) -> bool:
    with organization_scope(house.organization.id):
        try:
            accept_offer(booking, now=now)
        except OfferExpired:
            return False
        return True


def _lapse(house: House, booking: UUID, now: datetime) -> bool:
    with organization_scope(house.organization.id):
        return lapse_offer(booking, now=now)


def test_an_offer_is_taken_or_lapses_never_both(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    row, until = _offered(house)
    gather(monkeypatch, "comptoir.platform.audit.record", 2, patience=0.5)
    accepted, lapsed = at_once(
        [partial(_accept, house, row.id, until - timedelta(seconds=1)), partial(_lapse, house, row.id, until)]
    )
    assert accepted is not lapsed
    (row,) = rows(house, pk=row.id)
    assert row.status == ("confirmed" if accepted else "cancelled")
    assert sessions(house) == [(2, 2 if accepted else 1)]


def test_without_the_lock_two_would_sit_on_one_seat(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    row, until = _offered(house)
    monkeypatch.setattr(f"{ANSWER}.locked_booking", lambda id: Booking.objects.get(pk=id))
    monkeypatch.setattr(end_wait, "_waiting", lambda id: Booking.objects.get(pk=id))
    seen, gone = Event(), Event()
    original = offer_place.offered

    def let_it_lapse(service: UUID) -> Any:
        seen.set()
        assert gone.wait(30)
        return original(service)

    def lapse() -> bool:
        assert seen.wait(30)
        done = _lapse(house, row.id, until)
        gone.set()
        return done

    monkeypatch.setattr(f"{ANSWER}.offered", let_it_lapse)
    accepted, lapsed = at_once([partial(_accept, house, row.id, until - timedelta(seconds=1)), lapse])
    assert (accepted, lapsed) == (True, True)
    standing = len(rows(house, status="confirmed"))
    assert (standing, sessions(house)) == (2, [(2, 1)])


def _join_while_the_seat_comes_free(house: House, monkeypatch: pytest.MonkeyPatch) -> UUID:
    """Somebody saw it full; the seat is given back and everybody told before they stand in the queue."""
    service, start, people = full(house)
    seen, gone = Event(), Event()
    insert = join_waitlist.insert_rows

    def pause(given: Any) -> Any:
        seen.set()
        assert gone.wait(30)
        return insert(given)

    monkeypatch.setattr(join_waitlist, "insert_rows", pause)

    def leave() -> None:
        assert seen.wait(30)
        leave_unheard(house, people[0])
        told(house)
        gone.set()

    joined, _ = at_once([partial(wait, house, service, start, "ada"), leave])
    return UUID(joined["id"])


def test_whoever_joins_while_a_seat_comes_free_is_offered_it(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    booking = _join_while_the_seat_comes_free(house, monkeypatch)
    told(house)
    (row,) = rows(house, pk=booking)
    assert row.offered_at is not None


def test_without_looking_again_they_would_wait_before_a_free_seat(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = events._subscriptions["booking.waitlisted.v1"]
    monkeypatch.delitem(heard, "booking.offer_to_who_came")
    booking = _join_while_the_seat_comes_free(house, monkeypatch)
    told(house)
    (row,) = rows(house, pk=booking)
    assert (row.offered_at, sessions(house)) == (None, [])


def test_promoting_and_offering_at_once_is_one_place(house: House) -> None:
    service, start, people = full(house, 2)
    first, second = (wait(house, service, start, name) for name in ("ada", "bob"))
    leave_unheard(house, people[0])
    promote = partial(house.api.post, f"/bookings/{second['id']}/promote")
    promoted, offered = at_once([promote, partial(offer_in, house)])
    assert (promoted.status == 200) is not (offered == UUID(first["id"]))
    assert sessions(house) == [(2, 2)]


def test_seats_are_taken_back_from_nobody(house: House) -> None:
    """The sum of it: as many leave as wait, in any order, with two workers."""
    service, start, people = full(house, 4)
    for number in range(4):
        wait(house, service, start, f"waiter-{number}")
    at_once([*[partial(cancel, house, one) for one in people], partial(told, house), partial(told, house)])
    told(house)
    offered = rows(house, status="waitlisted")
    at_once([partial(_accept, house, row.id, datetime.now(UTC)) for row in offered])
    with organization_scope(house.organization.id):
        standing = Booking.objects.filter(status="confirmed")
        assert standing.count() == 4
        assert Session.objects.values_list("taken", flat=True).get() == 4
        assert not standing.exclude(session_id__in=Session.objects.values("id")).exists()
        assert not Session.objects.filter(taken__gt=F("capacity")).exists()
