"""Appointments as files: one for a calendar, a period for a spreadsheet or on paper."""

import csv
from datetime import datetime
from io import StringIO

import pytest
from icalendar import Calendar

from tests.house import House
from tests.http.calendars.callers import booked, coach_of, coaching, member
from tests.http.identity.callers import JsonCaller, joined, signed_in

pytestmark = pytest.mark.django_db


def days_of(*bookings: dict[str, str]) -> dict[str, str]:
    days = sorted(one["startDate"][:10] for one in bookings)
    return {"from": days[0], "to": days[-1]}


def rows(text: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.decode("utf-8-sig"))))


def test_one_booking_is_a_file_for_the_calendar_of_who_delivers_it(house: House) -> None:
    coach_of(house)
    booking = booked(house, coaching(house))

    answer = house.api.get(f"/bookings/{booking['id']}/calendar.ics")
    [event] = Calendar.from_ical(answer.raw).walk("VEVENT")

    assert event["dtstart"].dt == datetime.fromisoformat(booking["startDate"])
    assert event["summary"] == "Élodie Martin – Bilan"
    assert f'filename="{booking["reference"]}.ics"' in answer.headers["Content-Disposition"]


def test_a_period_is_a_table_with_local_times_and_what_was_cancelled(house: House) -> None:
    coach_of(house)
    service = coaching(house)
    guests = ["lea@example.test", "tom@example.test"]
    kept, gone = booked(house, service, contactName="=SUM(1)", guestEmails=guests), booked(house, service, 2)
    house.api.post(f"/bookings/{gone['id']}/cancel")

    found = rows(house.api.get("/calendar/export.csv", **days_of(kept, gone)).raw)

    assert [one["status"] for one in found] == ["confirmed", "cancelled"]
    assert found[0]["client"] == "'=SUM(1)"
    assert [one["guests"] for one in found] == ["lea@example.test, tom@example.test", ""]
    assert (found[0]["start"], found[0]["total"], found[0]["currency"]) == (kept["startDate"][11:16], "50.00", "EUR")


def test_a_period_is_a_document_however_long(house: House) -> None:
    coach_of(house)
    service = coaching(house)
    made = [booked(house, service, contactName=f"Client {n} 🌿 Ōsaka") for n in range(5)]

    whole = house.api.get("/calendar/export.pdf", **days_of(*made))
    empty = house.api.get("/calendar/export.pdf", **{"from": "2020-01-01", "to": "2020-12-31"})

    for one in (whole, empty):
        assert one.status == 200 and one.raw.startswith(b"%PDF-")
    assert len(whole.raw) > len(empty.raw)


def test_days_that_are_crossed_or_too_many_are_named(house: House) -> None:
    for first, last, code in (
        ("2027-03-02", "2027-03-01", "booking.dates_crossed"),
        ("2027-01-01", "2028-02-01", "calendars.period_too_long"),
    ):
        answer = house.api.get("/calendar/export.csv", **{"from": first, "to": last})
        assert (answer.status, answer.error_codes) == (422, {code})


def test_a_coach_exports_their_own_only(house: House) -> None:
    caller, user = member(house, "coach", "ada@house.test")
    ada, grace, service = coach_of(house, userId=str(user)), coach_of(house, "Grace"), coaching(house)
    mine, theirs = booked(house, service, staffId=ada["id"]), booked(house, service, staffId=grace["id"])
    asked = "&".join(f"{name}={value}" for name, value in days_of(mine, theirs).items())

    own = caller.browser.get(f"/api/v1/calendar/export.csv?{asked}")
    assert [one["reference"] for one in rows(own.content)] == [mine["reference"]]
    assert caller.get(f"/calendar/export.csv?{asked}&staffId={grace['id']}").body["code"] == "calendars.not_yours"
    assert caller.get(f"/bookings/{theirs['id']}/calendar.ics").status == 404
    assert caller.browser.get(f"/api/v1/bookings/{mine['id']}/calendar.ics").status_code == 200


def test_a_coach_who_is_nobody_of_the_staff_exports_nothing(house: House) -> None:
    caller, _ = member(house, "coach", "bob@house.test")
    answer = caller.get("/calendar/export.csv?from=2027-03-01&to=2027-03-02")
    assert (answer.status, answer.body["code"]) == (403, "calendars.not_yours")


def test_the_counter_prints_what_it_sees(house: House) -> None:
    lyon, nice = (house.api.post("/locations", {"name": name}).body["id"] for name in ("Lyon", "Nice"))
    ada, grace = coach_of(house, locationId=lyon), coach_of(house, "Grace", locationId=nice)
    service = coaching(house)
    here, there = booked(house, service, staffId=ada["id"]), booked(house, service, staffId=grace["id"])
    asked = "&".join(f"{name}={value}" for name, value in days_of(here, there).items())
    everywhere, located = (
        signed_in(joined(house.organization, "staff", email=f"{name}@house.test", location=place).user)
        for name, place in (("all", None), ("lyon", lyon))
    )

    def printed(caller: JsonCaller) -> set[str]:
        return {one["reference"] for one in rows(caller.browser.get(f"/api/v1/calendar/export.csv?{asked}").content)}

    assert printed(everywhere) == {here["reference"], there["reference"]}
    assert printed(located) == {here["reference"]}


def test_a_manager_of_one_location_has_its_calendars_only(house: House) -> None:
    lyon, nice = (house.api.post("/locations", {"name": name}).body["id"] for name in ("Lyon", "Nice"))
    ada, grace = coach_of(house, locationId=lyon), coach_of(house, "Grace", locationId=nice)
    service = coaching(house)
    here, there = booked(house, service, staffId=ada["id"]), booked(house, service, staffId=grace["id"])
    for one in (ada, grace):
        assert house.api.post("/calendar-feeds", {"kind": "staff", "subjectId": one["id"]}).status == 201
    manager = signed_in(joined(house.organization, "manager", email="lyon@house.test", location=lyon).user)

    asked = "&".join(f"{name}={value}" for name, value in days_of(here, there).items())
    file = manager.browser.get(f"/api/v1/calendar/export.csv?{asked}")
    assert [one["reference"] for one in rows(file.content)] == [here["reference"]]
    assert rows(manager.browser.get(f"/api/v1/calendar/export.csv?{asked}&staffId={grace['id']}").content) == []
    assert [one["subjectId"] for one in manager.get("/calendar-feeds").body["items"]] == [ada["id"]]
    refused = manager.post("/calendar-feeds", {"kind": "staff", "subjectId": grace["id"]})
    assert (refused.status, refused.body["code"]) == (403, "calendars.not_yours")
    assert manager.post("/calendar-feeds", {"kind": "client", "subjectId": here["clientId"]}).status == 403
    assert manager.post("/calendar-feeds", {"kind": "staff", "subjectId": ada["id"]}).status == 201
