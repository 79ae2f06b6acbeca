"""A service's time zone is its own, else its location's, else the organization's."""

from tests.house import House
from tests.http.booking.booked import DAY, at, book, hours, offer, slots, starts


def test_its_own_zone_comes_first(house: House) -> None:
    place = house.api.post("/locations", {"name": "Tokyo", "timeZone": "Asia/Tokyo"}).body
    service = offer(house, timeZone="America/Santiago", locationId=place["id"], availableSlots=hours("09:00-11:00"))
    answer = house.api.get("/slots", serviceId=service["id"], **{"from": DAY, "to": DAY})
    assert answer.body["timeZone"] == "America/Santiago"
    assert starts(house.api, service) == [at("09:00", offset="-03:00"), at("10:00", offset="-03:00")]


def test_then_its_locations(house: House) -> None:
    place = house.api.post("/locations", {"name": "Tokyo", "timeZone": "Asia/Tokyo"}).body
    service = offer(house, locationId=place["id"], availableSlots=hours("09:00-10:00"))
    assert starts(house.api, service) == [at("09:00", offset="+09:00")]


def test_then_the_organizations(house: House) -> None:
    place = house.api.post("/locations", {"name": "Here"}).body
    service = offer(house, locationId=place["id"], availableSlots=hours("09:00-10:00"))
    assert starts(house.api, service) == [at("09:00")]


def test_a_booking_is_kept_and_shown_in_it(house: House) -> None:
    service = offer(house, timeZone="Asia/Kolkata")
    booking = book(house, service, at("09:00", offset="+05:30"))
    assert booking["timeZone"] == "Asia/Kolkata"
    assert booking["startDate"] == at("09:00", offset="+05:30")
    assert booking["endDate"] == at("10:00", offset="+05:30")


def test_a_client_elsewhere_sees_the_same_instants_on_their_own_days(house: House) -> None:
    service = offer(house, availableSlots=hours("09:00-12:00"))
    answer = house.api.get("/slots", serviceId=service["id"], timeZone="Pacific/Auckland", **{"from": DAY, "to": DAY})
    assert answer.body["timeZone"] == "Pacific/Auckland"
    assert [slot["start"] for slot in answer.body["days"][0]["slots"]] == [
        at("21:00", offset="+13:00"), at("22:00", offset="+13:00"), at("23:00", offset="+13:00"),
    ]  # fmt: skip
    away = slots(house.api, service, DAY, "2027-03-09", timeZone="America/Los_Angeles")
    assert [slot["start"] for slot in away] == [
        at("00:00", "2027-03-08", "-08:00"), at("01:00", "2027-03-08", "-08:00"), at("02:00", "2027-03-08", "-08:00"),
        at("00:00", "2027-03-09", "-08:00"), at("01:00", "2027-03-09", "-08:00"), at("02:00", "2027-03-09", "-08:00"),
    ]  # fmt: skip
