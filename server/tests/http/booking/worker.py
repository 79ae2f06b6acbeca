"""A worker for tests: runs what a commit queued, in the test's own transaction."""

from inspect import unwrap
from typing import Any

from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from tests.house import House


def queued(*tasks: str) -> list[tuple[int, str, dict[str, Any]]]:
    """Waiting jobs of these kinds, or of all, oldest first, as (id, task, arguments)."""
    jobs = ProcrastinateJob.objects.filter(status="todo").order_by("id")
    rows = jobs.filter(task_name__in=tasks) if tasks else jobs
    return list(rows.values_list("id", "task_name", "args"))


def run_deliveries(*, times: int = 1, latest_first: bool = False) -> int:
    """Hand every queued event to its subscribers, `times` over, as a worker that died in between would."""
    jobs = queued("platform.deliver")
    for _, task, arguments in reversed(jobs) if latest_first else jobs:
        for _ in range(times):
            run_task(task, arguments)
    return len(jobs)


def run_everything_told(done: set[int] | None = None) -> None:
    """Hand out every event but those `done`, and those that doing so causes; what was handed out before is a no-op."""
    done = set() if done is None else done
    while new := [job for job in queued("platform.deliver") if job[0] not in done]:
        for id, task, arguments in new:
            run_task(task, arguments)
            done.add(id)


def run_jobs(task: str, *, times: int = 1) -> int:
    """Run every queued job of one kind, due or not, `times` over."""
    jobs = queued(task)
    for _, name, arguments in jobs:
        for _ in range(times):
            run_task(name, arguments)
    return len(jobs)


def run_task(task: str, arguments: dict[str, Any]) -> None:
    # Without the wrapper of `platform.queue`, which hangs up the database as a worker does between jobs.
    unwrap(app.tasks[task].func)(**arguments)


def mails(house: House) -> list[dict[str, Any]]:
    """The outbox, oldest first, with bodies."""
    items = house.api.get("/outbox").body["items"]
    return [house.api.get(f"/outbox/{one['id']}").body for one in reversed(items)]
