"""What the client gets by mail, and what their calendar makes of it."""

import re
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from tests.house import House, first_slots
from tests.http.booking.booked import book, offer
from tests.http.booking.worker import mails, run_deliveries
from tests.services.notifications.icalendar_reader import read


def first(house: House, service: dict[str, Any]) -> str:
    return str(first_slots(house.api, service["id"])[0]["start"])


def event_of(house: House, mail: dict[str, Any]) -> dict[str, tuple[dict[str, str], str]]:
    (attachment,) = mail["attachments"]
    response = Client().get(attachment["url"], headers={"Authorization": f"Bearer {house.api.key}"})
    return read(response.content)


def test_a_confirmation_brings_an_invitation_and_a_link(house: House) -> None:
    service = offer(house, location={"type": "physical", "address": "1 rue de la Paix", "room": "2A"})
    booking = book(house, service, first(house, service))
    run_deliveries()
    (mail,) = mails(house)
    assert (mail["kind"], mail["to"], mail["status"]) == ("booking.confirmed", "elodie@example.test", "queued")
    assert mail["attachments"][0]["name"] == f"{booking['reference']}.ics"
    assert mail["attachments"][0]["contentType"] == "text/calendar; method=REQUEST; charset=utf-8"
    for body in (mail["html"], mail["text"]):
        assert booking["manageUrl"] in body
        assert booking["reference"] in body
        assert re.search(r"\b50\s€", body)
        assert "50,00" not in body
        assert "jusqu’au" in body
    event = event_of(house, mail)
    assert event["VCALENDAR.METHOD"][1] == "REQUEST"
    assert (event["VEVENT.STATUS"][1], event["VEVENT.SEQUENCE"][1]) == ("CONFIRMED", "0")
    assert event["VEVENT.ATTENDEE"][0]["CN"] == "Élodie Martin"
    assert event["VEVENT.ATTENDEE"][1] == "mailto:elodie@example.test"
    assert event["VEVENT.ORGANIZER"][1] == f"mailto:{settings.COMPTOIR_MAIL_FROM}"
    assert event["VEVENT.LOCATION"][1] == "2A, 1 rue de la Paix"
    assert event["VEVENT.URL"][1] == booking["manageUrl"]
    start = booking["startDate"].split("T")[0].replace("-", "")
    assert event["VEVENT.DTSTART"][1].startswith(start)


def test_a_confirmation_promises_no_change_that_the_policy_forbids(house: House) -> None:
    service = offer(house, cancellationPolicy={"allowCancellation": False})
    book(house, service, first(house, service))
    run_deliveries()
    (mail,) = mails(house)
    assert "annuler" not in mail["text"]
    assert "annuler" not in mail["html"]


def test_a_cancellation_takes_the_same_event_out_of_the_calendar(house: House) -> None:
    service = offer(house)
    booking = book(house, service, first(house, service))
    run_deliveries()
    house.api.post(f"/bookings/{booking['id']}/cancel", {"reason": "Water damage"})
    run_deliveries()
    confirmed, cancelled = mails(house)
    assert cancelled["kind"] == "booking.cancelled"
    assert cancelled["attachments"][0]["contentType"] == "text/calendar; method=CANCEL; charset=utf-8"
    assert "Water damage" in cancelled["text"]
    before, after = event_of(house, confirmed), event_of(house, cancelled)
    assert after["VCALENDAR.METHOD"][1] == "CANCEL"
    assert after["VEVENT.STATUS"][1] == "CANCELLED"
    assert after["VEVENT.UID"] == before["VEVENT.UID"]
    assert int(after["VEVENT.SEQUENCE"][1]) > int(before["VEVENT.SEQUENCE"][1])
    for same in ("VEVENT.DTSTART", "VEVENT.DTEND", "VEVENT.ORGANIZER"):
        assert after[same] == before[same]


def test_a_request_is_acknowledged_and_invited_once_it_is_approved(house: House) -> None:
    service = offer(house, requireApproval=True)
    booking = book(house, service, first(house, service))
    run_deliveries()
    (request,) = mails(house)
    assert (request["kind"], request["attachments"]) == ("booking.requested", [])
    house.api.post(f"/bookings/{booking['id']}/confirm")
    run_deliveries()
    confirmed = mails(house)[1]
    assert confirmed["kind"] == "booking.confirmed"
    assert event_of(house, confirmed)["VCALENDAR.METHOD"][1] == "REQUEST"
    house.api.post(f"/bookings/{booking['id']}/cancel")
    run_deliveries()
    sequences = [int(event_of(house, mail)["VEVENT.SEQUENCE"][1]) for mail in mails(house)[1:]]
    assert sequences == sorted(set(sequences))


@pytest.mark.parametrize("latest_first", [False, True])
def test_jobs_that_come_late_do_not_put_a_cancelled_booking_back(house: House, latest_first: bool) -> None:
    service = offer(house)
    booking = book(house, service, first(house, service))
    house.api.post(f"/bookings/{booking['id']}/cancel")
    run_deliveries(latest_first=latest_first)
    assert [mail["kind"] for mail in mails(house)] == ["booking.cancelled"]


@pytest.mark.parametrize(("locale", "word"), [("fr", "réservation est confirmée"), ("en", "booking is confirmed")])
def test_it_speaks_the_clients_language(house: House, locale: str, word: str) -> None:
    service = offer(house)
    book(house, service, first(house, service), locale=locale)
    run_deliveries()
    (mail,) = mails(house)
    assert word in mail["text"]
    assert mail["locale"] == locale


def test_times_are_on_the_wall_of_the_service(house: House) -> None:
    service = offer(house, timeZone="Asia/Tokyo", availableSlots=[
        {"dayOfWeek": day, "startTime": "13:00", "endTime": "14:00"} for day in range(1, 8)
    ])  # fmt: skip
    book(house, service, first(house, service))
    run_deliveries()
    (mail,) = mails(house)
    assert "13:00" in mail["text"] and "14:00" in mail["text"]


def test_it_says_whom_to_call(house: House) -> None:
    location = house.api.post("/locations", {"name": "Bastille", "phone": "+33142000014"}).body
    service = offer(house, locationId=location["id"])
    book(house, service, first(house, service))
    run_deliveries()
    (mail,) = mails(house)
    assert "+33 1 42 00 00 14" in mail["text"] and "+33 1 42 00 00 14" in mail["html"]


def test_nobody_is_written_to_without_an_address(house: House) -> None:
    service = offer(house)
    book(house, service, first(house, service), contactEmail=None)
    run_deliveries()
    assert mails(house) == []


def test_completing_and_missing_are_not_announced(house: House) -> None:
    service = offer(house)
    for action in ("complete", "no-show"):
        booking = book(house, service, first(house, service), contactEmail=None)
        house.api.post(f"/bookings/{booking['id']}/{action}")
    run_deliveries()
    assert mails(house) == []


def test_it_says_what_the_wallet_pays(house: House) -> None:
    client = house.api.post("/clients", {"name": "Ada", "email": "ada@example.test", "locale": "fr"}).body["id"]
    for unit, quantity in (("minutes", 30), ("money", 1000)):
        body = {"kind": "grant", "unit": unit, "quantity": quantity, "reason": "Sold"}
        assert house.api.post(f"/wallets/{client}/transactions", body).status == 201
    service = offer(house)
    start = first_slots(house.api, service["id"])[0]["start"]
    booking = book(house, service, start, clientId=client)
    run_deliveries()
    [confirmed] = [one for one in mails(house) if one["kind"] == "booking.confirmed"]
    told = confirmed["text"].replace("\u00a0", " ")
    assert "Portefeuille : 30 min + 10 €" in told
    assert "dont 15 € à régler sur place" in told
    house.api.post(f"/bookings/{booking['id']}/cancel", {"reason": "ill"})
    run_deliveries()
    [cancelled] = [one for one in mails(house) if one["kind"] == "booking.cancelled"]
    assert "Portefeuille" not in cancelled["text"]
