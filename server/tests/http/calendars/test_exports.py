"""Appointments as files: one for a calendar, a period for a spreadsheet or on paper."""

import csv
from datetime import datetime
from io import StringIO

import pytest
from icalendar import Calendar

from tests.house import House
from tests.http.calendars.callers import booked, coach_of, coaching, member

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
    kept, gone = booked(house, service, contactName="=SUM(1)"), booked(house, service, 2)
    house.api.post(f"/bookings/{gone['id']}/cancel")

    found = rows(house.api.get("/calendar/export.csv", **days_of(kept, gone)).raw)

    assert [one["status"] for one in found] == ["confirmed", "cancelled"]
    assert found[0]["client"] == "'=SUM(1)"
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
    assert caller.get(f"/bookings/{theirs['id']}/calendar.ics").status == 403
    assert caller.browser.get(f"/api/v1/bookings/{mine['id']}/calendar.ics").status_code == 200


def test_a_coach_who_is_nobody_of_the_staff_exports_nothing(house: House) -> None:
    caller, _ = member(house, "coach", "bob@house.test")
    answer = caller.get("/calendar/export.csv?from=2027-03-01&to=2027-03-02")
    assert (answer.status, answer.body["code"]) == (403, "calendars.not_yours")
