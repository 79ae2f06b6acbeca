"""Housekeeping of the queue and of the plumbing tables."""

from datetime import timedelta

from django.db import connection
from django.utils.timezone import now
from procrastinate.contrib.django import app

from comptoir.platform.http.idempotency import KEPT_HOURS
from comptoir.platform.models import Answer
from comptoir.platform.organizations import for_each_organization
from comptoir.platform.queue import periodic

STALLED_SECONDS = 12
"""At least three heartbeats of the worker (3 s)."""
_FINISHED_KEPT = timedelta(days=3)


@periodic(cron="* * * * * */10", name="platform.rescue_stalled", queue="cleanup")
def rescue_stalled(timestamp: int) -> None:
    """Queue again what a killed worker left unfinished."""
    rescue()


def rescue(silent_seconds: int = STALLED_SECONDS) -> int:
    """Put the jobs of workers without a heartbeat for `silent_seconds` back; return how many."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT j.id FROM procrastinate_jobs j LEFT JOIN procrastinate_workers w ON w.id = j.worker_id "
            "WHERE j.status = 'doing' AND (w.id IS NULL OR w.last_heartbeat < now() - make_interval(secs => %s))",
            [silent_seconds],
        )
        stalled = [row[0] for row in cursor]
    for job in stalled:
        app.job_manager.retry_job_by_id(job, retry_at=now())
    return len(stalled)


@periodic(cron="17 * * * *", name="platform.tidy", queue="cleanup")
def tidy(timestamp: int) -> None:
    """Forget answers older than a day, finished jobs older than three, and yesterday's rate windows."""
    for_each_organization(lambda: Answer.objects.filter(at__lt=now() - timedelta(hours=KEPT_HOURS)).delete())
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM procrastinate_jobs j WHERE status IN ('succeeded', 'cancelled') AND NOT EXISTS "
            "(SELECT FROM procrastinate_events e WHERE e.job_id = j.id AND e.at > %s)",
            [now() - _FINISHED_KEPT],
        )
        cursor.execute("DELETE FROM platform_rate_window WHERE started_at < now() - interval '1 day'")
