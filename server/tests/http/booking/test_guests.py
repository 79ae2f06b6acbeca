"""Others whom the booker asks along, and by which clock everybody is told."""

from datetime import datetime
from typing import Any

import pytest

from comptoir.booking.services.change_guests import MOST_CHANGES
from tests.house import Api, House, a_booking
from tests.http.booking.booked import at, book, offer
from tests.http.booking.mail_client import MailClient
from tests.http.booking.test_series import RECURRING, day, repeated
from tests.http.booking.worker import mails, run_everything_told

LEA, TOM, MEI = "lea@example.test", "tom@example.test", "mei@example.test"
START = datetime.fromisoformat(at("09:00"))


def told(house: House) -> list[tuple[str, str]]:
    run_everything_told()
    return [(one["to"], one["kind"]) for one in mails(house)]


def calendar_of(house: House, mail: dict[str, Any]) -> str:
    [file] = mail["attachments"]
    return house.api.get(file["url"].removeprefix("/api/v1")).raw.decode().replace("\r\n ", "")


def test_guests_hear_of_it_and_of_every_change(house: House) -> None:
    service = offer(house, allowGuests=True)
    guests = [LEA, "Tom@Example.test", LEA, "elodie@example.test"]
    booking = house.visitor.post("/bookings", a_booking(service["id"], at("09:00"), guestEmails=guests))
    assert booking.status == 201, booking.body
    assert booking.body["guestEmails"] == [LEA, TOM], "each once, and not the booker"
    assert [to for to, kind in told(house) if kind == "booking.guest"] == [LEA, TOM]
    token = booking.body["manageUrl"].rsplit("/", 1)[1]
    [invitation] = _after(house, LEA)
    file = calendar_of(house, invitation)
    assert token not in invitation["html"] + invitation["text"] + file, "they get no right to move or cancel"
    assert [one in file for one in (f"mailto:{LEA}", f"mailto:{TOM}", "mailto:elodie@example.test")] == [True] * 3
    moved = house.api.post(f"/bookings/{booking.body['id']}/reschedule", {"startDate": at("11:00")})
    assert moved.body["guestEmails"] == [LEA, TOM]
    assert len(_after(house, LEA)) == 2
    house.api.post(f"/bookings/{moved.body['id']}/cancel")
    subjects = [one["subject"].split(" : ")[0] for one in _after(house, LEA)]
    assert subjects == ["Vous êtes invité·e", "Rendez-vous modifié", "Rendez-vous annulé"]


def _after(house: House, to: str) -> list[dict[str, Any]]:
    told(house)
    return [one for one in mails(house) if one["to"] == to]


def test_a_request_that_was_never_granted_is_no_news_to_guests(house: House) -> None:
    service = offer(house, allowGuests=True, requireApproval=True)
    booking = book(house, service, at("09:00"), guestEmails=[LEA])
    house.api.post(f"/bookings/{booking['id']}/decline")
    assert not [to for to, _ in told(house) if to == LEA]


def test_a_series_that_was_never_granted_is_no_news_to_guests(house: House) -> None:
    service = offer(house, allowGuests=True, requireApproval=True, recurring=RECURRING)
    made = house.visitor.post("/bookings", repeated(service, day(7), guestEmails=[LEA])).body
    assert house.api.post(f"/bookings/{made['id']}/decline", {"scope": "all"}).status == 200
    assert {to for to, _ in told(house)} == {"elodie@example.test"}


def test_guests_are_told_of_a_series_whose_booker_has_no_address(house: House) -> None:
    wish = repeated(offer(house, recurring=RECURRING), day(7), guestEmails=[LEA], contactEmail=None)
    made = house.api.post("/bookings", wish)
    assert [to for to, _ in told(house)] == [LEA]
    house.api.post(f"/bookings/{made.body['id']}/cancel", {"scope": "all"})
    assert [to for to, _ in told(house)] == [LEA, LEA]


def test_a_request_that_changes_invites_nobody(house: House) -> None:
    """Guests hear of it when it is granted, and of no change before."""
    service = offer(house, type="event", maxParticipants=5, allowGuests=True, requireApproval=True)
    booking = book(house, service, at("09:00"), guestEmails=[LEA])
    house.api.patch(f"/bookings/{booking['id']}/participants", {"participants": 2})
    house.api.patch(f"/bookings/{booking['id']}", {"title": "Bilan", "guestEmails": [LEA, TOM]})
    assert not [to for to, kind in told(house) if kind == "booking.guest"]
    house.api.post(f"/bookings/{booking['id']}/confirm")
    assert sorted(to for to, kind in told(house) if kind == "booking.guest") == [LEA, TOM]


def test_who_is_new_is_invited_and_who_is_left_out_leaves(house: House) -> None:
    booking = book(house, offer(house, allowGuests=True), at("09:00"), guestEmails=[LEA, TOM])
    told(house)
    people = {one: MailClient(house, one) for one in (LEA, TOM, MEI, "elodie@example.test")}
    for one in people.values():
        one.receive()
    changed = house.api.patch(f"/bookings/{booking['id']}", {"guestEmails": [TOM, MEI, "elodie@example.test"]})
    assert (changed.status, changed.body["guestEmails"]) == (200, [TOM, MEI])
    told(house)
    assert {one: client.receive() for one, client in people.items()} == {
        LEA: ["booking.guest"],
        TOM: [],
        MEI: ["booking.guest"],
        "elodie@example.test": [],
    }
    assert [people[one].starts() for one in (LEA, TOM, MEI)] == [[], [START], [START]]
    assert "n’êtes plus convié" in _after(house, LEA)[-1]["subject"]
    # Asked along again, they are: what they were sent is newer than what took them out.
    house.api.patch(f"/bookings/{booking['id']}", {"guestEmails": [LEA, TOM, MEI], "title": "Bilan"})
    told(house)
    assert people[LEA].receive() == ["booking.guest"] and people[LEA].starts() == [START]
    assert people[TOM].receive() == ["booking.guest"], "told once of a new title"
    [line] = [
        one
        for one in house.api.get(f"/bookings/{booking['id']}/history").body["items"]
        if one["after"] == {"guests": 2}
    ]
    assert line["action"] == "booking.guests_changed" and LEA not in str(line)


def test_guests_are_changed_without_a_word_if_so_asked(house: House) -> None:
    booking = book(house, offer(house), at("09:00"), guestEmails=[LEA])
    before = len(told(house))
    quiet = {"guestEmails": [TOM], "title": "Bilan", "notify": False}
    changed = house.api.patch(f"/bookings/{booking['id']}", quiet)
    assert (changed.body["guestEmails"], changed.body["title"]) == ([TOM], "Bilan")
    assert len(told(house)) == before
    history = house.api.get(f"/bookings/{booking['id']}/history").body["items"]
    assert [one["after"]["notify"] for one in history[:2]] == [False, False]


def test_a_client_asks_others_along_by_their_link(house: House) -> None:
    booking = book(house, offer(house, allowGuests=True), at("09:00"))
    link = f"/guest/bookings/{booking['manageUrl'].rsplit('/', 1)[1]}"
    assert house.visitor.get(link).body["canInvite"] is True
    assert house.visitor.patch(f"{link}/guests", {"guestEmails": [LEA]}).body["guestEmails"] == [LEA]
    assert [to for to, kind in told(house) if kind == "booking.guest"] == [LEA]
    for number in range(2, MOST_CHANGES + 1):
        assert house.visitor.patch(f"{link}/guests", {"guestEmails": [f"g{number}@x.test"]}).status == 200
    wrong = house.visitor.patch(f"{link}/guests", {"guestEmails": [LEA]})
    assert (wrong.status, wrong.error_codes) == (422, {"booking.guests_changed_too_often"})
    assert house.visitor.get(link).body["guestEmails"] == [f"g{MOST_CHANGES}@x.test"]
    assert house.visitor.patch(f"{link}/guests", {"guestEmails": []}).status == 200, "nobody is kept against their will"
    house.api.post(f"/bookings/{booking['id']}/cancel")
    over = house.visitor.patch(f"{link}/guests", {"guestEmails": [LEA]})
    assert (over.status, over.code) == (409, "booking.transition_not_allowed")
    assert house.visitor.get(link).body["canInvite"] is False


def test_a_client_asks_nobody_along_where_there_are_no_guests(house: House) -> None:
    booking = book(house, offer(house), at("09:00"), guestEmails=[LEA])
    link = f"/guest/bookings/{booking['manageUrl'].rsplit('/', 1)[1]}"
    wrong = house.visitor.patch(f"{link}/guests", {"guestEmails": [LEA, TOM]})
    assert (wrong.error_paths, wrong.error_codes) == ({"guestEmails"}, {"booking.guests_not_allowed"})
    assert house.visitor.patch(f"{link}/guests", {"guestEmails": []}).body["canInvite"] is False


def test_the_longest_address_there_is_gets_its_mail(house: House) -> None:
    longest = f"lea@{'.'.join(['x' * 59] * 4)}.example"
    assert len(longest) == 251
    book(house, offer(house), at("09:00"), guestEmails=[longest])
    assert longest in [to for to, _ in told(house)]


@pytest.mark.parametrize(
    ("changes", "guests", "path", "code"),
    [
        ({}, [LEA], "guestEmails", "booking.guests_not_allowed"),
        ({"allowGuests": True}, ["nobody"], "guestEmails.0", "platform.not_an_email"),
        ({"allowGuests": True}, [f"g{n}@x.test" for n in range(11)], "guestEmails", "platform.too_many_items"),
    ],
)
def test_who_may_not_be_invited_is_refused(
    house: House, changes: dict[str, Any], guests: list[str], path: str, code: str
) -> None:
    service = offer(house, **changes)
    wrong = house.visitor.post("/bookings", a_booking(service["id"], at("09:00"), guestEmails=guests))
    assert (wrong.status, wrong.error_paths, wrong.error_codes) == (422, {path}, {code})
    assert house.api.get("/bookings").body["items"] == []


def test_nobody_is_written_to_again_and_again(house: House) -> None:
    service = offer(house, allowGuests=True)
    for hour in range(9, 14):
        booker = {"contactEmail": f"b{hour}@x.test", "guestEmails": [LEA]}
        assert house.visitor.post("/bookings", a_booking(service["id"], at(f"{hour:02}:00"), **booker)).status == 201
    wish = a_booking(service["id"], at("14:00"), contactEmail="b@x.test", guestEmails=[TOM, LEA])
    wrong = house.visitor.post("/bookings", wish)
    assert (wrong.error_paths, wrong.error_codes) == ({"guestEmails.1"}, {"booking.guest_invited_too_often"})
    assert house.api.post("/bookings", wish).status == 201, "staff know whom they invite"


def test_mails_say_times_by_the_bookers_clock_with_the_houses_beside(house: House) -> None:
    booking = book(house, offer(house), at("15:00"), timeZone="America/New_York")
    assert (booking["timeZone"], booking["clientTimeZone"]) == ("Europe/Paris", "America/New_York")
    run_everything_told()
    text = mails(house)[0]["text"]
    assert "09:00 – 10:00 (New York\u00a0; 15:00 à Paris)" in text


def test_addresses_may_be_typed_into_one_field(house: House) -> None:
    service = offer(house, allowGuests=True)
    wish = a_booking(service["id"], at("09:00"), guestEmails=f" {LEA}, {TOM};  {MEI} ")
    assert house.visitor.post("/bookings", wish).body["guestEmails"] == [LEA, TOM, MEI]
    wrong = house.visitor.post("/bookings", a_booking(service["id"], at("10:00"), guestEmails=f"{LEA}, nobody"))
    assert (wrong.status, wrong.error_paths) == (422, {"guestEmails.1"})


def test_a_browser_that_cannot_tell_its_zone_books_all_the_same(house: House) -> None:
    assert book(house, offer(house), at("15:00"), timeZone="Etc/Unknown")["clientTimeZone"] is None


def test_the_houses_own_clock_needs_no_word(house: House) -> None:
    booking = book(house, offer(house), at("15:00"), timeZone="Europe/Paris")
    assert booking["clientTimeZone"] is None
    run_everything_told()
    assert "15:00 – 16:00" in mails(house)[0]["text"] and "à Paris" not in mails(house)[0]["text"]
    wrong = Api(house.api.key).post("/bookings", a_booking(booking["serviceId"], at("16:00"), timeZone="Mars/Base"))
    assert (wrong.status, wrong.error_paths) == (422, {"timeZone"})
