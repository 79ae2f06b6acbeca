"""A session is cancelled, decided or resized while people come and go."""

from datetime import UTC, datetime, timedelta
from functools import partial
from threading import Event
from typing import Any
from uuid import UUID

import pytest
from django.db.models import F

from comptoir.booking.models import Booking, Session
from comptoir.booking.services import cancel_session, create_booking, lock_sessions
from comptoir.booking.services.decide_session import decide_session
from comptoir.platform.tenancy import organization_scope
from tests.house import Answer, House, first_slots
from tests.http.booking.booked import book, offer
from tests.http.booking.database import count
from tests.races.booking.crowd import CHOSEN, at_once, bookers, gather, overlaps
from tests.races.booking.test_sessions import TAKE_SEATS, cancel, sessions, yoga


def call_off(house: House, session: str) -> Answer:
    return house.api.post(f"/sessions/{session}/cancel")


def standing(house: House) -> list[tuple[str, int]]:
    """Bookings that count, with the seats of each."""
    with organization_scope(house.organization.id):
        return list(Booking.objects.filter(status="confirmed").values_list("contact_email", "participants"))


def in_cancelled_sessions(house: House) -> int:
    with organization_scope(house.organization.id):
        gone = Session.objects.exclude(cancelled_at=None).values("id")
        return Booking.objects.filter(status="confirmed", session_id__in=gone).count()


def _cancel_between_choosing_and_taking(house: House, monkeypatch: pytest.MonkeyPatch) -> Answer:
    service, start = yoga(house)
    session = book(house, service, start)["sessionId"]
    chosen, gone = Event(), Event()
    original = create_booking.take_time

    def pause(*args: Any, **kwargs: Any) -> Any:
        chosen.set()
        assert gone.wait(30)
        return original(*args, **kwargs)

    def leave() -> Answer:
        assert chosen.wait(30)
        answer = call_off(house, session)
        gone.set()
        return answer

    monkeypatch.setattr(CHOSEN, pause)
    asked, cancelled = at_once([bookers(house, service["id"], start, 1)[0], leave])
    assert cancelled.status == 200
    return asked


def test_nobody_joins_a_session_that_was_cancelled_meanwhile(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = _cancel_between_choosing_and_taking(house, monkeypatch)
    assert (asked.status, asked.error_codes) == (422, {"booking.session_cancelled"})
    assert (in_cancelled_sessions(house), sessions(house)) == (0, [(5, 0)])


def careless_take_seats(session: UUID, seats: int, *, capacity: int | None) -> bool:
    """As if a session that was there still took place."""
    rows = Session.objects.filter(pk=session, taken__lte=F("capacity") - seats)
    return rows.update(taken=F("taken") + seats) == 1


def test_without_asking_whether_it_takes_place_they_would(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TAKE_SEATS, careless_take_seats)
    asked = _cancel_between_choosing_and_taking(house, monkeypatch)
    assert (asked.status, in_cancelled_sessions(house)) == (201, 1)


def _cancel_while_somebody_has_a_seat_and_has_not_committed(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service, start = yoga(house)
    session = book(house, service, start)["sessionId"]
    seated, go = Event(), Event()
    insert = create_booking.insert_together
    concerned = lock_sessions._concerned
    looked = []

    def hold_the_seat(*rows: Any) -> None:
        seated.set()
        assert go.wait(30)
        insert(*rows)

    def look(ids: Any) -> Any:
        found = concerned(ids)
        looked.append(found)
        if len(looked) == 1:
            # It has seen who is there; the one who is not there yet may go on.
            go.set()
        return found

    def leave() -> None:
        assert seated.wait(30)
        assert call_off(house, session).status == 200

    monkeypatch.setattr(create_booking, "insert_together", hold_the_seat)
    monkeypatch.setattr(lock_sessions, "_concerned", look)
    asked, _ = at_once([bookers(house, service["id"], start, 1)[0], leave])
    assert asked.status == 201


def test_whoever_joined_a_moment_before_is_cancelled_with_the_session(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    _cancel_while_somebody_has_a_seat_and_has_not_committed(house, monkeypatch)
    assert (in_cancelled_sessions(house), sessions(house)) == (0, [(5, 0)])


def test_without_a_second_look_they_would_stand_before_a_closed_door(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look_once(ids: Any) -> Any:
        bookings = list(Booking.objects.select_for_update().filter(pk__in=lock_sessions._concerned(ids)))
        return list(Session.objects.select_for_update().filter(pk__in=ids)), bookings

    monkeypatch.setattr(cancel_session, "lock_sessions", look_once)
    _cancel_while_somebody_has_a_seat_and_has_not_committed(house, monkeypatch)
    assert in_cancelled_sessions(house) == 1


def test_cancelling_a_session_while_people_come_and_go_leaves_nobody_behind(house: House) -> None:
    service, start = yoga(house, 8)
    stay = [book(house, service, start, contactEmail=f"stay-{n}@example.test") for n in range(4)]
    session = stay[0]["sessionId"]
    answers = at_once(
        [
            partial(call_off, house, session),
            *[partial(cancel, house, one) for one in stay[:2]],
            *bookers(house, service["id"], start, 5),
        ]
    )
    assert answers[0].status == 200
    assert in_cancelled_sessions(house) == 0
    assert sum(taken for _, taken in sessions(house)) == sum(seats for _, seats in standing(house)) == 0


def test_a_session_is_cancelled_once(house: House) -> None:
    service, start = yoga(house)
    session = book(house, service, start)["sessionId"]
    before = count(house, "platform_event")
    answers = at_once([partial(call_off, house, session)] * 3)
    assert sorted(answer.status for answer in answers) == [200, 409, 409]
    assert count(house, "platform_event") == before + 2, "the booking's and the session's"


def _decide(house: House, session: str, now: datetime) -> bool:
    with organization_scope(house.organization.id):
        return decide_session(UUID(session), now=now)


def test_whoever_makes_the_number_full_at_the_cutoff_saves_the_class_or_comes_too_late(house: House) -> None:
    service, start = yoga(house, 4, minParticipants=2, minimumCutoffHours=1)
    first = book(house, service, start)
    cutoff = datetime.fromisoformat(start) - timedelta(hours=1)
    asked, decided = at_once(
        [*bookers(house, service["id"], start, 1), partial(_decide, house, first["sessionId"], cutoff)]
    )
    assert decided
    if asked.status == 201 and len(standing(house)) == 2:
        assert sessions(house) == [(4, 2)]
    else:
        assert (standing(house), in_cancelled_sessions(house), sessions(house)) == ([], 0, [(4, 0)])


def test_two_workers_decide_once(house: House) -> None:
    service, start = yoga(house, 4, minParticipants=2)
    session = book(house, service, start)["sessionId"]
    cutoff = datetime.fromisoformat(start) - timedelta(hours=24)
    before = count(house, "platform_event")
    decided = at_once([partial(_decide, house, session, cutoff.astimezone(UTC))] * 2)
    assert sorted(decided) == [False, True]
    assert count(house, "platform_event") == before + 2


def test_a_session_made_smaller_while_seats_are_taken_stays_exact(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, start = yoga(house, 6)
    session = book(house, service, start)["sessionId"]
    gather(monkeypatch, CHOSEN, 4)
    shrink = partial(house.api.patch, f"/sessions/{session}", {"capacity": 2})
    *asked, shrunk = at_once([*bookers(house, service["id"], start, 4), shrink])
    won = sum(answer.status == 201 for answer in asked)
    ((capacity, taken),) = sessions(house)
    assert taken == won + 1 <= capacity
    assert (capacity == 2) is (shrunk.status == 200)


def test_moving_a_session_and_booking_its_new_time_never_overlap(house: House) -> None:
    service, start = yoga(house)
    session = book(house, service, start)["sessionId"]
    later = str(first_slots(house.api, service["id"])[2]["start"])
    moved, *asked = at_once(
        [
            partial(house.api.patch, f"/sessions/{session}", {"startDate": later}),
            *bookers(house, service["id"], later, 2),
        ]
    )
    assert moved.status in {200, 409}
    assert all(answer.status in {201, 409} for answer in asked)
    assert overlaps(house) == 0
    with organization_scope(house.organization.id):
        live = Session.objects.filter(cancelled_at=None)
        assert all(row.taken == sum(seats_of(row)) for row in live)


def seats_of(row: Session) -> list[int]:
    return list(Booking.objects.filter(session_id=row.id, status="confirmed").values_list("participants", flat=True))


def _course(house: House) -> tuple[dict[str, Any], list[str]]:
    service = offer(house, type="course", courseSale="both", maxParticipants=3)
    day = datetime.now(UTC).replace(hour=19, minute=0, second=0, microsecond=0) + timedelta(days=7)
    starts = [(day + timedelta(days=7 * week)).isoformat() for week in range(3)]
    dates = [{"startDate": start} for start in starts]
    assert house.api.post("/sessions", {"serviceId": service["id"], "dates": dates}).status == 201
    return service, starts


def test_the_last_seat_of_one_session_decides_who_enrols(house: House) -> None:
    service, starts = _course(house)
    book(house, service, starts[1], participants=2)
    answers = at_once(bookers(house, service["id"], starts[0], 4, sale="whole"))
    assert sorted(answer.status for answer in answers) == [201, 409, 409, 409]
    assert sorted(sessions(house)) == [(3, 1), (3, 1), (3, 3)]


def test_enrolling_and_booking_single_sessions_at_once_is_exact(house: House) -> None:
    service, starts = _course(house)
    calls = bookers(house, service["id"], starts[0], 3, sale="whole")
    calls += bookers(house, service["id"], starts[2], 3)
    answers = at_once(calls)
    assert all(answer.status in {201, 409} for answer in answers)
    whole = sum(answer.status == 201 for answer in answers[:3])
    single = sum(answer.status == 201 for answer in answers[3:])
    assert (single <= 3 - whole) and whole + single >= 3
    assert sorted(sessions(house)) == sorted([(3, whole), (3, whole), (3, whole + single)])
