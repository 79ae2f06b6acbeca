"""The worker process: procrastinate with a heartbeat, so that a killed worker's jobs are known and queued again."""

import asyncio
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import structlog
from procrastinate import App, PsycopgConnector
from procrastinate.contrib.django import app as django_app
from procrastinate.contrib.django.utils import connector_params

# `platform.jobs` takes a worker for dead after four missed heartbeats.
HEARTBEAT_SECONDS = 3
DEAD_AFTER_SECONDS = 12
# A retry is not notified, so it waits for the next look.
POLL_SECONDS = 0.5
GRACE_SECONDS = 4
# Somebody waits for an answer of the web process; nobody waits for a job.
NICENESS = 15

log = structlog.get_logger("comptoir.worker")


def work(*, queues: list[str], concurrency: int) -> int:
    """Run jobs until SIGTERM; the exit code."""
    _step_back()
    # Jobs are waited for outside Django, over a small pool of its own.
    connector = PsycopgConnector(kwargs=connector_params("default"), min_size=1, max_size=4)
    worker_app = App(connector=connector, worker_defaults=django_app.worker_defaults)
    # The same tasks, still tied to Django's app: a job that queues another does so in its own transaction.
    worker_app.tasks = django_app.tasks
    worker_app.periodic_registry = django_app.periodic_registry
    try:
        asyncio.run(_run(worker_app, queues, concurrency))
    except Exception:
        log.exception("worker_ended")
        return 1
    return 0


def _step_back() -> None:
    os.nice(NICENESS)
    # Linux may share the cores out among sessions first (sched(7), "The autogroup feature"), and each of our
    # processes leads one: the nice value above then counts among the worker's own threads only.
    with suppress(OSError):
        Path("/proc/self/autogroup").write_text(str(NICENESS))


async def _run(worker_app: App, queues: list[str], concurrency: int) -> None:
    chosen: dict[str, Any] = {"queues": queues} if queues else {}
    async with worker_app.open_async():
        await worker_app.run_worker_async(
            **chosen,
            concurrency=concurrency,
            fetch_job_polling_interval=POLL_SECONDS,
            update_heartbeat_interval=HEARTBEAT_SECONDS,
            stalled_worker_timeout=DEAD_AFTER_SECONDS,
            shutdown_graceful_timeout=GRACE_SECONDS,
        )
