"""A session with many clients is one event in its coach's calendar, with a real CalDAV server."""

from datetime import datetime, timedelta
from importlib import import_module
from typing import Any

import pytest
from django.db import connection

from comptoir.calendars.models import Copy
from comptoir.kernel.ids import OrganizationId
from comptoir.platform.tenancy import organization_scope
from tests.house import House, first_slots
from tests.http.calendars.callers import booked, coaching
from tests.peers.calendars.together import Synced

HOUR = timedelta(hours=1)


@pytest.fixture
def yoga(synced: Synced) -> dict[str, Any]:
    """A class for twelve, given by Ada every day."""
    return coaching(synced.house, name="Yoga", type="event", maxParticipants=12)


def join(house: House, service: dict[str, Any], position: int, name: str, **changes: Any) -> dict[str, Any]:
    return booked(house, service, position, contactName=name, contactEmail=f"{name}@example.test", **changes)


def session_of(house: House, booking: dict[str, Any]) -> str:
    return str(house.api.get(f"/bookings/{booking['id']}").body["sessionId"])


def test_all_who_booked_a_session_are_one_event(synced: Synced, yoga: dict[str, Any]) -> None:
    first = join(synced.house, yoga, 0, "Zoé")
    synced.sync()
    [(path, alone)] = synced.shown().items()
    join(synced.house, yoga, 0, "Ousmane", participants=2)
    synced.sync()
    [(same, event)] = synced.shown().items()

    assert same == path and event["uid"].startswith(session_of(synced.house, first))
    assert (alone["summary"], event["summary"]) == ("Yoga (1/12)", "Yoga (3/12)")
    assert event["sequence"] > alone["sequence"]
    assert event["dtstart"].dt == datetime.fromisoformat(first["startDate"])
    lines = event["description"].splitlines()
    assert {"Zoé", "Ousmane (2 personnes)", "3 sur 12 places prises"} <= set(lines)


def test_who_leaves_is_taken_off_and_the_last_one_takes_the_event_along(synced: Synced, yoga: dict[str, Any]) -> None:
    zoe, ousmane = join(synced.house, yoga, 0, "Zoé"), join(synced.house, yoga, 0, "Ousmane")
    synced.sync()
    synced.house.api.post(f"/bookings/{zoe['id']}/cancel")
    synced.sync()
    [event] = synced.shown().values()
    assert event["summary"] == "Yoga (1/12)" and "Zoé" not in event["description"]

    synced.house.api.post(f"/bookings/{ousmane['id']}/cancel")
    synced.sync()
    assert synced.shown() == {}


def test_a_session_that_staff_move_or_cancel_is_one_change_there(synced: Synced, yoga: dict[str, Any]) -> None:
    zoe = join(synced.house, yoga, 0, "Zoé")
    join(synced.house, yoga, 0, "Ousmane")
    synced.sync()
    [path] = synced.shown()
    session = session_of(synced.house, zoe)
    target = datetime.fromisoformat(zoe["startDate"]) + timedelta(hours=5)

    assert synced.house.api.patch(f"/sessions/{session}", {"startDate": target.isoformat()}).status == 200
    synced.sync()
    [(same, event)] = synced.shown().items()
    assert (same, event["dtstart"].dt, event["summary"]) == (path, target, "Yoga (2/12)")

    assert synced.house.api.post(f"/sessions/{session}/cancel").status == 200
    synced.sync()
    assert synced.shown() == {}


def test_who_moves_from_one_session_to_another_changes_both(synced: Synced, yoga: dict[str, Any]) -> None:
    zoe = join(synced.house, yoga, 0, "Zoé")
    join(synced.house, yoga, 0, "Ousmane")
    join(synced.house, yoga, 2, "Mei")
    synced.sync()
    there = first_slots(synced.house.api, yoga["id"])[2]["start"]

    moved = synced.house.api.post(f"/bookings/{zoe['id']}/reschedule", {"startDate": there})
    assert moved.status == 200, moved.body
    synced.sync()
    assert sorted(event["summary"] for event in synced.shown().values()) == ["Yoga (1/12)", "Yoga (2/12)"]


def test_a_planned_session_is_there_before_anybody_booked_it(synced: Synced, yoga: dict[str, Any]) -> None:
    start = datetime.fromisoformat(first_slots(synced.house.api, yoga["id"])[0]["start"]) + timedelta(
        hours=9, minutes=7
    )
    planned = synced.house.api.post(
        "/sessions", {"serviceId": yoga["id"], "startDate": start.isoformat(), "title": "Pleine lune", "capacity": 6}
    )
    assert planned.status == 201, planned.body
    synced.sync()
    [event] = synced.shown().values()
    assert (event["summary"], event["dtstart"].dt) == ("Pleine lune (0/6)", start)


def test_dragged_there_the_whole_session_moves_and_somebody_who_books_meanwhile_comes_along(
    synced: Synced, yoga: dict[str, Any]
) -> None:
    zoe = join(synced.house, yoga, 0, "Zoé")
    synced.sync()
    [path] = synced.shown()
    target = datetime.fromisoformat(zoe["startDate"]) + timedelta(hours=4)
    synced.drag(path, target, target + HOUR)
    ousmane = join(synced.house, yoga, 0, "Ousmane")
    synced.sync()

    for one in (zoe, ousmane):
        assert datetime.fromisoformat(synced.booking(one["id"])["startDate"]) == target
    [event] = synced.shown().values()
    assert (event["dtstart"].dt, event["summary"]) == (target, "Yoga (2/12)")
    assert "Comptoir :" not in event["description"]


def test_dragged_onto_something_else_the_session_is_put_back(synced: Synced, yoga: dict[str, Any]) -> None:
    zoe, mei = join(synced.house, yoga, 0, "Zoé"), join(synced.house, yoga, 3, "Mei")
    synced.sync()
    path = next(path for path, one in synced.shown().items() if "Zoé" in one["description"])
    taken = datetime.fromisoformat(mei["startDate"])
    synced.drag(path, taken, taken + HOUR)
    synced.sync()

    event = synced.shown()[path]
    assert event["dtstart"].dt == datetime.fromisoformat(zoe["startDate"])
    assert "Remis à sa place par Comptoir" in event["description"]


def test_events_of_single_bookings_give_way_to_their_sessions(synced: Synced, yoga: dict[str, Any]) -> None:
    zoe, ousmane = join(synced.house, yoga, 0, "Zoé"), join(synced.house, yoga, 0, "Ousmane")
    synced.sync()
    as_before_sessions_were_shown_once(synced, zoe, ousmane)
    assert len(synced.shown()) == 2

    migration = import_module("comptoir.calendars.migrations.0004_sessions_in_place_of_bookings")
    with organization_scope(OrganizationId(synced.house.id)), connection.cursor() as cursor:
        for _ in range(2):
            cursor.execute(migration.SESSIONS, ["localhost"])
            cursor.execute(migration.THEIR_BOOKINGS)
    synced.sync()

    [event] = synced.shown().values()
    assert event["summary"] == "Yoga (2/12)"


def as_before_sessions_were_shown_once(synced: Synced, *bookings: dict[str, Any]) -> None:
    """Each booking an event of its own, as it was written then."""
    [(path, event)] = synced.shown().items()
    with organization_scope(OrganizationId(synced.house.id)):
        [row] = Copy.objects.all()
        row.delete()
        for one in bookings:
            uid = f"{one['id']}@localhost"
            synced.person.write(
                synced.calendar,
                uid,
                f"DTSTART:{event['dtstart'].to_ical().decode()}",
                f"DTEND:{event['dtend'].to_ical().decode()}",
            )
            Copy.objects.create(
                connection_id=row.connection_id,
                calendar_id=row.calendar_id,
                booking_id=one["id"],
                uid=uid,
                remote_id=f"{synced.calendar}{uid}.ics",
                state="written",
                starts_at=row.starts_at,
                ends_at=row.ends_at,
                changed_at=row.changed_at,
            )
    synced.person.remove(path)
