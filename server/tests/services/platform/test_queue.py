"""Who is served first: what somebody awaits, what happens, what there is much of."""

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from comptoir.platform.queue import behind_others, enqueue, enqueue_awaited, enqueue_many, task


@task(name="tests.served")
def served(who: str) -> None:
    """Somebody."""


def in_turn() -> list[str]:
    """Whom a worker would serve, first to last (procrastinate's own order)."""
    jobs = ProcrastinateJob.objects.filter(task_name="tests.served").order_by("-priority", "id")
    return [one.args["who"] for one in jobs]


@pytest.mark.django_db
def test_who_fills_a_house_waits_for_everybody_else() -> None:
    with transaction.atomic():
        enqueue_many(served, [{"who": "a crowd"}], in_bulk=True)
        with behind_others():
            enqueue(served, who="the demo")
            enqueue_many(served, [{"who": "the demo's mails"}])
            enqueue_awaited(served, who="whoever sits there")
        enqueue(served, who="a client")
    assert in_turn() == ["whoever sits there", "a client", "a crowd", "the demo", "the demo's mails"]
