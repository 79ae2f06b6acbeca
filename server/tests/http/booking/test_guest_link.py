"""The link in the mail: one booking, no account."""

import base64
import json
from typing import Any

import pytest
from django.test import Client

from tests.house import Api, House
from tests.http.booking.booked import at, book, offer, starts
from tests.http.booking.conftest import Clock
from tests.services.notifications.icalendar_reader import read

NOBODY = Api(None)


def token_of(booking: dict[str, Any]) -> str:
    return str(booking["manageUrl"].rsplit("/", 1)[1])


def path_of(booking: dict[str, Any]) -> str:
    return f"/guest/bookings/{token_of(booking)}"


def test_it_shows_the_booking_and_whose_house_it_is_and_nothing_internal(house: House) -> None:
    booking = book(house, offer(house), at("09:00"), internalNotes="difficult", notes="window seat")
    shown = NOBODY.get(path_of(booking))
    assert shown.status == 200
    assert {key: shown.body[key] for key in ("id", "reference", "startDate", "notes", "totalPrice")} == {
        key: booking[key] for key in ("id", "reference", "startDate", "notes", "totalPrice")
    }
    slug = str(house.organization.slug).split("-")[1]
    assert shown.body["organization"] == {"name": f"House {slug}", "timeZone": "Europe/Paris", "locale": "fr"}
    assert {"internalNotes", "clientId", "allowedActions", "sessionId"} & shown.body.keys() == set()
    assert b"difficult" not in shown.raw


def test_it_says_whom_to_call(house: House) -> None:
    site = {"name": "Bastille", "address": "14 rue de la Roquette", "phone": "+33142000014", "email": ""}
    location = house.api.post("/locations", site).body
    booking = book(house, offer(house, locationId=location["id"]), at("09:00"))
    assert NOBODY.get(path_of(booking)).body["location"] == {
        "type": "physical",
        "address": "Bastille, 14 rue de la Roquette",
        "phone": "+33 1 42 00 00 14",
    }


def test_the_client_cancels_and_the_slot_is_free_again(house: House) -> None:
    service = offer(house)
    booking = book(house, service, at("09:00"))
    cancelled = NOBODY.post(f"{path_of(booking)}/cancel", {"reason": "Sick"})
    assert (cancelled.status, cancelled.body["status"], cancelled.body["canCancel"]) == (200, "cancelled", False)
    assert (cancelled.body["cancelledBy"], cancelled.body["cancellationReason"]) == ("client", "Sick")
    assert at("09:00") in starts(house.api, service)
    again = NOBODY.post(f"{path_of(booking)}/cancel")
    assert (again.status, again.code) == (409, "booking.transition_not_allowed")
    (last, *_) = house.api.get(f"/bookings/{booking['id']}/history").body["items"]
    assert (last["action"], last["actor"]["type"]) == ("booking.cancelled", "guest")


@pytest.mark.parametrize(
    ("policy", "before", "now", "may"),
    [
        (None, at("09:00"), "08:59:59", True),
        (None, at("09:00"), "09:00:00", False),
        ({"cutoffHours": 2}, at("07:00"), "06:59:59", True),
        ({"cutoffHours": 2}, at("07:00"), "07:00:00", False),
        ({"cutoffHours": 0.5}, at("08:30"), "08:29:00", True),
        ({"allowCancellation": False}, None, "06:00:00", False),
    ],
)
def test_the_policy_it_was_made_under_decides(
    house: House, clock: Clock, policy: dict[str, Any] | None, before: str | None, now: str, may: bool
) -> None:
    service = offer(house, **({"cancellationPolicy": policy} if policy else {}))
    booking = book(house, service, at("09:00"))
    house.api.patch(f"/services/{service['id']}", {"cancellationPolicy": {"cutoffHours": 48}})
    clock(f"2027-03-08T{now}+01:00")
    shown = NOBODY.get(path_of(booking)).body
    assert (shown["canCancel"], shown["cancelBefore"]) == (may, before)
    answer = NOBODY.post(f"{path_of(booking)}/cancel")
    if may:
        assert answer.status == 200
    else:
        assert (answer.status, answer.code, answer.body["until"]) == (409, "booking.cancellation_closed", before)
        assert house.api.get(f"/bookings/{booking['id']}").body["status"] == "confirmed"
        assert house.api.post(f"/bookings/{booking['id']}/cancel").status == 200, "staff always may"


def test_the_calendar_file_is_one_event_for_life(house: House) -> None:
    place = {"type": "physical", "address": "1 rue; de, la Paix", "room": "Salle\\2"}
    booking = book(house, offer(house, location=place, name="Café, crème; \\o/"), at("09:00"))
    response = Client().get(f"/api/v1{path_of(booking)}/calendar.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="{booking["reference"]}.ics"'
    event = read(response.content)
    assert event["VCALENDAR.METHOD"][1] == "PUBLISH"
    assert event["VEVENT.UID"][1].startswith(booking["id"])
    assert (event["VEVENT.DTSTART"][1], event["VEVENT.DTEND"][1]) == ("20270308T080000Z", "20270308T090000Z")
    assert event["VEVENT.SUMMARY"][1].startswith("Café, crème; \\o/ – House")
    assert event["VEVENT.LOCATION"][1] == "Salle\\2, 1 rue; de, la Paix"
    assert "VEVENT.ATTENDEE" not in event
    house.api.post(f"/bookings/{booking['id']}/complete")
    later = read(Client().get(f"/api/v1{path_of(booking)}/calendar.ics").content)
    assert later["VEVENT.UID"] == event["VEVENT.UID"]
    assert int(later["VEVENT.SEQUENCE"][1]) > int(event["VEVENT.SEQUENCE"][1])


def test_a_cancelled_booking_is_cancelled_in_the_calendar_too(house: House) -> None:
    booking = book(house, offer(house), at("09:00"))
    house.api.post(f"/bookings/{booking['id']}/cancel")
    event = read(Client().get(f"/api/v1{path_of(booking)}/calendar.ics").content)
    assert event["VEVENT.STATUS"][1] == "CANCELLED"


def forged(token: str, **changes: Any) -> str:
    body, _, mac = token.partition(".")
    payload = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    text = json.dumps({**payload, **changes}, separators=(",", ":"), sort_keys=True).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode() + "." + mac


def test_a_tampered_link_opens_nothing(house: House) -> None:
    service = offer(house)
    booking, other = book(house, service, at("09:00")), book(house, service, at("10:00"))
    token, theirs = token_of(booking), token_of(other)
    bad = [
        token[:-1], token + "A", token[:-1] + ("A" if token[-1] != "A" else "B"), token.split(".")[0], ".", "x.y",
        token.split(".")[0] + "." + theirs.split(".")[1], forged(token, b=other["id"].replace("-", "")),
        forged(token, exp=9_999_999_999), "é" * 20, "a" * 5000,
    ]  # fmt: skip
    for one in bad:
        for answer in (NOBODY.get(f"/guest/bookings/{one}"), NOBODY.post(f"/guest/bookings/{one}/cancel")):
            assert answer.status == 404, one[:60]
        assert Client().get(f"/api/v1/guest/bookings/{one}/calendar.ics").status_code == 404
    assert {one["status"] for one in house.api.get("/bookings").body["items"]} == {"confirmed"}


def test_a_link_lasts_ninety_days_beyond_the_booking(house: House, clock: Clock) -> None:
    booking = book(house, offer(house), at("09:00"))
    clock("2027-06-06T09:59:59+02:00")
    assert NOBODY.get(path_of(booking)).status == 200
    clock("2027-06-06T11:00:00+02:00")
    expired = NOBODY.get(path_of(booking))
    assert (expired.status, expired.code) == (404, "platform.signature_invalid")


def test_a_wrong_reason_is_named(house: House) -> None:
    booking = book(house, offer(house), at("09:00"))
    for reason in (5, "x" * 2001, "\0"):
        refused = NOBODY.post(f"{path_of(booking)}/cancel", {"reason": reason})
        assert (refused.status, refused.error_paths) == (422, {"reason"})
    assert NOBODY.get(path_of(booking)).body["status"] == "confirmed"
