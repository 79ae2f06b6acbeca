"""The list of bookings: filtered, sorted, searched, page by page."""

from typing import Any

import pytest

from tests.house import House
from tests.http.booking.booked import at, book, offer, resource, staff
from tests.http.booking.conftest import Clock


def references(house: House, **query: Any) -> list[str]:
    answer = house.api.get("/bookings", **query)
    assert answer.status == 200, answer.body
    return [one["reference"] for one in answer.body["items"]]


def test_it_is_sorted_as_asked_the_latest_first_otherwise(house: House, clock: Clock) -> None:
    service = offer(house)
    made = {}
    for minute, start in enumerate(("11:00", "09:00", "10:00")):
        clock(f"2027-03-01T09:{minute:02}:00+01:00")
        made[start] = book(house, service, at(start))["reference"]
    by_start = [made["09:00"], made["10:00"], made["11:00"]]
    by_creation = [made["11:00"], made["09:00"], made["10:00"]]
    assert references(house, sort="startDate") == by_start
    assert references(house) == references(house, sort="-startDate") == by_start[::-1]
    assert references(house, sort="createdAt") == by_creation
    assert references(house, sort="-createdAt") == by_creation[::-1]
    assert house.api.get("/bookings", sort="price").error_paths == {"sort"}


def test_filters_narrow_and_combine(house: House) -> None:
    person = staff(house, "Ada", roles=["coach"], weeklyHours=None)
    court = resource(house, "Court", type="facility")
    coached = offer(house, name="Coaching", requiredStaff=[{"role": "coach"}])
    played = offer(house, type="rental", requiredResources=[{"id": court["id"], "type": "facility"}])
    one = book(house, coached, at("09:00"))
    two = book(house, played, at("10:00"), contactEmail="b@example.test")
    three = book(house, coached, at("11:00"), contactEmail="b@example.test")
    house.api.post(f"/bookings/{three['id']}/cancel")
    house.api.post(f"/bookings/{one['id']}/complete")

    assert references(house, serviceId=coached["id"], sort="startDate") == [one["reference"], three["reference"]]
    assert references(house, staffId=person["id"], status="completed") == [one["reference"]]
    assert references(house, resourceId=court["id"]) == [two["reference"]]
    assert references(house, clientId=two["clientId"], sort="startDate") == [two["reference"], three["reference"]]
    assert references(house, status="cancelled") == [three["reference"]]
    both = references(house, status="completed, confirmed", sort="startDate")
    assert both == [one["reference"], two["reference"]]
    refused = house.api.get("/bookings", status="confirmed,lost")
    assert (refused.status, refused.error_paths) == (422, {"status"})
    assert "no-show" in refused.body["errors"][0]["message"]


def test_a_period_finds_whatever_touches_it(house: House) -> None:
    service = offer(house)
    nine, ten = book(house, service, at("09:00"))["reference"], book(house, service, at("10:00"))["reference"]
    assert references(house, **{"from": at("10:00")}) == [ten]
    assert references(house, **{"from": at("09:59")}) == [ten, nine]
    assert references(house, to=at("10:00")) == [nine]
    assert references(house, to=at("10:01")) == [ten, nine]
    assert references(house, **{"from": at("09:30"), "to": at("09:31")}) == [nine]
    assert references(house, **{"from": "2027-03-08", "to": "2027-03-08"}) == [ten, nine]
    assert references(house, **{"from": "2027-03-09"}) == [] == references(house, to="2027-03-07")
    for wrong in ("2027-03-08T09:00:00", "yesterday", "2027-02-30"):
        assert house.api.get("/bookings", **{"from": wrong}).error_paths == {"from"}


def test_search_looks_at_names_addresses_numbers_services_and_references(house: House) -> None:
    service = offer(house, name="Massage")
    one = book(house, service, at("09:00"), contactPhone="06 12 34 56 78")
    two = book(house, service, at("10:00"), contactName="Bob_100%", contactEmail="bob@corp.test")
    for text in ("lodie", "ELODIE@example", "06 12", one["reference"], one["reference"].lower(), "martin massage"):
        assert references(house, search=text) == [one["reference"]], text
    assert references(house, search="corp.test") == references(house, search="_100%") == [two["reference"]]
    assert references(house, search="%") == [two["reference"]]
    assert references(house, search="martin bob") == []
    assert len(references(house, search="massage")) == 2


def test_search_reads_over_accents(house: House) -> None:
    booking = book(house, offer(house), at("09:00"), contactName="Zoë Müller-Béatrice", contactEmail=None)
    for text in ("zoe", "muller", "BEATRICE", "Zoë"):
        assert references(house, search=text) == [booking["reference"]], text


@pytest.mark.parametrize("sort", ["startDate", "-startDate", "createdAt", "-createdAt"])
def test_pages_show_every_booking_once_even_while_others_come(house: House, sort: str) -> None:
    service = offer(house, type="event", maxParticipants=50)
    expected = {book(house, service, at(start))["reference"] for start in ("09:00", "10:00") for _ in range(4)}
    seen: list[str] = []
    cursor = ""
    while True:
        page = house.api.get("/bookings", sort=sort, limit=3, cursor=cursor).body
        seen += [one["reference"] for one in page["items"]]
        if page["nextCursor"] is None:
            break
        cursor = page["nextCursor"]
        book(house, service, at("11:00"))
    assert len(seen) == len(set(seen))
    assert expected <= set(seen)
    assert house.api.get("/bookings", cursor="nonsense").error_paths == {"cursor"}
    assert house.api.get("/bookings", cursor=cursor[:-4]).error_paths == {"cursor"}


def test_it_is_narrowed_by_what_bookings_wait_for_and_where_they_came_from(house: House) -> None:
    wanted = offer(house, requireApproval=True)
    course = offer(house, type="event", maxParticipants=9)
    pending = book(house, wanted, at("09:00"), source="phone")
    seat = book(house, course, at("09:00"), source="walk-in")
    assert house.api.post(f"/bookings/{seat['id']}/payments", {"method": "cash"}).status == 201
    for query, expected in [
        ({"awaits": "approval"}, pending),
        ({"source": "phone"}, pending),
        ({"source": "walk-in"}, seat),
        ({"paymentStatus": "paid"}, seat),
        ({"paymentStatus": "pending"}, pending),
        ({"sessionId": seat["sessionId"]}, seat),
    ]:
        items = house.api.get("/bookings", **query).body["items"]
        assert [one["id"] for one in items] == [expected["id"]], query
    assert house.api.get("/bookings", parentBookingId=seat["id"]).body["items"] == []
    assert house.api.get("/bookings", awaits="payment").body["items"] == []
    for query in ({"awaits": "x"}, {"source": "x"}, {"paymentStatus": "x"}, {"sessionId": "x"}):
        assert house.api.get("/bookings", **query).error_paths == set(query)
