"""A program that mistypes an address of the API gets a problem it can read."""

import pytest

from tests.house import House


@pytest.mark.parametrize("path", ["/nowhere", "/services/", "/", "/bookings/x/y/z"])
def test_an_unknown_address_of_the_api_is_a_problem(house: House, path: str) -> None:
    lost = house.api.get(path)
    assert (lost.status, lost.headers["Content-Type"]) == (404, "application/problem+json")
    assert lost.code == "platform.not_found"
    assert lost.body["requestId"] == lost.headers["X-Request-Id"]
