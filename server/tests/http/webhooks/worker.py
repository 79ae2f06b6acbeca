"""A worker for tests: hands over events and makes attempts, in the test's own transaction."""

from datetime import datetime
from inspect import unwrap
from unittest.mock import patch
from uuid import UUID

from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from comptoir.kernel.ids import OrganizationId
from comptoir.webhooks import jobs
from comptoir.webhooks.services.deliver import deliver


def hand_over() -> None:
    """Every event that is waiting to every subscriber."""
    for job in ProcrastinateJob.objects.filter(status="todo", task_name="platform.deliver").order_by("id"):
        unwrap(app.tasks[job.task_name].func)(**job.args)
        _done(job)


def attempts_queued() -> list[ProcrastinateJob]:
    return list(ProcrastinateJob.objects.filter(status="todo", task_name="webhooks.attempt_delivery").order_by("id"))


def attempt_all(at: datetime | None = None) -> int:
    """Make every attempt that is queued, those for later as well; the clock shows `at`, or their own time."""
    queued = attempts_queued()
    for job in queued:
        clock = at or job.scheduled_at or jobs.now()
        deliver(
            OrganizationId(UUID(job.args["organization"])),
            UUID(job.args["delivery"]),
            send=jobs._sent,
            again=jobs.queue_attempt,
            clock=lambda clock=clock: max(clock, jobs.now()),  # type: ignore[misc]
        )
        _done(job)
    return len(queued)


def quickly() -> "patch[float]":  # type: ignore[type-arg]
    """A sender with half a second of patience."""
    return patch("comptoir.webhooks.adapters.sender.SECONDS", 0.5)


def _done(job: ProcrastinateJob) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'succeeded' WHERE id = %s", [job.id])
