"""From which day to which a code is good, as its owner writes it."""

from datetime import datetime
from typing import Any

import pytest

from tests.house import House
from tests.http.wallet.test_promo_codes import promo

pytestmark = pytest.mark.django_db


def test_a_date_is_a_whole_local_day(house: House) -> None:
    made = promo(house, validFrom="2027-03-28", validUntil="2027-03-28")
    assert made.status == 201, made.body
    ends = {name: datetime.fromisoformat(made.body[name]) for name in ("validFrom", "validUntil")}
    assert ends["validFrom"] == datetime.fromisoformat("2027-03-28T00:00:00+01:00")
    assert ends["validUntil"] == datetime.fromisoformat("2027-03-29T00:00:00+02:00"), "a day of 23 hours"
    changed = house.api.patch(f"/promo-codes/{made.body['id']}", {"validUntil": "2027-03-30"}).body["validUntil"]
    assert datetime.fromisoformat(changed) == datetime.fromisoformat("2027-03-31T00:00:00+02:00")


@pytest.mark.parametrize(
    "wrong", ["2027-02-30", "0000-00-00", "9999-12-31", "0001-01-01", "soon", 5, [], "2027-03-28T10:00:00"]
)
def test_what_is_neither_date_nor_instant_is_refused(house: House, wrong: Any) -> None:
    for name in ("validFrom", "validUntil"):
        refused = promo(house, **{name: wrong})
        assert (refused.status, refused.error_paths) == (422, {name}), refused.body


def test_the_kind_is_called_type_by_the_seed(house: House) -> None:
    made = house.api.post("/promo-codes", {"code": "SEED", "type": "fixed", "value": 500})
    assert (made.status, made.body["kind"]) == (201, "fixed"), made.body
    refused = house.api.post("/promo-codes", {"code": "SEED", "value": 500})
    assert (refused.status, refused.error_paths) == (422, {"kind"})
