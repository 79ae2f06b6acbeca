"""A house that takes cards, real commits, and workers that are killed."""

from pathlib import Path

import pytest
from django.db import connection

from tests.house import House, make_house
from tests.http.payments.stripe_shop import shop, stripe
from tests.peers.platform.workers import PATIENCE, killed_while_held, wait_until, worker
from tests.peers.stripe.shop import Shop

__all__ = ["shop", "stripe"]

WORKER = "tests.peers.payments.worker"


@pytest.fixture
def house(transactional_db: None) -> House:
    return make_house()


def killed(shop: Shop, folder: Path, point: str, **environment: str) -> None:
    """Run a worker until it is held at `point`, then kill -9 it."""
    killed_while_held(folder, WORKER, HOLD_AT=point, COMPTOIR_STRIPE_URL=shop.stripe.url, **environment)


def finish(shop: Shop, folder: Path, **environment: str) -> None:
    """Let a worker do all that is due."""
    with worker(folder, WORKER, COMPTOIR_STRIPE_URL=shop.stripe.url, **environment):
        wait_until(all_due_jobs_are_done, PATIENCE)


def all_due_jobs_are_done() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM procrastinate_jobs WHERE task_name ~ '^(payments|wallet)[.]' "
            "AND queue_name = 'default' AND status <> 'succeeded' AND (scheduled_at IS NULL OR scheduled_at <= now())"
        )
        return bool(cursor.fetchone()[0] == 0)


def heard(shop: Shop, folder: Path) -> None:
    """What Stripe has to tell since the last time, handled by a worker."""
    tell(shop)
    finish(shop, folder)


def tell(shop: Shop) -> None:
    news, shop.told = shop.stripe.account.events[shop.told :], len(shop.stripe.account.events)
    for event in news:
        assert shop.deliver(event).status == 200
