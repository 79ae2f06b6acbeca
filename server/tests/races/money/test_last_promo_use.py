"""One use of a code left, many who have seen it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pytest
from django.db import connections

from comptoir.wallet.services import use_promo as using
from tests.database import _server
from tests.house import Answer, House, a_booking, first_slots
from tests.http.booking.booked import offer
from tests.http.booking.database import count
from tests.races.booking.crowd import at_once, gather, without

JUDGED = "comptoir.booking.services.promo.use_promo"
"""Where a request has judged its code, and has not taken it yet."""
CROWD = 6
BLIND = "UPDATE wallet_promo_code SET uses = uses + 1 WHERE id = %s RETURNING max_uses_per_client"


def promo(house: House, **limits: Any) -> dict[str, Any]:
    made = house.api.post("/promo-codes", {"code": "LAST", "kind": "percentage", "value": 10, **limits})
    assert made.status == 201, made.body
    return dict(made.body)


def uses(house: House, made: dict[str, Any]) -> int:
    return int(house.api.get(f"/promo-codes/{made['id']}").body["uses"])


def bookers(house: House, *, email: str = "guest-{}@example.test", number: int = CROWD) -> list[Callable[[], Answer]]:
    """Each wants another time: nothing but the code is in their way. Staff book: who books alone is counted before."""
    service = offer(house)
    times = [slot["start"] for slot in first_slots(house.api, service["id"])[:number]]
    wishes = [
        a_booking(service["id"], start, promoCode="last", contactEmail=email.format(position))
        for position, start in enumerate(times)
    ]
    return [partial(house.api.post, "/bookings", wish) for wish in wishes]


def outcome(answers: Sequence[Answer]) -> tuple[int, set[str]]:
    """How many won, and what the others were told."""
    told = {answer.body["errors"][0]["code"] for answer in answers if answer.status == 422}
    return sum(answer.status == 201 for answer in answers), told


def test_the_last_use_has_one_winner(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    made = promo(house, maxUses=1)
    gather(monkeypatch, JUDGED, CROWD)
    assert outcome(at_once(bookers(house))) == (1, {"booking.promo_code_used_up"})
    assert uses(house, made) == count(house, "wallet_promo_use") == count(house, "booking_booking") == 1


def test_without_counting_and_asking_at_once_the_constraint_still_refuses(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = promo(house, maxUses=1)
    monkeypatch.setattr(using, "_COUNT", BLIND)
    gather(monkeypatch, JUDGED, CROWD)
    answers = at_once(bookers(house))
    assert sorted({answer.status for answer in answers}) == [201, 409]
    assert uses(house, made) == count(house, "booking_booking") == 1


def test_without_either_all_would_win(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    promo(house, maxUses=1)
    monkeypatch.setattr(using, "_COUNT", BLIND)
    gather(monkeypatch, JUDGED, CROWD)
    with without("wallet_promo_code", "wallet_promo_uses_within_most"):
        assert outcome(at_once(bookers(house))) == (CROWD, set())
        with _server(connections["default"].settings_dict["NAME"]) as owner:
            owner.execute("TRUNCATE wallet_promo_code CASCADE")


def known(house: House) -> str:
    """A client who exists: new ones of one address wait for one another, which is another race."""
    house.api.post("/clients", {"name": "Ada", "email": "ada@example.test"})
    return "ada@example.test"


def test_a_client_takes_no_more_than_their_share(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    made = promo(house, maxUsesPerClient=2)
    gather(monkeypatch, JUDGED, 4)
    assert outcome(at_once(bookers(house, email=known(house), number=4))) == (2, {"booking.promo_code_client_limit"})
    assert uses(house, made) == 2


def test_a_first_booking_is_one(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    made = promo(house, firstBookingOnly=True)
    gather(monkeypatch, JUDGED, 3)
    calls = bookers(house, email=known(house), number=3)
    assert outcome(at_once(calls)) == (1, {"booking.promo_code_first_booking_only"})
    assert uses(house, made) == 1


def test_without_looking_again_all_would_be_first(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    promo(house, firstBookingOnly=True)
    monkeypatch.setattr("comptoir.booking.services.promo._has_booked", lambda client: False)
    gather(monkeypatch, JUDGED, 3)
    assert outcome(at_once(bookers(house, email=known(house), number=3))) == (3, set())


def test_uses_given_back_and_taken_at_once_are_all_counted(house: House) -> None:
    made = promo(house, maxUses=CROWD)
    first = [answer.body["id"] for answer in at_once(bookers(house))]
    assert uses(house, made) == CROWD
    calls = [partial(house.api.post, f"/bookings/{booking}/cancel") for booking in first[:3]]
    answers = at_once([*calls, *bookers(house, email="later-{}@example.test", number=3)])
    won = sum(answer.status == 201 for answer in answers)
    assert uses(house, made) == CROWD - 3 + won
