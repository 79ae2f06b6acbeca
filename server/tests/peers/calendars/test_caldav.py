"""Both ways with a real CalDAV server."""

from datetime import datetime, timedelta

import pytest

from tests.peers.calendars.dav_server import DavServer
from tests.peers.calendars.together import Synced

HOUR = timedelta(hours=1)


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y%m%dT%H%M%S")


def utc(moment: datetime) -> str:
    from datetime import UTC

    return stamp(moment.astimezone(UTC)) + "Z"


def test_the_only_calendar_is_found_from_the_servers_address_and_chosen(synced: Synced) -> None:
    [calendar] = synced.connection["calendars"]
    assert (calendar["isBusy"], calendar["isTarget"], calendar["canWrite"]) == (True, True, True)


def test_what_is_busy_there_blocks_slots_here_until_it_is_gone(synced: Synced) -> None:
    free = synced.free()
    synced.person.write(
        synced.calendar, "dentist", f"DTSTART:{utc(free[2])}", f"DTEND:{utc(free[2] + HOUR)}", "SUMMARY:x"
    )

    assert synced.sync()["state"] == "active"
    assert free[2] not in synced.free()

    synced.person.remove(f"{synced.calendar}dentist.ics")
    synced.sync()
    assert synced.free() == free


def test_a_booking_appears_there_moves_and_goes(synced: Synced) -> None:
    booking = synced.book()
    synced.sync()
    [(path, event)] = synced.shown().items()
    assert event["summary"] == "Élodie Martin – Bilan"
    assert event["uid"].startswith(booking["id"])
    assert event["dtstart"].dt == datetime.fromisoformat(booking["startDate"])

    target = synced.free()[3]
    moved = synced.house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": target.isoformat()}).body
    synced.sync()
    [(same, event)] = synced.shown().items()
    assert (same, event["dtstart"].dt) == (path, target)

    synced.house.api.post(f"/bookings/{moved['id']}/cancel")
    synced.sync()
    assert synced.shown() == {}


def test_our_own_events_block_nothing(synced: Synced) -> None:
    booking = synced.book()
    synced.sync()
    synced.sync()
    start = datetime.fromisoformat(booking["startDate"])
    synced.house.api.post(f"/bookings/{booking['id']}/cancel")
    assert start in synced.free()


def test_a_move_there_moves_the_booking_here(synced: Synced) -> None:
    booking = synced.book()
    synced.sync()
    [path] = synced.shown()
    target = synced.free()[4]

    synced.drag(path, target, target + HOUR)
    synced.sync()

    after = synced.booking(booking["id"])
    assert (datetime.fromisoformat(after["startDate"]), after["reference"]) == (target, booking["reference"])
    assert after["staffIds"] == [synced.staff["id"]]
    [event] = synced.shown().values()
    assert (event["dtstart"].dt, "Comptoir" in event["description"]) == (target, False)


def test_a_move_to_where_nothing_is_offered_is_put_back_with_a_note(synced: Synced) -> None:
    booking = synced.book()
    synced.sync()
    [path] = synced.shown()
    start = datetime.fromisoformat(booking["startDate"])
    night = start.replace(hour=3)

    synced.drag(path, night, night + HOUR)
    answer = synced.sync()

    assert synced.booking(booking["id"])["startDate"] == booking["startDate"]
    [event] = synced.shown().values()
    assert event["dtstart"].dt == start
    assert "Remis à sa place par Comptoir" in event["description"]
    assert answer["putBack"] == 1


def test_a_move_onto_another_booking_is_put_back(synced: Synced) -> None:
    first, second = synced.book(0), synced.book(3)
    synced.sync()
    path = next(path for path, event in synced.shown().items() if event["uid"].startswith(first["id"]))
    taken = datetime.fromisoformat(second["startDate"])

    synced.drag(path, taken, taken + HOUR)
    synced.sync()

    starts = {event["dtstart"].dt for event in synced.shown().values()}
    assert starts == {datetime.fromisoformat(one["startDate"]) for one in (first, second)}
    assert len(synced.house.api.get("/bookings", status="confirmed").body["items"]) == 2


def test_what_is_deleted_there_is_put_back_with_a_note(synced: Synced) -> None:
    booking = synced.book()
    synced.sync()
    [path] = synced.shown()

    synced.person.remove(path)
    synced.sync()

    [event] = synced.shown().values()
    assert "supprimé" in event["description"]
    assert synced.booking(booking["id"])["status"] == "confirmed"


def test_moved_on_both_sides_the_house_has_the_last_word(synced: Synced) -> None:
    booking = synced.book()
    synced.sync()
    [path] = synced.shown()
    free = synced.free()
    here, there = free[3], free[6]

    synced.drag(path, there, there + HOUR)
    synced.house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": here.isoformat()})
    synced.sync()

    [event] = synced.shown().values()
    assert event["dtstart"].dt == here
    assert "aussi changé dans Comptoir" in event["description"]
    assert datetime.fromisoformat(synced.booking(booking["id"])["startDate"]) == here


def test_moved_there_while_something_else_changed_here_it_moves_all_the_same(synced: Synced) -> None:
    booking = synced.book()
    synced.sync()
    [path] = synced.shown()
    there = synced.free()[6]

    synced.drag(path, there, there + HOUR)
    assert synced.house.api.patch(f"/bookings/{booking['id']}", {"notes": "Amène ses chaussons"}).status == 200
    synced.sync()

    assert datetime.fromisoformat(synced.booking(booking["id"])["startDate"]) == there
    [event] = synced.shown().values()
    assert event["dtstart"].dt == there
    assert "chaussons" in event["description"] and "Remis à sa place" not in event["description"]


def test_a_note_added_there_moves_nothing(synced: Synced) -> None:
    booking = synced.book()
    synced.sync()
    [path] = synced.shown()
    synced.person.put(path, synced.person.files(synced.calendar)[path].replace("SUMMARY:", "SUMMARY:! "))
    synced.sync()
    assert synced.booking(booking["id"])["startDate"] == booking["startDate"]
    assert [one["summary"][0] for one in synced.shown().values()] == ["!"]


def test_a_weekly_event_blocks_every_week_but_the_one_that_was_moved(synced: Synced) -> None:
    free = synced.free()
    first = free[0]
    weekly = stamp(first - timedelta(days=7)), stamp(first - timedelta(days=7) + HOUR)
    moved_to = free[5]
    exception = (
        f"RECURRENCE-ID;TZID=Europe/Paris:{stamp(first)}\r\nDTSTART;TZID=Europe/Paris:{stamp(moved_to)}\r\n"
        f"DTEND;TZID=Europe/Paris:{stamp(moved_to + HOUR)}"
    )
    lines = (
        f"DTSTART;TZID=Europe/Paris:{weekly[0]}",
        f"DTEND;TZID=Europe/Paris:{weekly[1]}",
        "RRULE:FREQ=WEEKLY",
    )
    synced.person.write(synced.calendar, "team", *lines)
    synced.sync()
    assert first not in synced.free() and moved_to in synced.free()

    synced.person.write(synced.calendar, "team", *lines, more=[exception])
    synced.sync()
    assert first in synced.free() and moved_to not in synced.free()


def test_only_what_changed_is_asked_for(synced: Synced, server: DavServer) -> None:
    free = synced.free()
    for position in range(3):
        start = free[position]
        synced.person.write(synced.calendar, f"e{position}", f"DTSTART:{utc(start)}", f"DTEND:{utc(start + HOUR)}")
    synced.sync()
    server.calls.clear()
    synced.sync()
    assert server.calls == {"REPORT": 1}


def test_a_password_that_changed_is_told_once_and_what_was_busy_stays(synced: Synced, server: DavServer) -> None:
    free = synced.free()
    synced.person.write(synced.calendar, "dentist", f"DTSTART:{utc(free[2])}", f"DTEND:{utc(free[2] + HOUR)}")
    synced.sync()
    server.closed.add("ada")

    lost = synced.sync()
    again = synced.sync()

    assert (lost["state"], lost["error"], again["state"]) == ("revoked", "revoked", "revoked")
    assert free[2] not in synced.free()

    server.closed.clear()
    booking = synced.book()
    back = synced.house.api.patch(f"/calendar-connections/{synced.connection['id']}", {})
    assert back.body["state"] == "active"
    synced.sync()
    assert any(event["uid"].startswith(booking["id"]) for event in synced.shown().values())


def test_a_server_that_is_down_is_asked_again_later(synced: Synced, server: DavServer) -> None:
    server.down = True
    assert (synced.sync()["state"], synced.sync()["error"]) == ("failing", "unreachable")
    server.down = False
    booking = synced.book()
    assert synced.sync()["state"] == "active"
    assert [event["uid"][:36] for event in synced.shown().values()] == [booking["id"]]


def test_leaving_frees_what_was_busy_and_takes_our_bookings_away(synced: Synced) -> None:
    from uuid import UUID

    from comptoir.calendars.adapters.chosen import account_of
    from comptoir.calendars.services.finish_leaving import finish_leaving
    from comptoir.kernel.ids import OrganizationId

    free = synced.free()
    synced.person.write(synced.calendar, "dentist", f"DTSTART:{utc(free[2])}", f"DTEND:{utc(free[2] + HOUR)}")
    synced.book()
    synced.sync()

    assert synced.house.api.delete(f"/calendar-connections/{synced.connection['id']}").status == 204
    assert free[2] in synced.free()
    finish_leaving(OrganizationId(synced.house.id), UUID(synced.connection["id"]), opens=account_of)

    assert list(synced.person.files(synced.calendar)) == [f"{synced.calendar}dentist.ics"]
    assert synced.house.api.get("/calendar-connections").body["items"] == []


@pytest.mark.parametrize("free_mark", ["TRANSP:TRANSPARENT", "STATUS:CANCELLED"])
def test_what_is_marked_free_or_cancelled_there_blocks_nothing(synced: Synced, free_mark: str) -> None:
    free = synced.free()
    synced.person.write(synced.calendar, "e", f"DTSTART:{utc(free[0])}", f"DTEND:{utc(free[0] + HOUR)}", free_mark)
    synced.sync()
    assert synced.free() == free


def test_a_whole_day_away_blocks_the_local_day(synced: Synced) -> None:
    day = synced.free()[0].date()
    synced.person.write(synced.calendar, "holiday", f"DTSTART;VALUE=DATE:{day:%Y%m%d}")
    synced.sync()
    assert day not in {one.date() for one in synced.free()}
