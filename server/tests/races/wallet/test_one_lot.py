"""One lot, ten who want it, with real commits. Each race has a twin without what prevents it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pytest
from django.db import connections

from comptoir.platform.tenancy import organization_scope
from comptoir.wallet.queries.verify import differences
from comptoir.wallet.services import spend
from tests.database import _server
from tests.house import Answer, House, a_booking, first_slots
from tests.http.booking.booked import offer
from tests.http.wallet.products import a_client
from tests.races.booking.crowd import at_once, gather, without

CROWD = 10
PLACES = 3
"""How many bookings the lot pays for."""
FOUND = "comptoir.wallet.services.spend.lock_wallet"
"""Where a booking knows that its client has a wallet, and has not looked into it yet."""
LOOKED = "comptoir.wallet.services.spend.plan_spending"
"""Where it has looked into the wallet, and taken nothing yet."""
LAW = "wallet_lot_not_below_zero"


def holder(house: House, quantity: int = PLACES) -> str:
    client = a_client(house)
    wanted = {"kind": "grant", "unit": "credits", "quantity": quantity, "reason": "A pack"}
    assert house.api.post(f"/wallets/{client}/transactions", wanted).status == 201
    return client


def bookers(house: House, client: str, number: int = CROWD, **changes: Any) -> list[Callable[[], Answer]]:
    """Each wants another service: nothing but the lot is in their way."""
    services = [offer(house, name=f"Service {position}", **changes)["id"] for position in range(number)]
    start = first_slots(house.api, services[0])[0]["start"]
    return [partial(house.api.post, "/bookings", a_booking(one, start, clientId=client)) for one in services]


def paid(answers: Sequence[Answer]) -> int:
    """How many the wallet paid for; the others are due."""
    for answer in answers:
        assert answer.status == 201, answer.body
        assert answer.body["amountPaid"] + answer.body["amountReserved"] in {0, answer.body["totalPrice"]}
    return sum(answer.body["amountDue"] == 0 for answer in answers)


def left(house: House, client: str) -> tuple[int, int]:
    """Available and reserved, over all lots, the books proved."""
    with _server(connections["default"].settings_dict["NAME"]) as owner, owner.cursor() as cursor:
        assert list(differences(cursor)) == []
    balances = house.api.get(f"/wallets/{client}").body["balances"]
    return sum(one["available"] for one in balances), sum(one["reserved"] for one in balances)


def unlocked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spend, "lock_wallet", lambda client, now: None)


def test_a_lot_pays_for_no_more_than_it_holds(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    client = holder(house)
    calls = bookers(house, client)
    gather(monkeypatch, FOUND, CROWD)
    assert paid(at_once(calls)) == PLACES
    assert left(house, client) == (0, 0)


def test_held_bookings_set_no_more_aside_either(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    client = holder(house)
    calls = bookers(house, client, requireApproval=True)
    gather(monkeypatch, FOUND, CROWD)
    assert paid(at_once(calls)) == PLACES
    assert left(house, client) == (0, PLACES)


def test_without_the_lock_the_database_still_refuses(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    client = holder(house, 1)
    calls = bookers(house, client, 4)
    unlocked(monkeypatch)
    gather(monkeypatch, LOOKED, 4)
    answers = at_once(calls)
    won = [answer for answer in answers if answer.status == 201]
    assert sum(answer.body["amountPaid"] > 0 for answer in won) == 1
    assert left(house, client) == (0, 0)


def test_without_lock_and_law_all_would_be_paid_by_one_lot(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    client = holder(house, 1)
    calls = bookers(house, client, 4)
    unlocked(monkeypatch)
    gather(monkeypatch, LOOKED, 4)
    with without("wallet_lot", LAW):
        assert paid(at_once(calls)) == 4
        balances = house.api.get(f"/wallets/{client}").body["lots"]
        assert balances[0]["available"] == -3
        with _server(connections["default"].settings_dict["NAME"]) as owner:
            [first, *_] = [str(one) for one in differences(owner.cursor())]
            assert first.startswith("no lot is below zero")
            owner.execute("TRUNCATE wallet_lot CASCADE")


def test_cancelling_and_booking_at_once_lose_nothing(house: House) -> None:
    client = holder(house, CROWD)
    calls = bookers(house, client, 2 * CROWD)
    first = [answer.body["id"] for answer in at_once(calls[:CROWD])]
    assert left(house, client) == (0, 0)
    answers = at_once([*(partial(house.api.post, f"/bookings/{id}/cancel") for id in first), *calls[CROWD:]])
    assert {answer.status for answer in answers} <= {200, 201}
    spent = sum(answer.body["amountPaid"] > 0 for answer in answers[CROWD:])
    assert left(house, client) == (CROWD - spent, 0)


def test_two_who_cancel_give_back_once(house: House) -> None:
    client = holder(house)
    [made] = at_once(bookers(house, client, 1))
    cancel = partial(house.api.post, f"/bookings/{made.body['id']}/cancel")
    assert sorted(answer.status for answer in at_once([cancel] * 4)) == [200, 409, 409, 409]
    assert left(house, client) == (PLACES, 0)


def test_two_refunds_of_one_payment_give_back_once(house: House) -> None:
    client = holder(house)
    [made] = at_once(bookers(house, client, 1))
    [payment] = house.api.get(f"/bookings/{made.body['id']}").body["payments"]
    refund = partial(house.api.post, f"/payments/{payment['id']}/refunds")
    assert sorted(answer.status for answer in at_once([refund] * 4)) == [201, 409, 409, 409]
    assert left(house, client) == (PLACES, 0)


def test_a_lot_expires_once_however_many_workers(house: House) -> None:
    from datetime import UTC, datetime, timedelta

    from comptoir.wallet.services.expire_lot import expire_lot

    client = holder(house)
    soon = datetime.now(UTC) + timedelta(days=1)
    wanted = {"kind": "grant", "unit": "credits", "quantity": 5, "reason": "More", "expiresAt": soon.isoformat()}
    lot = house.api.post(f"/wallets/{client}/transactions", wanted).body["entries"][0]["lotId"]

    def expire() -> bool:
        with organization_scope(house.organization.id):
            return expire_lot(lot, now=soon)

    assert sorted(at_once([expire] * 4)) == [False, False, False, True]
    assert left(house, client) == (PLACES, 0)
