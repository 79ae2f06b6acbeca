"""Background work, hidden behind `task` and `enqueue`; procrastinate stores it in the caller's transaction."""

import json
import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from functools import wraps
from time import perf_counter
from traceback import extract_tb
from typing import Any

import structlog
from django.db import close_old_connections, connection
from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.contrib.django import app
from procrastinate.jobs import Job
from procrastinate.tasks import Task

from comptoir.platform.job_rows import PUT_JOBS
from comptoir.platform.metrics import observe_job

log = structlog.get_logger("comptoir.worker")

QUEUES = (
    "default",
    "notifications",
    "webhooks",
    "calendars",
    "render-preview",
    "render-final",
    "export-manufacturing",
    "asset-convert",
    "cleanup",
    "reports",
)


class Backoff(BaseRetryStrategy):
    """Up to `attempts` runs, waiting `first_seconds`·2ⁿ with ±25 % jitter between them."""

    def __init__(self, attempts: int = 3, first_seconds: float = 2.0, longest_seconds: float = 3600.0) -> None:
        self.attempts, self.first_seconds, self.longest_seconds = attempts, first_seconds, longest_seconds

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if job.attempts + 1 >= self.attempts:
            return None
        wait = min(self.first_seconds * 2**job.attempts, self.longest_seconds)
        return RetryDecision(retry_in={"milliseconds": int(1000 * wait * random.uniform(0.75, 1.25))})


def task(
    *, name: str, queue: str = "default", retry: BaseRetryStrategy | None = None, queueing_lock: str | None = None
) -> Callable[[Callable[..., None]], Task[..., None, ...]]:
    """Register a function as background work; it must be safe to run twice (a worker may die after its effect)."""
    if queue not in QUEUES:
        raise ValueError(f"nobody works through the queue {queue}")

    def register(work: Callable[..., None]) -> Task[..., None, ...]:
        @wraps(work)
        def run(*args: Any, **kwargs: Any) -> None:
            close_old_connections()
            started, outcome = perf_counter(), "failed"
            try:
                work(*args, **kwargs)
                outcome = "succeeded"
            except Exception as error:
                # What it says may name people; its kind and place do not.
                log.error("job_failed", task=name, error=type(error).__qualname__, place=_place(error))
                raise
            finally:
                close_old_connections()
                observe_job(name, outcome, perf_counter() - started)

        strategy = retry or Backoff()
        return app.task(name=name, queue=queue, retry=strategy, queueing_lock=queueing_lock)(run)

    return register


def periodic(
    *, cron: str, name: str, queue: str = "default", retry: BaseRetryStrategy | None = None
) -> Callable[[Callable[..., None]], Task[..., None, ...]]:
    """Like `task`, started by the clock; `timestamp` (seconds UTC of the tick) is its only argument."""

    def register(work: Callable[..., None]) -> Task[..., None, ...]:
        registered = task(name=name, queue=queue, retry=retry, queueing_lock=name)(work)
        return app.periodic(cron=cron)(registered)

    return register


def _place(error: Exception) -> str:
    """Where in our own code it came from, as `path:line`."""
    frames = [one for one in extract_tb(error.__traceback__) if _OURS in one.filename]
    return f"{frames[-1].filename.rpartition(_OURS)[2]}:{frames[-1].lineno}" if frames else ""


_OURS = "/comptoir/"
_AWAITED = 10
"""The priority of work that somebody sits and waits for; the rest has 0."""
_IN_BULK = -10
"""Of work that there is much of."""
_usual: ContextVar[int] = ContextVar("usual", default=0)


@contextmanager
def behind_others() -> Iterator[None]:
    """What is queued in here waits for everything else, as `in_bulk`: somebody fills a house with thousands of things,
    and who books meanwhile hears of it first."""
    token = _usual.set(_IN_BULK)
    try:
        yield
    finally:
        _usual.reset(token)


def enqueue(work: Task[..., None, ...], *, at: datetime | None = None, **arguments: Any) -> None:
    """Queue one job in the current transaction; it runs after the commit, not before `at`."""
    _put(work, [arguments], at=at)


def enqueue_awaited(work: Task[..., None, ...], *, at: datetime | None = None, **arguments: Any) -> None:
    """The same for what somebody sits and waits for: it runs ahead of everything else."""
    _put(work, [arguments], at=at, priority=_AWAITED)


def enqueue_many(work: Task[..., None, ...], arguments: Iterable[dict[str, Any]], *, in_bulk: bool = False) -> None:
    """Queue several jobs of one task in one statement; `in_bulk`: behind everything else."""
    batch = list(arguments)
    if batch:
        _put(work, batch, priority=_IN_BULK if in_bulk else None)


def _put(
    work: Task[..., None, ...], batch: list[dict[str, Any]], *, at: datetime | None = None, priority: int | None = None
) -> None:
    """What `Task.batch_defer` ends in, without the job objects, their log lines and its own way to a cursor.

    That road took a twelfth of what making a booking costs; the function in the database is the one it calls.
    """
    rank = _usual.get() if priority is None else priority
    values: list[Any] = [work.queue, work.name, rank, json.dumps(batch), at]
    with connection.cursor() as cursor:
        cursor.execute(PUT_JOBS, values)
