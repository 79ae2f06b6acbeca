"""Where whoever has booked is sent to."""

import pytest

from tests.house import House, a_booking, a_service
from tests.http.booking.booked import at, offer


@pytest.mark.parametrize(
    ("url", "there"),
    [
        ("https://studio.example/merci", "https://studio.example/merci?booking={reference}"),
        ("https://studio.example/?a=1&booking=x#top", "https://studio.example/?a=1&booking={reference}#top"),
    ],
)
def test_the_address_carries_the_reference_and_nothing_else(house: House, url: str, there: str) -> None:
    service = offer(house, redirectUrl=url)
    booking = house.visitor.post("/bookings", a_booking(service["id"], at("09:00"))).body
    assert booking["nextUrl"] == there.format(reference=booking["reference"])
    shown = next(one for one in house.visitor.get("/services").body["items"] if one["id"] == service["id"])
    assert "redirectUrl" not in shown, "visitors learn it once they have booked"


def test_without_one_nobody_is_sent_anywhere(house: House) -> None:
    booking = house.visitor.post("/bookings", a_booking(offer(house)["id"], at("09:00"))).body
    assert booking.get("nextUrl") is None


@pytest.mark.parametrize(
    "url",
    [
        "http://studio.example",
        "javascript:alert(1)",
        "https://",
        "https://user:word@studio.example",
        "https://a b.example",
        "https://studio.example:99999",
        "//studio.example",
    ],
)
def test_only_a_plain_https_address_will_do(house: House, url: str) -> None:
    wrong = house.api.post("/services", a_service(redirectUrl=url))
    assert (wrong.status, wrong.error_paths, wrong.error_codes) == (
        422,
        {"redirectUrl"},
        {"booking.redirect_not_https"},
    )
