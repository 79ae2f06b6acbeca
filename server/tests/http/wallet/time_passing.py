"""Let time pass: run what falls due, in its order, each at its own moment."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from unittest.mock import patch

from procrastinate.contrib.django.models import ProcrastinateJob

from comptoir.wallet.jobs import lots, purchases, subscriptions
from tests.http.booking.worker import run_everything_told, run_task

MODULES = (lots, purchases, subscriptions)


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """What jobs of wallet take for now."""
    patches = [patch.object(module, "now", lambda: moment) for module in MODULES]
    for one in patches:
        one.start()
    try:
        yield
    finally:
        for one in patches:
            one.stop()


class Time:
    """A clock whose hands a test moves."""

    def __init__(self, clock: Callable[[str], datetime]) -> None:
        self.clock = clock
        self.done: set[int] = set()
        self.told: set[int] = set()

    def pass_until(self, moment: str, *, times: int = 1, first: Collection[str] = ()) -> None:
        """Run every job of wallet that falls due until `moment`, `times` over; of those due at once the tasks named
        `first` before the others."""
        end = datetime.fromisoformat(moment).astimezone(UTC)
        while (job := self._next(end, first)) is not None:
            self.done.add(job.id)
            assert job.scheduled_at is not None
            with at(job.scheduled_at):
                for _ in range(times):
                    run_task(job.task_name, job.args)
        run_everything_told(self.told)
        self.clock(moment)

    def _next(self, end: datetime, first: Collection[str]) -> ProcrastinateJob | None:
        due = ProcrastinateJob.objects.filter(task_name__startswith="wallet.", scheduled_at__lte=end)
        waiting = [job for job in due if job.id not in self.done]
        return min(waiting, key=lambda job: (job.scheduled_at, job.task_name not in first, job.id), default=None)
