"""A cursor is ours or it is refused."""

from base64 import urlsafe_b64encode
from typing import Any

import orjson
import pytest

from tests.house import House, make_house

ID = "01a1fd05-3098-73b3-8f6c-de7d21ff6641"


@pytest.fixture
def house(db: None) -> House:
    return make_house()


def cursor(*values: Any) -> str:
    return urlsafe_b64encode(orjson.dumps(values)).rstrip(b"=").decode()


@pytest.mark.parametrize("start", ["2026-01-01T00:00:00", "2026-01-01", "yesterday", 1767225600, None, True])
def test_a_start_without_offset_is_none_of_ours(house: House, start: Any) -> None:
    answer = house.api.get("/bookings", cursor=cursor(start, ID))
    assert (answer.status, answer.error_codes) == (422, {"platform.wrong_cursor"})


def test_one_with_its_offset_is(house: House) -> None:
    assert house.api.get("/bookings", cursor=cursor("2026-01-01T00:00:00+01:00", ID)).status == 200


@pytest.mark.parametrize("written", ["", "!", "é", cursor(), cursor(1, 2, 3), cursor("2026-01-01T00:00:00Z", [ID])])
def test_torn_ones_are_not(house: House, written: str) -> None:
    assert house.api.get("/bookings", cursor=written).status == (422 if written else 200)
