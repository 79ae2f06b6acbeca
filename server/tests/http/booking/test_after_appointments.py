"""What comes after an appointment: an opinion, a next one, and figures of who came."""

from datetime import datetime
from typing import Any

import pytest

from tests.house import Api, House
from tests.http.booking.booked import at, book, offer, staff
from tests.http.booking.conftest import Clock

LEA = {"contactName": "Léa", "contactEmail": "lea@example.test"}


@pytest.fixture
def coach(house: House) -> dict[str, Any]:
    return staff(house, "Camille", roles=["coach"])


@pytest.fixture
def service(house: House, coach: dict[str, Any]) -> dict[str, Any]:
    needed = [{"role": "coach", "specificStaffIds": [coach["id"]]}]
    return offer(house, duration=60, slotStep=60, requiredStaff=needed)


def guest(booking: dict[str, Any]) -> str:
    return f"/guest/bookings/{booking['manageUrl'].rsplit('/', 1)[1]}/feedback"


def test_an_opinion_is_given_once_it_has_begun_and_may_change(
    house: House, service: dict[str, Any], clock: Clock
) -> None:
    made = book(house, service, at("10:00"), **LEA)
    early = Api(None).post(guest(made), {"rating": 5})
    assert (early.status, early.code) == (409, "booking.feedback_too_early")
    assert Api(None).get(guest(made)).body == {"feedback": None}
    clock(at("11:30"))
    assert Api(None).post(guest(made), {"rating": 2, "comment": "Déçue"}).body["feedback"]["sentiment"] == "negative"
    Api(None).post(guest(made), {"rating": 5, "comment": "Parfait"})
    (said,) = house.api.get("/feedback", sentiment="positive").body["items"]
    assert (said["rating"], said["bookingId"]) == (5, made["id"])
    assert house.api.get(f"/bookings/{made['id']}/feedback").body["feedback"]["comment"] == "Parfait"
    assert house.api.get("/feedback", sentiment="negative").body["items"] == []


@pytest.mark.parametrize("rating", [0, 6, "5", None])
def test_stars_are_one_to_five(house: House, service: dict[str, Any], clock: Clock, rating: Any) -> None:
    made = book(house, service, at("10:00"))
    clock(at("11:30"))
    assert Api(None).post(guest(made), {"rating": rating}).status == 422
    assert house.api.get("/feedback").body["items"] == []


def test_figures_say_who_came_how_long_and_how_they_liked_it(
    house: House, service: dict[str, Any], coach: dict[str, Any], clock: Clock
) -> None:
    came, missed = book(house, service, at("10:00"), **LEA), book(house, service, at("11:00"))
    clock(at("12:30"))
    Api(None).post(guest(came), {"rating": 4})
    house.api.post(f"/bookings/{came['id']}/complete")
    house.api.post(f"/bookings/{missed['id']}/no-show")
    figures = house.api.get("/figures/attendance", **{"from": "2027-03-01", "to": "2027-03-31"}).body
    (line,) = figures["items"]
    assert (line["month"], line["staffId"], line["held"], line["missed"]) == ("2027-03", coach["id"], 1, 1)
    assert (line["attendanceRate"], line["averageMinutes"], line["averageRating"]) == (0.5, 60, 4.0)
    assert figures["total"]["ratings"] == 1


def test_best_slots_stand_beside_what_is_booked(house: House, service: dict[str, Any]) -> None:
    book(house, service, at("10:00"))
    asked = {"serviceId": service["id"], "from": "2027-03-08", "to": "2027-03-09", "limit": 2}
    items = house.visitor.get("/slots/best", **asked).body["items"]
    assert [one["start"] for one in items] == [at("09:00"), at("11:00")]
    assert items[0]["reasons"] == ["adjacent"]


def test_a_follow_up_comes_a_fortnight_later_with_the_type_that_follows(
    house: House, service: dict[str, Any], coach: dict[str, Any]
) -> None:
    review = offer(house, name="Suivi", requiredStaff=[{"role": "coach", "specificStaffIds": [coach["id"]]}])
    house.api.patch(f"/services/{service['id']}", {"metadata": {"followUpServiceId": review["id"]}})
    made = book(house, service, at("10:00"), **LEA)
    shown = house.api.get(f"/bookings/{made['id']}/follow-up").body
    assert (shown["serviceId"], shown["day"], shown["staffId"]) == (review["id"], "2027-03-22", coach["id"])
    days = {datetime.fromisoformat(one["start"]).date().isoformat() for one in shown["slots"]}
    assert shown["slots"] and all("2027-03-19" <= day <= "2027-03-25" for day in days)
