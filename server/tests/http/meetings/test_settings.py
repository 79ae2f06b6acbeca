"""How an organization meets by video: said once, secrets never shown."""

from datetime import timedelta
from typing import Any

import pytest

from tests.house import House
from tests.http.booking.booked import at
from tests.http.booking.conftest import Clock
from tests.http.meetings.links import booked, enter, meeting


def put(house: House, **settings: Any) -> Any:
    return house.api.call("PUT", "/meetings/settings", settings)


def test_rooms_are_the_houses_own_until_somebody_says_otherwise(house: House) -> None:
    shown = house.api.get("/meetings/settings").body
    assert (shown["provider"], shown["earlyMinutes"], shown["lateMinutes"]) == ("builtin", 15, 30)
    assert not shown["isRecordingAllowed"] and not shown["turn"]["hasSecret"]


def test_secrets_are_kept_and_never_shown(house: House) -> None:
    changed = put(house, provider="daily", daily={"apiKey": "very-secret"})
    assert changed.status == 200 and changed.body["daily"] == {"hasApiKey": True}
    assert b"very-secret" not in changed.raw + house.api.get("/audit").raw
    # What is not sent stays; an empty text is taken away.
    assert put(house, earlyMinutes=5).body["daily"]["hasApiKey"]
    assert put(house, provider="builtin", daily={"apiKey": ""}).body["daily"] == {"hasApiKey": False}


@pytest.mark.parametrize(
    ("provider", "missing"),
    [
        ("daily", {"daily.apiKey"}),
        ("jitsi", {"jitsi.url", "jitsi.appId", "jitsi.secret"}),
        ("livekit", {"livekit.url", "livekit.pageUrl", "livekit.apiKey", "livekit.secret"}),
    ],
)
def test_a_provider_needs_its_keys(house: House, provider: str, missing: set[str]) -> None:
    refused = put(house, provider=provider)
    assert refused.status == 422 and refused.error_paths == missing
    assert house.api.get("/meetings/settings").body["provider"] == "builtin"


@pytest.mark.parametrize(
    "wrong",
    [
        {"provider": "zoom"},
        {"earlyMinutes": -1},
        {"lateMinutes": 241},
        {"turn": {"urls": ["https://turn.example.org"]}},
        {"turn": {"urls": ["turn:turn.example.org"]}},
        {"jitsi": {"url": "ftp://meet.example.org"}},
    ],
)
def test_what_makes_no_sense_is_refused(house: House, wrong: dict[str, Any]) -> None:
    assert put(house, **wrong).status == 422


@pytest.mark.parametrize(
    ("unknown", "path"),
    [
        ({"isRecordingAlowed": True}, "isRecordingAlowed"),
        ({"daily": {"apikey": "secret"}}, "daily.apikey"),
        ({"late_minutes": 5}, "late_minutes"),
    ],
)
def test_a_misspelt_name_is_refused_not_left_unheard(house: House, unknown: dict[str, Any], path: str) -> None:
    refused = put(house, **unknown)
    assert refused.status == 422 and refused.error_paths == {path}


def test_rooms_open_and_close_as_the_house_says(house: House, clock: Clock) -> None:
    booking = booked(house)
    put(house, earlyMinutes=0, lateMinutes=5)
    url = meeting(house, booking)["guestUrls"][0]
    for moment, state in (("09:59", "soon"), ("10:00", "open"), ("11:04", "open"), ("11:05", "over")):
        clock(at(moment))
        assert enter(house, url).body["state"] == state


def test_turn_credentials_end_with_the_appointment(house: House, clock: Clock) -> None:
    put(house, turn={"urls": ["stun:turn.example.org", "turn:turn.example.org:3478"], "secret": "shared"})
    url = meeting(house, booked(house))["guestUrls"][0]
    now = clock(at("09:50"))
    plain, relay = enter(house, url).body["iceServers"]
    assert plain == {"urls": ["stun:turn.example.org"]}
    expiry, _, person = relay["username"].partition(":")
    assert int(expiry) == int((now + timedelta(minutes=100)).timestamp()) and person.startswith("g1-")
    assert relay["credential"] and "shared" not in str(relay)


def test_browsers_ask_the_house_itself_where_they_are_seen_from(house: House, clock: Clock, settings: Any) -> None:
    url = meeting(house, booked(house))["guestUrls"][0]
    clock(at("09:50"))
    settings.COMPTOIR_STREAMS_URL, settings.COMPTOIR_STUN = "http://house.example.org:8001", True
    assert enter(house, url).body["iceServers"] == [{"urls": ["stun:house.example.org:8001"]}]
    settings.COMPTOIR_STREAMS_URL = "https://live.example.org"
    assert enter(house, url).body["iceServers"] == []
    settings.COMPTOIR_STUN_URL = "stun:stun.example.org:3478"
    assert enter(house, url).body["iceServers"] == [{"urls": ["stun:stun.example.org:3478"]}]
    settings.COMPTOIR_STUN = False
    assert enter(house, url).body["iceServers"] == []


def test_staff_of_a_house_read_them_and_visitors_do_not(house: House) -> None:
    assert house.visitor.get("/meetings/settings").status == 403
    assert house.visitor.call("PUT", "/meetings/settings", {}).status == 403
