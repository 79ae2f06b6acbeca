"""The calendar files of our mails over a booking's life, as somebody else's calendar understands them."""

from datetime import datetime
from itertools import permutations
from typing import Any

import pytest

from comptoir.booking.services.booking_calendar import MOST_FILES
from tests.house import House
from tests.http.booking.booked import DAY, at, book, offer
from tests.http.booking.conftest import Clock
from tests.http.booking.mail_client import MailClient
from tests.http.booking.test_series import RECURRING, day, repeated
from tests.http.booking.worker import run_everything_told

PLACE = {"type": "physical", "address": "1 rue de la Paix", "room": "Salle 2"}
ELODIE = "elodie@example.test"


@pytest.fixture
def client(house: House) -> MailClient:
    return MailClient(house, ELODIE)


def hour(clock: str, day: str = DAY) -> datetime:
    return datetime.fromisoformat(at(clock, day))


def post(house: House, path: str, body: Any = None) -> dict[str, Any]:
    answer = house.api.post(path, body)
    assert answer.status in {200, 201}, answer.body
    run_everything_told()
    return dict(answer.body)


def patch(house: House, path: str, body: Any) -> None:
    answer = house.api.patch(path, body)
    assert answer.status == 200, answer.body
    run_everything_told()


def in_every_order(client: MailClient, *, shown: list[datetime]) -> None:
    """Mails are held up and overtake each other: whatever comes last, the calendar ends up the same."""
    found = client.unread()
    assert 2 < len(found) <= 5
    for order in permutations(found):
        other = MailClient(client.house, client.address)
        for mail in order:
            other.open(mail)
        assert other.starts() == shown, [one["kind"] for one in order]


def lived(house: House) -> list[tuple[str, list[tuple[datetime, str, str]]]]:
    """Booked, moved twice, renamed, met elsewhere, cancelled: the mail of each step, and what is to stand there."""
    service = offer(house, location=PLACE, meetingKinds=["in_person", "video"])
    mail, found = MailClient(house, ELODIE), []

    def seen() -> None:
        run_everything_told()
        [kind] = mail.receive()
        found.append((kind, mail.shown()))

    booking = book(house, service, at("10:00"), meetingKind="in_person")
    seen()
    for clock in ("11:00", "14:00"):
        booking = house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": at(clock)}).body
        seen()
    for change in ({"title": "Point d’étape"}, {"meetingKind": "video"}):
        patch(house, f"/bookings/{booking['id']}", change)
        seen()
    house.api.post(f"/bookings/{booking['id']}/cancel")
    seen()
    return found


def test_a_calendar_follows_a_booking_all_its_life(house: House) -> None:
    title, place = f"Consultation – {house.api.get('/organization').body['name']}", "Salle 2, 1 rue de la Paix"
    renamed = title.replace("Consultation", "Point d’étape")
    *steps, (kind, cancelled) = lived(house)
    assert [kind for kind, _ in steps] == ["booking.confirmed", *["booking.rescheduled"] * 2, *["booking.changed"] * 2]
    assert [shown for _, shown in steps[:4]] == [
        [(hour("10:00"), title, place)],
        [(hour("11:00"), title, place)],
        [(hour("14:00"), title, place)],
        [(hour("14:00"), renamed, place)],
    ]
    [(start, called, link)] = steps[4][1]
    assert (start, called) == (hour("14:00"), renamed) and "/r/" in link
    assert (kind, cancelled) == ("booking.cancelled", [])


def test_an_older_mail_that_comes_late_brings_nothing_back(house: House, client: MailClient) -> None:
    booking = book(house, offer(house), at("10:00"))
    run_everything_told()
    for clock in ("11:00", "14:00"):
        booking = post(house, f"/bookings/{booking['id']}/reschedule", {"startDate": at(clock)})
    post(house, f"/bookings/{booking['id']}/cancel")
    in_every_order(client, shown=[])


def test_notes_change_nothing_in_a_calendar_and_are_not_told(house: House, client: MailClient) -> None:
    booking = book(house, offer(house), at("10:00"))
    run_everything_told()
    client.receive()
    patch(house, f"/bookings/{booking['id']}", {"notes": "Amène ses chaussons", "title": ""})
    assert client.unread() == []
    assert [event.sequence.value for event in client.events.values()] == ["0"]


def test_what_was_only_asked_for_never_stands_in_a_calendar(house: House, client: MailClient) -> None:
    booking = book(house, offer(house, type="event", maxParticipants=5, requireApproval=True), at("10:00"))
    assert booking["status"] == "pending"
    patch(house, f"/bookings/{booking['id']}/participants", {"participants": 2})
    assert client.receive() and client.shown() == []
    post(house, f"/bookings/{booking['id']}/decline")
    assert client.receive() == ["booking.declined"] and client.shown() == []


def a_season(house: House, **changes: Any) -> list[dict[str, Any]]:
    made = house.api.post("/bookings", repeated(offer(house, recurring=RECURRING, **changes), day(7))).body
    run_everything_told()
    return list(house.api.get(f"/bookings/{made['id']}/series").body["items"])


def days(*numbers: int, at: int = 10) -> list[datetime]:
    return [datetime.fromisoformat(day(number, at)) for number in numbers]


def test_every_date_of_a_series_is_an_event_that_follows_its_own_life(house: House, client: MailClient) -> None:
    items = a_season(house)
    assert client.receive() == ["booking.series_booked"] and client.starts() == days(7, 14, 21, 28)
    post(house, f"/bookings/{items[1]['id']}/reschedule", {"startDate": day(15)})
    assert client.receive() == ["booking.rescheduled"] and client.starts() == days(7, 15, 21, 28)
    post(house, f"/bookings/{items[2]['id']}/cancel")
    assert client.receive() == ["booking.cancelled"] and client.starts() == days(7, 15, 28)
    post(house, f"/bookings/{items[0]['id']}/reschedule", {"startDate": day(8, 12), "scope": "all"})
    assert client.receive() == ["booking.series_rescheduled"]
    assert client.starts() == sorted(
        datetime.fromisoformat(one["startDate"]) for one in house.api.get("/bookings", status="confirmed").body["items"]
    )
    assert len(client.starts()) == 3 and len(client.versions) == 4
    standing = house.api.get("/bookings", status="confirmed").body["items"]
    post(house, f"/bookings/{standing[0]['id']}/cancel", {"scope": "all"})
    assert client.receive() == ["booking.series_cancelled"] and client.shown() == []


def test_mails_about_a_series_may_overtake_each_other(house: House, client: MailClient) -> None:
    items = a_season(house)
    post(house, f"/bookings/{items[1]['id']}/reschedule", {"startDate": day(15)})
    post(house, f"/bookings/{items[3]['id']}/cancel")
    post(house, f"/bookings/{items[0]['id']}/reschedule", {"startDate": day(7, 14)})
    in_every_order(client, shown=[*days(7, at=14), *days(15, 21)])


def test_so_many_dates_come_in_one_file_and_live_their_own_lives_all_the_same(house: House, client: MailClient) -> None:
    service = offer(house, recurring={**RECURRING, "maxOccurrences": 52}, advanceBookingDays=400, allowGuests=True)
    rule = {"occurrencesCount": MOST_FILES + 1}
    made = house.api.post("/bookings", repeated(service, day(7), rule=rule, guestEmails=["lea@x.test"])).body
    run_everything_told()
    guest = MailClient(house, "lea@x.test")
    [mail], [invitation] = client.unread(), guest.unread()
    for who, message in ((client, mail), (guest, invitation)):
        assert [one["contentType"].split(";")[1] for one in message["attachments"]] == [" method=PUBLISH"]
        who.open(message)
        assert who.starts() == days(*range(7, 7 * (MOST_FILES + 2), 7))
    assert "Ouvrez le fichier joint" in mail["text"] and "Ouvrez le fichier joint" in mail["html"]
    assert made["manageUrl"] not in str(guest.events), "guests cannot change it"

    items = house.api.get(f"/bookings/{made['id']}/series").body["items"]
    post(house, f"/bookings/{items[1]['id']}/reschedule", {"startDate": day(15)})
    assert client.receive() == ["booking.rescheduled"] and client.starts()[:3] == days(7, 15, 21)
    post(house, f"/bookings/{items[0]['id']}/reschedule", {"startDate": day(7, 12), "scope": "all"})
    assert client.receive() == ["booking.series_rescheduled"]
    standing = house.api.get("/bookings", status="confirmed").body["items"]
    moved = sorted(datetime.fromisoformat(one["startDate"]) for one in standing)
    assert client.starts() == moved and moved[0] == datetime.fromisoformat(day(7, 12))
    guest.receive()
    post(house, f"/bookings/{standing[0]['id']}/cancel", {"scope": "all"})
    assert client.receive() == ["booking.series_cancelled"] and client.shown() == []
    assert guest.receive() == ["booking.guest"] and guest.shown() == []


def test_each_date_by_video_has_its_own_link(house: House, client: MailClient) -> None:
    a_season(house, location={"type": "virtual"})
    [mail] = client.unread()
    client.open(mail)
    links = [place for _, _, place in client.shown()]
    assert len(set(links)) == 4 and all("/r/" in one for one in links)
    for link in links:
        assert mail["text"].count(link) == 1 and f'href="{link}"' in mail["html"]


def test_a_seat_in_a_class_comes_moves_and_goes_with_it(house: House, client: MailClient, clock: Clock) -> None:
    service = offer(house, type="event", maxParticipants=4, name="Yoga")
    seat = book(house, service, at("10:00"))
    other = book(house, service, at("10:00"), contactEmail="mei@example.test", contactName="Mei")
    run_everything_told()
    assert client.receive() == ["booking.confirmed"] and client.starts() == [hour("10:00")]
    patch(house, f"/bookings/{seat['id']}/participants", {"participants": 2})
    assert client.receive() == ["booking.participants_changed"] and client.starts() == [hour("10:00")]

    session = house.api.get(f"/bookings/{seat['id']}").body["sessionId"]
    patch(house, f"/sessions/{session}", {"startDate": at("15:00")})
    assert client.receive() == ["booking.rescheduled"] and client.starts() == [hour("15:00")]
    post(house, f"/bookings/{other['id']}/cancel")
    assert client.unread() == []
    post(house, f"/bookings/{seat['id']}/cancel")
    assert client.receive() == ["booking.cancelled"] and client.shown() == []

    book(house, service, at("15:00"))
    run_everything_told()
    assert client.receive() == ["booking.confirmed"] and client.starts() == [hour("15:00")]
    sessions = house.api.get("/sessions", **{"from": DAY, "to": DAY}).body["items"]
    [session] = [one["id"] for one in sessions if one["taken"]]
    post(house, f"/sessions/{session}/cancel")
    assert client.receive() == ["booking.session_cancelled"] and client.shown() == []
