"""Secret addresses that calendars subscribe to: what they say, to whom, and until when."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from icalendar import Calendar

from tests.house import Api, House, first_slots, make_house
from tests.http.calendars.callers import booked, coach_of, coaching, member
from tests.signed_in import signed_in as client_of

pytestmark = pytest.mark.django_db


def read(url: str, **headers: str) -> Any:
    return Client().get(url[url.index("/api/") :], headers=headers)


def events(url: str) -> list[Any]:
    answer = read(url)
    assert answer.status_code == 200
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def feed(api: Api, kind: str, subject: str) -> dict[str, Any]:
    made = api.post("/calendar-feeds", {"kind": kind, "subjectId": subject})
    assert made.status == 201, made.body
    return dict(made.body)


def test_a_coach_reads_their_bookings_in_their_own_calendar(house: House) -> None:
    ada, grace, service = coach_of(house), coach_of(house, "Grace"), coaching(house)
    mine = booked(house, service, staffId=ada["id"], contactPhone="+33612345678")
    booked(house, service, staffId=grace["id"])

    [event] = events(feed(house.api, "staff", ada["id"])["url"])

    assert event["summary"] == "Élodie Martin – Bilan"
    assert "+33612345678" in event["description"] and mine["reference"] in event["description"]
    assert event["uid"].startswith(mine["id"])
    assert event["dtstart"].dt == datetime.fromisoformat(mine["startDate"])
    assert "attendee" not in event


def test_a_move_keeps_the_uid_and_a_cancellation_takes_the_event_away(house: House) -> None:
    ada, service = coach_of(house), coaching(house)
    booking = booked(house, service)
    url = feed(house.api, "staff", ada["id"])["url"]
    [before] = events(url)
    later = before["dtstart"].dt + timedelta(days=1)

    moved = house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": later.isoformat()}).body
    [after] = events(url)
    house.api.post(f"/bookings/{moved['id']}/cancel")

    assert (after["uid"], after["dtstart"].dt) == (before["uid"], later)
    assert after["sequence"] > before["sequence"]
    assert events(url) == []


def test_what_an_appointment_is_called_is_what_its_event_is_called(house: House) -> None:
    ada, service = coach_of(house), coaching(house)
    booking = booked(house, service)
    url = feed(house.api, "staff", ada["id"])["url"]
    [before] = events(url)
    house.api.patch(f"/bookings/{booking['id']}", {"title": "Point d’étape"})
    [after] = events(url)
    assert (before["summary"], after["summary"]) == ("Élodie Martin – Bilan", "Élodie Martin – Point d’étape")
    assert (after["uid"], after["sequence"]) == (before["uid"], before["sequence"] + 1)


def test_who_has_the_latest_already_is_sent_nothing(house: House) -> None:
    ada, service = coach_of(house), coaching(house)
    booked(house, service)
    url = feed(house.api, "staff", ada["id"])["url"]
    etag = read(url)["ETag"]

    same = read(url, **{"If-None-Match": etag})
    booked(house, service, 3)
    other = read(url, **{"If-None-Match": etag})

    assert (same.status_code, same.content, same["ETag"]) == (304, b"", etag)
    assert other.status_code == 200 and other["ETag"] != etag


def test_a_feed_tells_calendars_its_name_and_how_often_to_ask(house: House) -> None:
    answer = read(feed(house.api, "staff", coach_of(house)["id"])["url"])
    calendar = Calendar.from_ical(answer.content)

    assert str(calendar["x-wr-calname"]) == "Dr Ada – Studio Lumen"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT15M" in answer.content
    assert answer["Content-Type"].startswith("text/calendar")


def test_a_new_address_closes_the_old_one_and_revoking_closes_both(house: House) -> None:
    made = feed(house.api, "staff", coach_of(house)["id"])

    fresh = house.api.post(f"/calendar-feeds/{made['id']}/rotate").body
    assert read(made["url"]).status_code == 404
    assert read(fresh["url"]).status_code == 200
    assert house.api.get("/calendar-feeds").body["items"][0]["readAt"] is not None

    assert house.api.delete(f"/calendar-feeds/{made['id']}").status == 204
    assert read(fresh["url"]).status_code == 404


def test_asking_again_gives_the_same_address(house: House) -> None:
    ada = coach_of(house)
    assert feed(house.api, "staff", ada["id"]) == feed(house.api, "staff", ada["id"])


@pytest.mark.parametrize("secret", ["x", "AAAA", "é", "a" * 54, "a" * 500])
def test_what_is_no_secret_of_ours_is_not_there(house: House, secret: str) -> None:
    assert read(f"/api/v1/calendars/{secret}.ics").status_code == 404


def test_a_resource_and_a_client_have_calendars_too(house: House) -> None:
    room = house.api.post("/resources", {"name": "Salle bleue", "type": "room"}).body
    service = coaching(house, requiredStaff=[], requiredResources=[{"id": room["id"], "type": "room", "quantity": 1}])
    booking = booked(house, service)

    [in_room] = events(feed(house.api, "resource", room["id"])["url"])
    [of_client] = events(feed(house.api, "client", booking["clientId"])["url"])

    assert in_room["summary"] == "Élodie Martin – Bilan"
    assert of_client["summary"] == "Bilan – Studio Lumen"
    assert "/b/" in of_client["url"] and "/b/" not in in_room["url"]


def test_a_session_is_one_event_of_its_coach_and_room_and_one_of_each_client(house: House) -> None:
    ada, room = coach_of(house), house.api.post("/resources", {"name": "Salle bleue", "type": "room"}).body
    yoga = coaching(
        house,
        name="Yoga",
        type="event",
        maxParticipants=12,
        requiredResources=[{"id": room["id"], "type": "room", "quantity": 1}],
    )
    zoe, ousmane = (
        booked(house, yoga, contactName="Zoé", contactEmail="z@example.test"),
        booked(house, yoga, contactEmail="o@example.test", participants=3),
    )
    alone = booked(house, coaching(house), 5)

    of_coach = events(feed(house.api, "staff", ada["id"])["url"])
    [in_room] = events(feed(house.api, "resource", room["id"])["url"])

    assert sorted(event["summary"] for event in of_coach) == ["Yoga (4/12)", "Élodie Martin – Bilan"]
    assert in_room["summary"] == "Yoga (4/12)" and "Zoé" in in_room["description"]
    assert str(alone["id"]) in "".join(event["uid"] for event in of_coach)
    for one in (zoe, ousmane):
        [mine] = events(feed(house.api, "client", one["clientId"])["url"])
        assert mine["uid"].startswith(one["id"]) and "4/12" not in mine["summary"]


def test_a_planned_session_that_nobody_booked_is_a_newer_event_with_every_change(house: House) -> None:
    ada, yoga = coach_of(house), coaching(house, name="Yoga", type="event", maxParticipants=12)
    start = datetime.fromisoformat(first_slots(house.api, yoga["id"])[0]["start"])
    house.api.post("/sessions", {"serviceId": yoga["id"], "startDate": start.isoformat()})
    url = feed(house.api, "staff", ada["id"])["url"]
    [before] = events(url)
    [session] = [one["id"] for one in house.api.get("/sessions").body["items"] if one["id"]]
    seen = []
    for change in ({"startDate": (start + timedelta(hours=2)).isoformat()}, {"title": "Pleine lune"}, {"capacity": 6}):
        assert house.api.patch(f"/sessions/{session}", change).status == 200
        [event] = events(url)
        seen.append((event["uid"], event["sequence"] - before["sequence"], event["dtstart"].dt - start))
        assert event["last-modified"].dt >= before["last-modified"].dt
    assert seen == [(before["uid"], number, timedelta(hours=2)) for number in (1, 2, 3)]
    assert event["summary"] == "Pleine lune (0/6)"


def test_a_client_makes_renews_and_closes_their_own(house: House) -> None:
    coach_of(house)
    booked(house, coaching(house), contactEmail="ada@example.test")
    me = client_of(house)

    assert me.get("/me/calendar-feed").body == {"feed": None}
    first = me.post("/me/calendar-feed").body
    assert len(events(first["url"])) == 1
    second = me.post("/me/calendar-feed").body
    assert read(first["url"]).status_code == 404 and read(second["url"]).status_code == 200
    assert me.delete("/me/calendar-feed").status == 204
    assert read(second["url"]).status_code == 404


def test_a_coach_sees_and_makes_their_own_feed_only(house: House) -> None:
    caller, user = member(house, "coach", "ada@house.test")
    ada, grace = coach_of(house, userId=str(user)), coach_of(house, "Grace")
    theirs = feed(house.api, "staff", grace["id"])

    own = caller.post("/calendar-feeds", {"kind": "staff", "subjectId": ada["id"]})
    assert own.status == 201
    assert [one["id"] for one in caller.get("/calendar-feeds").body["items"]] == [own.body["id"]]
    for answer in (
        caller.post("/calendar-feeds", {"kind": "staff", "subjectId": grace["id"]}),
        caller.post(f"/calendar-feeds/{theirs['id']}/rotate"),
        caller.delete(f"/calendar-feeds/{theirs['id']}"),
    ):
        assert (answer.status, answer.body["code"]) == (403, "calendars.not_yours")
    assert read(theirs["url"]).status_code == 200


def test_nobody_makes_a_feed_of_what_is_not_there(house: House) -> None:
    stranger = coach_of(make_house())
    for kind, subject in (("staff", stranger["id"]), ("client", str(uuid4())), ("resource", str(uuid4()))):
        assert house.api.post("/calendar-feeds", {"kind": kind, "subjectId": subject}).status == 404
