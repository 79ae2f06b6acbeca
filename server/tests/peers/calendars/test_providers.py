"""Google Calendar and Microsoft 365 by permission, against servers that speak as their reference pages say."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from comptoir.kernel.ids import OrganizationId
from tests.house import House
from tests.http.calendars.callers import booked, coach_of
from tests.peers.calendars.granted import Granted, permit, running, told
from tests.peers.calendars.providers import GoogleServer, Provider
from tests.peers.calendars.together import deliver_events

HOUR = timedelta(hours=1)
PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture(params=["google", "microsoft"])
def server(request: pytest.FixtureRequest, settings: Any) -> Iterator[Provider]:
    with running(request.param, settings) as found:
        yield found


@pytest.fixture
def provider(server: Provider) -> str:
    return "google" if isinstance(server, GoogleServer) else "microsoft"


@pytest.fixture
def synced(house: House, server: Provider, provider: str) -> Granted:
    return Granted.to(house, server, provider)


def test_the_main_calendar_is_chosen_and_the_account_named(synced: Granted) -> None:
    chosen = [one for one in synced.connection["calendars"] if one["isBusy"] and one["isTarget"]]
    assert len(chosen) == 1
    assert synced.connection["account"] in {"ada@gmail.test", "ada@contoso.test"}


def test_busy_there_blocks_here_until_it_is_gone(synced: Granted) -> None:
    free = synced.free()
    for position, start in enumerate(free[:5]):
        synced.add(f"e{position}", start, start + HOUR)
    synced.sync()
    assert not set(free[:5]) & set(synced.free())
    for position in range(5):
        synced.server.delete(f"e{position}")
    synced.sync()
    assert synced.free() == free


def test_bookings_appear_there_move_and_go(synced: Granted) -> None:
    booking = booked(synced.house, synced.service)
    synced.sync()
    [id] = synced.shown()
    assert synced.start_of(id) == datetime.fromisoformat(booking["startDate"])
    target = synced.free()[3]
    moved = synced.house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": target.isoformat()}).body
    synced.sync()
    assert (list(synced.shown()), synced.start_of(id)) == ([id], target)
    synced.house.api.post(f"/bookings/{moved['id']}/cancel")
    synced.sync()
    assert synced.shown() == {}


def test_moves_there_follow_here_or_are_put_back(synced: Granted) -> None:
    booking = synced.book()
    synced.sync()
    [id] = synced.shown()
    target = synced.free()[4]

    synced.drag(id, target, target + HOUR)
    synced.sync()
    assert datetime.fromisoformat(synced.booking(booking["id"])["startDate"]) == target

    night = target.replace(hour=3)
    synced.drag(id, night, night + HOUR)
    synced.sync()
    assert synced.start_of(id) == target
    assert "Remis à sa place" in synced.note_of(id)


def test_what_is_deleted_there_is_put_back(synced: Granted) -> None:
    synced.book()
    synced.sync()
    [id] = synced.shown()
    synced.server.delete(id)
    synced.sync()
    [again] = synced.shown()
    assert "supprimé" in synced.note_of(again)


def test_moved_on_both_sides_the_house_has_the_last_word(synced: Granted) -> None:
    booking = synced.book()
    synced.sync()
    [id] = synced.shown()
    free = synced.free()
    synced.drag(id, free[6], free[6] + HOUR)
    synced.house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": free[3].isoformat()})
    synced.sync()
    assert synced.start_of(id) == free[3]
    assert "aussi changé" in synced.note_of(id)


def test_an_attempt_that_died_before_it_could_tell_makes_no_second_event(synced: Granted) -> None:
    from comptoir.calendars.models import Copy
    from comptoir.platform.tenancy import organization_scope

    synced.book()
    synced.sync()
    [id] = synced.shown()
    with organization_scope(OrganizationId(synced.house.id)):
        Copy.objects.update(state="wanted", remote_id="", etag="")
    synced.sync()
    assert list(synced.shown()) == [id]


def test_a_token_that_is_too_old_is_a_new_beginning(synced: Granted) -> None:
    free = synced.free()
    synced.add("kept", free[0], free[0] + HOUR)
    synced.add("gone", free[1], free[1] + HOUR)
    synced.sync()
    synced.server.delete("gone")
    synced.server.log = [(at, id) for at, id in synced.server.log if id != "gone"]
    synced.server.forgets_before = synced.server.tick + 1
    assert synced.sync()["state"] == "active"
    assert free[0] not in synced.free() and free[1] in synced.free()


def test_tokens_are_renewed_and_the_renewed_ones_kept(synced: Granted) -> None:
    synced.server.expired_tokens.add("access-1")
    assert synced.sync()["state"] == "active"
    renewals = synced.server.renewals
    assert synced.sync()["state"] == "active"
    assert synced.server.renewals <= renewals + 1


def test_a_permission_taken_back_is_told_and_given_again(synced: Granted, provider: str) -> None:
    synced.server.revoked = True
    lost = synced.sync()
    assert (lost["state"], lost["error"]) == ("revoked", "revoked")
    assert "expired or revoked" in lost["errorDetail"]

    synced.server.revoked = False
    again = permit(synced.house, provider, synced.staff)
    assert (again.body["id"], again.body["state"]) == (synced.connection["id"], "active")
    assert len(synced.house.api.get("/calendar-connections").body["items"]) == 1


def test_no_connection_comes_of_a_wrong_code_or_a_forged_state(house: House, server: Provider, provider: str) -> None:
    staff = coach_of(house)
    wrong = permit(house, provider, staff, code="bad code")
    assert (wrong.status, wrong.code) == (409, "calendars.permission_refused")
    server.down = True
    assert permit(house, provider, staff).code == "calendars.provider_unreachable"
    assert house.api.get("/calendar-connections").body["items"] == []
    forged = house.api.post("/calendar-connections/granted", {"code": "good code", "state": "x.y"})
    assert forged.status in {403, 404, 422} and forged.code == "platform.signature_invalid"


def test_who_is_not_set_up_cannot_be_asked(house: House, settings: Any) -> None:
    settings.COMPTOIR_CALENDAR_CLIENTS = {}
    staff = coach_of(house)
    answer = house.api.post("/calendar-connections/authorize", {"provider": "google", "staffId": staff["id"]})
    assert (answer.status, answer.code) == (409, "calendars.provider_not_set")
    assert house.api.get("/calendar-providers").body == {"caldav": True, "google": False, "microsoft": False}


def test_google_tells_series_folded_with_what_is_exceptional(synced: Granted, provider: str) -> None:
    if provider != "google":
        return
    free = synced.free()
    first, moved_to = free[0], free[5]
    paris = {"timeZone": "Europe/Paris"}
    week_ago = first.astimezone(PARIS) - timedelta(days=7)
    series = {
        "start": {"dateTime": week_ago.isoformat(), **paris},
        "end": {"dateTime": (week_ago + HOUR).isoformat(), **paris},
        "recurrence": ["RRULE:FREQ=WEEKLY"],
        "status": "confirmed",
    }
    synced.server.keep("team", series)
    synced.sync()
    assert first not in synced.free() and moved_to in synced.free()

    exception = {
        "recurringEventId": "team",
        "originalStartTime": {"dateTime": first.isoformat(), **paris},
        "start": {"dateTime": moved_to.isoformat(), **paris},
        "end": {"dateTime": (moved_to + HOUR).isoformat(), **paris},
        "status": "confirmed",
    }
    synced.server.keep("team_1", exception)
    synced.sync()
    assert first in synced.free() and moved_to not in synced.free()

    synced.server.delete("team")
    synced.sync()
    assert synced.free() == free


def test_graph_tells_occurrences_by_their_times_and_the_rest_by_their_master(synced: Granted, provider: str) -> None:
    if provider != "microsoft":
        return
    free = synced.free()
    for master, shown_as, start in (("busy", "oof", free[0]), ("free", "free", free[1])):
        synced.server.keep(
            master, {"type": "seriesMaster", "showAs": shown_as, "start": told(start), "end": told(start)}
        )
        occurrence = {"type": "occurrence", "seriesMasterId": master, "start": told(start), "end": told(start + HOUR)}
        synced.server.keep(f"{master}-1", occurrence)
    synced.sync()
    assert free[0] not in synced.free() and free[1] in synced.free()


def test_events_are_delivered_once(synced: Granted) -> None:
    synced.book()
    deliver_events()
    deliver_events()
    synced.sync()
    assert len(synced.shown()) == 1
    assert UUID(synced.connection["id"])
