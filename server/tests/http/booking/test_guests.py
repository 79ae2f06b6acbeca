"""Others whom the booker asks along, and by which clock everybody is told."""

from typing import Any

import pytest

from tests.house import Api, House, a_booking
from tests.http.booking.booked import at, book, offer
from tests.http.booking.worker import mails, run_everything_told

LEA, TOM = "lea@example.test", "tom@example.test"


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


def test_the_houses_own_clock_needs_no_word(house: House) -> None:
    booking = book(house, offer(house), at("15:00"), timeZone="Europe/Paris")
    assert booking["clientTimeZone"] is None
    run_everything_told()
    assert "15:00 – 16:00" in mails(house)[0]["text"] and "à Paris" not in mails(house)[0]["text"]
    wrong = Api(house.api.key).post("/bookings", a_booking(booking["serviceId"], at("16:00"), timeZone="Mars/Base"))
    assert (wrong.status, wrong.error_paths) == (422, {"timeZone"})
