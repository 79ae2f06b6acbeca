"""A personal link opens a room around its appointment, and at no other time."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comptoir.platform.rooms import ticket_of
from tests.house import House
from tests.http.booking.booked import DAY, at, book, offer
from tests.http.booking.conftest import Clock
from tests.http.booking.test_series import RECURRING, day, repeated
from tests.http.booking.worker import mails, run_deliveries, run_everything_told
from tests.http.identity.callers import joined, signed_in
from tests.http.meetings.links import VIDEO, booked, enter, meeting, tell
from tests.makers import statements


@pytest.mark.parametrize(
    ("moment", "state"),
    [("09:44", "soon"), ("09:45", "open"), ("10:30", "open"), ("11:29", "open"), ("11:30", "over"), ("23:00", "over")],
)
def test_a_room_opens_a_quarter_before_and_closes_half_an_hour_after(
    house: House, clock: Clock, moment: str, state: str
) -> None:
    booking = booked(house)
    links = meeting(house, booking)
    clock(at(moment))
    for url in (links["hostUrl"], *links["guestUrls"]):
        room = enter(house, url)
        assert room.status == 200
        assert room.body["state"] == state
        assert (room.body["signalling"] is not None) == (state == "open")
    assert house.api.get(f"/bookings/{booking['id']}").body["meeting"]["state"] == state


def test_a_ticket_says_who_hosts(house: House, clock: Clock) -> None:
    links = meeting(house, booked(house))
    now = clock(at("09:50"))
    roles = []
    for url in (links["hostUrl"], links["guestUrls"][0]):
        room = enter(house, url).body
        ticket = ticket_of(room["signalling"]["token"], now=now)
        assert room["signalling"]["url"].endswith(f"/rooms/{ticket.room}")
        assert ticket.closes == clock(at("11:30"))
        clock(at("09:50"))
        roles.append((ticket.role, room["role"], ticket.name))
    assert roles == [("host", "host", ""), ("guest", "guest", "Élodie Martin")]


def test_who_hosts_without_a_name_does_not_show_their_address(house: House, clock: Clock) -> None:
    booking = booked(house)
    boss = joined(house.organization, "owner", email="ada.boss@house.test").user
    type(boss).objects.filter(pk=boss.pk).update(name="")
    links = signed_in(boss).get(f"/bookings/{booking['id']}/meeting").body
    clock(at("09:50"))
    assert enter(house, links["hostUrl"]).body["name"] == "Ada Boss"


def test_every_participant_has_a_link_of_their_own(house: House, clock: Clock) -> None:
    links = meeting(house, booked(house, service={"maxParticipants": 3}, participants=3))
    clock(at("09:50"))
    assert len({enter(house, url).body["person"] for url in links["guestUrls"]}) == 3


def test_a_forged_link_opens_nothing(house: House, clock: Clock) -> None:
    url = meeting(house, booked(house))["guestUrls"][0]
    clock(at("09:50"))
    wrong = url[:-1] + ("A" if url[-1] != "A" else "B")
    assert (enter(house, wrong).status, enter(house, wrong).code) == (404, "platform.signature_invalid")


def test_the_client_gets_the_link_by_mail_and_in_the_calendar(house: House) -> None:
    book(house, offer(house, **VIDEO), at("10:00"))
    run_deliveries()
    (mail,) = mails(house)
    assert "/r/" in mail["text"]


def test_a_moved_booking_takes_its_link_along(house: House, clock: Clock) -> None:
    booking = booked(house)
    url = booking["meeting"]["url"]
    moved = house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": at("15:00")})
    assert moved.status == 200
    clock(at("10:00"))
    assert enter(house, url).body["state"] == "soon"
    clock(at("14:50"))
    assert enter(house, url).body["state"] == "open"


def test_a_cancelled_booking_has_no_room(house: House, clock: Clock) -> None:
    booking = booked(house, locale="en")
    house.api.post(f"/bookings/{booking['id']}/cancel")
    clock(at("10:00"))
    room = enter(house, booking["meeting"]["url"]).body
    # Who comes all the same reads in their own language what it was.
    assert (
        (room["state"], room["locale"], room["opensAt"]) == ("none", "en", None) and room["title"] and room["startsAt"]
    )
    assert house.api.get(f"/bookings/{booking['id']}").body["meeting"] is None
    assert house.api.get(f"/bookings/{booking['id']}/meeting").status == 404


def called_back(captured: CaptureQueriesContext) -> set[str]:
    """The rooms whose people were asked to come back with a new ticket."""
    told = [re.search(r"pg_notify\('comptoir_rooms', '([^']+)'", one["sql"]) for one in captured.captured_queries]
    return {found[1] for found in told if found}


def test_who_is_in_a_call_follows_what_becomes_of_it(house: House, clock: Clock) -> None:
    booking = booked(house)
    url = booking["meeting"]["url"]
    now = clock(at("10:50"))
    before = ticket_of(enter(house, url).body["signalling"]["token"], now=now)
    with CaptureQueriesContext(connection) as captured:
        moved = house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": at("11:00")}).body
        run_everything_told()
    assert called_back(captured) == {before.room}
    # Still the same room, for longer.
    after = ticket_of(enter(house, url).body["signalling"]["token"], now=clock(at("10:50")))
    assert (after.room, after.closes) == (before.room, clock(at("12:30")))
    clock(at("11:10"))
    with CaptureQueriesContext(connection) as captured:
        assert house.api.post(f"/bookings/{moved['id']}/cancel").status == 200
        run_everything_told()
    assert called_back(captured) == {before.room}
    room = enter(house, url).body
    assert (room["state"], room["isCancelled"], room["signalling"]) == ("none", True, None)


def test_who_is_in_a_call_hears_of_a_cancellation_before_the_room_is_written_down(house: House, clock: Clock) -> None:
    booking = book(house, offer(house, **VIDEO), at("10:00"))
    now = clock(at("09:50"))
    before = ticket_of(enter(house, booking["meeting"]["url"]).body["signalling"]["token"], now=now)
    house.api.post(f"/bookings/{booking['id']}/cancel")
    with CaptureQueriesContext(connection) as captured:
        run_everything_told()
    assert called_back(captured) == {before.room}


def test_a_booking_that_becomes_one_by_video_gets_a_room_and_loses_it(house: House, clock: Clock) -> None:
    service = offer(house, meetingKinds=["video", "in_person"], location={"type": "hybrid", "address": "1 rue Haute"})
    made = book(house, service, at("10:00"), meetingKind="in_person")
    assert made["meeting"] is None
    url = house.api.patch(f"/bookings/{made['id']}", {"meetingKind": "video"}).body["meeting"]["url"]
    run_everything_told()
    clock(at("09:50"))
    assert enter(house, url).body["state"] == "open"
    house.api.patch(f"/bookings/{made['id']}", {"meetingKind": "in_person"})
    run_everything_told()
    assert enter(house, url).body["state"] == "none"


def test_a_booking_that_waits_for_approval_has_no_room_yet(house: House) -> None:
    made = book(house, offer(house, **VIDEO, requireApproval=True), at("10:00"))
    assert made["meeting"] is None


def test_a_services_own_link_is_the_room(house: House) -> None:
    own = "https://visio.example.org/camille"
    made = book(house, offer(house, location={"type": "virtual", "virtualLink": own}), at("10:00"))
    assert made["meeting"]["url"] == own
    assert DAY in made["meeting"]["opensAt"]


def test_everybody_of_a_session_is_in_one_room(house: House, clock: Clock) -> None:
    service = offer(house, type="event", maxParticipants=10, **VIDEO)
    links = [meeting(house, book(house, service, at("10:00")))["guestUrls"][0] for _ in range(2)]
    now = clock(at("09:50"))
    tickets = [ticket_of(enter(house, url).body["signalling"]["token"], now=now) for url in links]
    assert len({ticket.room for ticket in tickets}) == 1
    assert len({ticket.person for ticket in tickets}) == 2


LEA, TOM = "lea.martin+rdv@example.test", "tom@example.test"


def test_every_guest_has_a_link_of_their_own_until_they_are_left_out(house: House, clock: Clock) -> None:
    booking = booked(house, guestEmails=[LEA, TOM])
    links = meeting(house, booking)
    sent = {one["email"]: one["url"] for one in links["invited"]}
    by_mail = {one["to"]: one["text"] for one in mails(house) if one["kind"] == "booking.guest"}
    assert all(url in by_mail[address] for address, url in sent.items())
    assert sent[TOM] not in by_mail[LEA] and links["guestUrls"][0] not in by_mail[LEA], "each gets their own alone"
    clock(at("09:50"))
    rooms = [enter(house, url).body for url in (*links["guestUrls"], *sent.values())]
    assert len({room["person"] for room in rooms}) == 3
    assert [(room["state"], room["role"], room["name"]) for room in rooms[1:]] == [
        ("open", "guest", "Lea Martin"),
        ("open", "guest", "Tom"),
    ]
    assert "example" not in str([room["person"] for room in rooms])
    room = ticket_of(rooms[1]["signalling"]["token"], now=clock(at("09:50"))).room
    with CaptureQueriesContext(connection) as captured:
        house.api.patch(f"/bookings/{booking['id']}", {"guestEmails": [TOM]})
        run_everything_told()
    assert called_back(captured) == {room}, "who is in the call comes back with a new ticket, or not at all"
    gone = enter(house, sent[LEA]).body
    assert (gone["state"], gone["title"], gone["startsAt"], gone["signalling"]) == ("none", "", None, None)
    assert tell(house, sent[LEA], "presence", visit="visit-0001", isHere=True).code == "meetings.room_not_open"
    assert enter(house, sent[TOM]).body["state"] == "open"
    house.api.patch(f"/bookings/{booking['id']}", {"guestEmails": [TOM, LEA]})
    assert enter(house, sent[LEA]).body["state"] == "open"


def test_a_guest_is_early_and_late_like_anybody_and_follows_a_move(house: House, clock: Clock) -> None:
    booking = booked(house, guestEmails=[LEA])
    [url] = [one["url"] for one in meeting(house, booking)["invited"]]
    house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": at("15:00")})
    for moment, state in (("10:00", "soon"), ("14:44", "soon"), ("14:45", "open"), ("16:30", "over")):
        clock(at(moment))
        assert enter(house, url).body["state"] == state
    moved = house.api.get("/bookings", status="confirmed").body["items"][0]
    house.api.patch(f"/bookings/{moved['id']}", {"guestEmails": []})
    assert enter(house, url).body["state"] == "none"


def test_guests_of_a_series_have_a_link_to_each_date(house: House) -> None:
    service = offer(house, recurring=RECURRING, **VIDEO)
    house.api.post("/bookings", repeated(service, day(7), guestEmails=[LEA]))
    run_everything_told()
    [mail] = [one for one in mails(house) if one["to"] == LEA]
    links = set(re.findall(r"https?://\S+/r/[\w.-]+", mail["text"]))
    assert len(links) == 4 == len(mail["attachments"])


def test_a_page_of_bookings_costs_two_questions_more_however_many_are_by_video(house: House) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as captured:
            house.api.get("/bookings")
        return len(statements(captured))

    book(house, offer(house), at("09:00"))
    without = asked()
    service = offer(house, **VIDEO)
    for hour in (10, 11, 14):
        book(house, service, at(f"{hour}:00"))
    assert asked() == without + 2
