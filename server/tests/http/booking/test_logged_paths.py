"""The server's log lets nobody in: links that act for a client are not written there."""

import pytest
from django.test import Client
from structlog.testing import capture_logs

from tests.house import House
from tests.http.booking.booked import at, book, offer

PLACES = {
    "an API call": "/api/v1/guest/bookings/{}",
    "below it": "/api/v1/guest/bookings/{}/calendar.ics",
    "an address that is not there": "/api/v1/guest/bookings/{}/nothing",
    "a page": "/b/{}",
}


@pytest.mark.parametrize("place", PLACES.values(), ids=list(PLACES))
def test_a_signed_link_is_covered(house: House, place: str) -> None:
    token = book(house, offer(house), at("09:00"))["manageUrl"].rsplit("/", 1)[1]
    with capture_logs() as lines:
        Client().get(place.format(token))
    [line] = [line for line in lines if line["event"] == "request"]
    assert line["path"] == place.format("…")
    assert token not in str(lines)


def test_ids_stay(house: House) -> None:
    booking = book(house, offer(house), at("09:00"))
    with capture_logs() as lines:
        assert house.api.get(f"/bookings/{booking['id']}").status == 200
    assert [line["path"] for line in lines if line["event"] == "request"] == [f"/api/v1/bookings/{booking['id']}"]
