"""Two workers, one period; two at the counter, one purchase."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connections
from django.utils.timezone import now

from comptoir.kernel.ids import OrganizationId
from comptoir.platform.tenancy import organization_scope
from comptoir.wallet.models import Purchase, Subscription
from comptoir.wallet.public import balance_of
from comptoir.wallet.services import renew_subscription as renewing
from comptoir.wallet.services import settle_purchase as settling
from comptoir.wallet.services.end_subscription import end_unpaid
from comptoir.wallet.services.renew_subscription import renew_subscription
from tests.database import _server
from tests.house import House
from tests.http.wallet.products import a_client, a_pack, a_subscription, sold
from tests.races.booking.crowd import at_once, gather, without

WORKERS = 4


def subscribe(house: House, client: str, **terms: Any) -> Subscription:
    purchase = sold(house, a_subscription(house, **terms), client)
    with organization_scope(house.organization.id):
        return Subscription.objects.get(pk=purchase["subscriptionId"])


def in_house(house: House, work: Callable[[], Any]) -> Callable[[], Any]:
    """In a transaction of its own, as a job."""

    def run() -> Any:
        with organization_scope(OrganizationId(house.organization.id)):
            return work()

    return run


def renewals(house: House, row: Subscription, moment: datetime, number: int = 2) -> list[Any]:
    work = in_house(house, partial(renew_subscription, row.id, number, now=moment))
    return at_once([work] * WORKERS)


def numbers(house: House, row: Subscription) -> list[int | None]:
    with organization_scope(house.organization.id):
        rows = Purchase.objects.filter(subscription_id=row.id).order_by("period_number")
        return list(rows.values_list("period_number", flat=True))


def credits_of(house: House, client: str) -> int:
    with organization_scope(house.organization.id):
        return sum(one.available for one in balance_of(UUID(client)))


def test_a_period_is_begun_by_one_worker(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    client = a_client(house)
    row = subscribe(house, client, rollover={"mode": "all"})
    gather(monkeypatch, "comptoir.wallet.services.renew_subscription.subscription_by_id", WORKERS)
    assert sorted(renewals(house, row, row.current_period_end)) == [False, False, False, True]
    assert numbers(house, row) == [1, 2]
    assert credits_of(house, client) == 16


def test_workers_that_are_late_catch_up_once(house: House) -> None:
    row = subscribe(house, a_client(house), period="week", graceDays=60)
    later = row.current_period_end + timedelta(weeks=2)
    works = [partial(renew_subscription, row.id, number, now=later) for number in (2, 3, 4) for _ in range(2)]
    for _ in range(3):
        at_once([in_house(house, work) for work in works])
    assert numbers(house, row) == [1, 2, 3, 4]


def unlocked(subscription: UUID, *, to_change: bool = False) -> Subscription:
    return Subscription.objects.get(pk=subscription)


def test_without_the_lock_the_database_still_refuses(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    row = subscribe(house, a_client(house), allowance=None)
    monkeypatch.setattr(renewing, "subscription_by_id", unlocked)
    gather(monkeypatch, "comptoir.wallet.services.renew_subscription.begin_period", WORKERS)

    begin = in_house(house, partial(renew_subscription, row.id, 2, now=row.current_period_end))

    def work() -> bool:
        try:
            return bool(begin())
        except IntegrityError:
            return False

    assert sorted(at_once([work] * WORKERS)) == [False, False, False, True]
    assert numbers(house, row) == [1, 2]


def test_without_either_every_worker_would_charge(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    row = subscribe(house, a_client(house), allowance=None)
    monkeypatch.setattr(renewing, "subscription_by_id", unlocked)
    gather(monkeypatch, "comptoir.wallet.services.renew_subscription.begin_period", WORKERS)
    with without("wallet_purchase", "wallet_purchase_one_per_period"):
        assert renewals(house, row, row.current_period_end) == [True] * WORKERS
        assert numbers(house, row) == [1, *[2] * WORKERS]
        with _server(connections["default"].settings_dict["NAME"]) as owner:
            owner.execute("TRUNCATE wallet_purchase CASCADE")


def test_paying_and_losing_it_at_once_end_in_one_or_the_other(house: House) -> None:
    client = a_client(house)
    row = subscribe(house, client)
    assert renewals(house, row, row.current_period_end).count(True) == 1
    with organization_scope(house.organization.id):
        pending = Purchase.objects.get(subscription_id=row.id, period_number=2)
    pay = partial(house.api.post, f"/purchases/{pending.id}/payments", {"method": "cash"})
    lose = in_house(house, partial(end_unpaid, row.id, now=now() + timedelta(days=60)))
    paid, lost = at_once([pay, lose])
    found = house.api.get(f"/subscriptions/{row.id}").body
    assert (paid.status, lost, found["status"]) in {(201, False, "active"), (409, True, "ended")}
    purchase = house.api.get(f"/purchases/{pending.id}").body
    assert purchase["amountPaid"] - purchase["amountRefunded"] == (4000 if paid.status == 201 else 0)


def test_what_is_paid_twice_at_once_is_handed_over_once(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    client = a_client(house)
    purchase = sold(house, a_pack(house), client, paid=None)
    gather(monkeypatch, "comptoir.wallet.services.change_purchase.receive", 2, patience=0.5)
    pay = partial(house.api.post, f"/purchases/{purchase['id']}/payments", {"method": "cash"})
    assert sorted(answer.status for answer in at_once([pay, pay])) == [201, 409]
    assert credits_of(house, client) == 10


class _Unlocked:
    class objects:
        @staticmethod
        def filter(**wanted: Any) -> Any:
            return Purchase.objects.filter(**wanted)

        @staticmethod
        def select_for_update() -> Any:
            return Purchase.objects.all()


def test_without_the_lock_it_would_be_handed_over_twice(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    client = a_client(house)
    purchase = sold(house, a_pack(house), client, paid=None)
    monkeypatch.setattr(settling, "Purchase", _Unlocked)
    gather(monkeypatch, "comptoir.wallet.services.change_purchase.receive", 2)
    pay = partial(house.api.post, f"/purchases/{purchase['id']}/payments", {"method": "cash"})
    assert [answer.status for answer in at_once([pay, pay])] == [201, 201]
    assert credits_of(house, client) == 20


def test_the_last_one_a_client_may_have_is_bought_once(house: House) -> None:
    pack, client = a_pack(house, limitPerClient=1), a_client(house)
    buy = partial(house.api.post, "/purchases", {"productId": pack["id"], "clientId": client})
    assert sorted(answer.status for answer in at_once([buy] * WORKERS)) == [201, 409, 409, 409]


def test_refunding_twice_at_once_gives_back_once(house: House) -> None:
    client = a_client(house)
    purchase = sold(house, a_pack(house), client)
    refund = partial(house.api.post, f"/purchases/{purchase['id']}/refund")
    assert sorted(answer.status for answer in at_once([refund, refund])) == [200, 409]
    assert credits_of(house, client) == 0
    assert house.api.get(f"/purchases/{purchase['id']}").body["amountRefunded"] == 10_000
