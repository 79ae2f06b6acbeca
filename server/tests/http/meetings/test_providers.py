"""Rooms at Daily.co, and on an organization's own Jitsi and LiveKit."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest

from comptoir.meetings.adapters.provider import Unreachable
from tests.house import House
from tests.http.booking.booked import at
from tests.http.booking.conftest import Clock
from tests.http.booking.worker import run_everything_told, run_jobs
from tests.http.meetings.conftest import Closing
from tests.http.meetings.links import booked, enter, meeting
from tests.http.meetings.peers import DAILY_KEY, Peer, daily, livekit, served

SECRET = "thirty-two-characters-of-a-secret"


def seconds(clock: str) -> int:
    return int(datetime.fromisoformat(at(clock)).timestamp())


def choose(house: House, **settings: Any) -> dict[str, Any]:
    answer = house.api.call("PUT", "/meetings/settings", settings)
    assert answer.status == 200, answer.body
    return dict(answer.body)


def claims_of(url: str, parameter: str, *, audience: str | None = None) -> dict[str, Any]:
    token = parse_qs(urlsplit(url).query)[parameter][0]
    options: Any = {"verify_exp": False, "verify_nbf": False}
    return dict(jwt.decode(token, SECRET, algorithms=["HS256"], audience=audience, options=options))


@pytest.fixture
def at_daily(house: House, settings: Any) -> Iterator[Peer]:
    with served(daily) as peer:
        settings.COMPTOIR_DAILY_URL, settings.COMPTOIR_WEBHOOK_PRIVATE = peer.url, True
        choose(house, provider="daily", daily={"apiKey": DAILY_KEY})
        yield peer


def made(house: House, **changes: Any) -> dict[str, Any]:
    booking = booked(house, **changes)
    run_jobs("meetings.make_room")
    return booking


def test_daily_makes_a_private_room_for_the_appointment(house: House, at_daily: Peer) -> None:
    made(house)
    (name,) = at_daily.rooms
    method, path, body, _ = at_daily.asked[0]
    assert (method, path, body["name"], body["privacy"]) == ("POST", "/rooms", name, "private")
    assert (body["properties"]["nbf"], body["properties"]["exp"]) == (seconds("09:45"), seconds("11:30"))


def test_a_job_that_runs_twice_makes_one_room(house: House, at_daily: Peer) -> None:
    booking = booked(house)
    run_jobs("meetings.make_room", times=2)
    assert len(at_daily.rooms) == 1
    assert meeting(house, booking)["error"] is None


def test_a_daily_token_names_its_room_its_time_and_its_owner(house: House, at_daily: Peer, clock: Clock) -> None:
    links = meeting(house, made(house))
    clock(at("09:50"))
    entered = enter(house, links["guestUrls"][0]).body
    assert entered["state"] == "open" and entered["signalling"] is None
    assert entered["join"]["url"].startswith("https://house.daily.co/comptoir-")
    enter(house, links["hostUrl"])
    guest, host = (body["properties"] for _, path, body, _ in at_daily.asked if path == "/meeting-tokens")
    (name,) = at_daily.rooms
    for token in (guest, host):
        assert (token["room_name"], token["nbf"], token["exp"]) == (name, seconds("09:45"), seconds("11:30"))
        assert token["eject_at_token_exp"]
    assert (guest["is_owner"], host["is_owner"]) == (False, True)


def test_no_token_is_asked_for_before_the_room_is_open(house: House, at_daily: Peer) -> None:
    links = meeting(house, made(house))
    assert enter(house, links["guestUrls"][0]).body["state"] == "soon"
    assert ("POST", "/meeting-tokens") not in at_daily.paths()


def test_a_booking_stands_without_its_room_and_both_sides_read_why(house: House, at_daily: Peer, clock: Clock) -> None:
    at_daily.away = 503
    booking = booked(house)
    with pytest.raises(Unreachable):
        run_jobs("meetings.make_room")
    shown = house.api.get(f"/bookings/{booking['id']}").body
    assert (shown["status"], shown["meeting"]["state"]) == ("confirmed", "failed")
    assert "préparée" in shown["meeting"]["note"]
    assert meeting(house, booking)["error"] == "HTTP 503"
    clock(at("09:50"))
    assert enter(house, shown["meeting"]["url"]).body["state"] == "failed"
    # Tried again by itself.
    at_daily.away = 0
    run_jobs("meetings.make_room")
    assert enter(house, shown["meeting"]["url"]).body["state"] == "open"


def test_a_wrong_key_is_said_and_mending_it_makes_the_rooms(house: House, at_daily: Peer) -> None:
    choose(house, daily={"apiKey": "wrong"})
    booking = made(house)
    assert meeting(house, booking)["error"].startswith("HTTP 401")
    choose(house, daily={"apiKey": DAILY_KEY})
    run_jobs("meetings.renew_rooms")
    run_jobs("meetings.make_room")
    assert meeting(house, booking)["state"] == "soon" and len(at_daily.rooms) == 1


def test_a_moved_booking_has_a_room_at_its_new_time_only(house: House, at_daily: Peer, close: Closing) -> None:
    booking = made(house)
    (before,) = at_daily.rooms
    house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": at("15:00")})
    run_everything_told()
    run_jobs("meetings.make_room")
    close("09:00")
    # The same one: who is in it while it moves may stay.
    assert list(at_daily.rooms) == [before] and at_daily.rooms[before]["nbf"] == seconds("14:45")


def test_a_cancelled_booking_loses_its_room(house: House, at_daily: Peer, close: Closing) -> None:
    booking = made(house)
    house.api.post(f"/bookings/{booking['id']}/cancel")
    run_everything_told()
    close("09:00", times=2)
    assert at_daily.rooms == {}
    assert at_daily.paths().count(("DELETE", at_daily.asked[-1][1])) == 1


def test_a_room_stays_until_its_time_is_over(house: House, at_daily: Peer, close: Closing) -> None:
    made(house)
    close("11:29")
    assert len(at_daily.rooms) == 1
    close("11:30")
    assert at_daily.rooms == {}


def test_a_room_that_is_gone_already_is_no_failure(house: House, at_daily: Peer, close: Closing) -> None:
    booking = made(house)
    at_daily.rooms.clear()
    close("11:30")
    assert meeting(house, booking)["error"] is None


def test_a_provider_that_is_away_keeps_the_room_for_another_try(house: House, at_daily: Peer, close: Closing) -> None:
    made(house)
    at_daily.away = 503
    with pytest.raises(Unreachable):
        close("11:30")
    at_daily.away = 0
    close("11:31")
    assert at_daily.rooms == {}


def test_jitsi_is_entered_with_a_token_of_its_room(house: House, clock: Clock) -> None:
    choose(house, provider="jitsi", jitsi={"url": "https://Meet.example.org/", "appId": "house", "secret": SECRET})
    links = meeting(house, made(house))
    clock(at("09:50"))
    for url, is_host in ((links["hostUrl"], True), (links["guestUrls"][0], False)):
        address = enter(house, url).body["join"]["url"]
        claims = claims_of(address, "jwt", audience="jitsi")
        assert urlsplit(address).path == f"/{claims['room']}"
        assert (claims["iss"], claims["sub"]) == ("house", "meet.example.org")
        assert (claims["nbf"], claims["exp"]) == (seconds("09:45"), seconds("11:30"))
        user = claims["context"]["user"]
        assert (user["moderator"], user["affiliation"]) == (is_host, "owner" if is_host else "member")


def test_livekit_makes_rooms_and_is_entered_through_its_page(
    house: House, clock: Clock, close: Closing, settings: Any
) -> None:
    settings.COMPTOIR_WEBHOOK_PRIVATE = True
    with served(livekit) as peer:
        page = "https://meet.example.org/custom"
        keys = {"url": peer.url, "pageUrl": page, "apiKey": "API1", "secret": SECRET}
        choose(house, provider="livekit", livekit=keys)
        booking = made(house)
        links = meeting(house, booking)
        (name,) = peer.rooms
        method, path, _, bearer = peer.asked[0]
        assert (method, path) == ("POST", "/twirp/livekit.RoomService/CreateRoom")
        assert jwt.decode(bearer, SECRET, algorithms=["HS256"])["video"] == {"roomCreate": True}
        clock(at("09:50"))
        for url, is_host in ((links["hostUrl"], True), (links["guestUrls"][0], False)):
            address = enter(house, url).body["join"]["url"]
            assert address.startswith(page)
            assert parse_qs(urlsplit(address).query)["liveKitUrl"] == [peer.url.replace("http", "ws")]
            claims = claims_of(address, "token")
            assert (claims["nbf"], claims["exp"]) == (seconds("09:45"), seconds("11:30"))
            assert (claims["video"]["room"], claims["video"]["roomAdmin"]) == (name, is_host)
        house.api.post(f"/bookings/{booking['id']}/cancel")
        run_everything_told()
        close("10:00")
        assert peer.rooms == {}
