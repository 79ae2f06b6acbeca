"""The worker process: procrastinate with a heartbeat, so that a killed worker's jobs are known and queued again."""

import asyncio
import os
import signal
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import structlog
from procrastinate import App, PsycopgConnector
from procrastinate.contrib.django import app as django_app
from procrastinate.contrib.django.utils import connector_params

from comptoir.platform.queue import QUEUES

# `platform.jobs` takes a worker for dead after four missed heartbeats.
HEARTBEAT_SECONDS = 3
DEAD_AFTER_SECONDS = 12
# A retry is not notified, so it waits for the next look.
POLL_SECONDS = 0.5
GRACE_SECONDS = 4
# Somebody waits for an answer of the web process, nobody watches a job run. A third of a busy core is left to the
# worker: at 15 it got a thirtieth, and mails came seven minutes late on a machine with other work.
NICENESS = 5

log = structlog.get_logger("comptoir.worker")


# Somebody else's server may take its time to answer: whoever waits for it holds nobody else up.
_WAITING_OUTSIDE = ("webhooks", "calendars")


def work(*, queues: list[str], concurrency: int) -> int:
    """Run jobs until SIGTERM, of all queues when none is named; the exit code."""
    _step_back()
    # Jobs are waited for outside Django, over a small pool of its own.
    connector = PsycopgConnector(kwargs=connector_params("default"), min_size=1, max_size=4)
    try:
        asyncio.run(_run(connector, queues, concurrency))
    except Exception:
        log.exception("worker_ended")
        return 1
    return 0


def _app(connector: PsycopgConnector, *, with_clock: bool) -> App:
    app = App(connector=connector, worker_defaults=django_app.worker_defaults)
    # The same tasks, still tied to Django's app: a job that queues another does so in its own transaction.
    app.tasks = django_app.tasks
    if with_clock:
        app.periodic_registry = django_app.periodic_registry
    return app


def _step_back() -> None:
    os.nice(NICENESS)
    # Linux may share the cores out among sessions first (sched(7), "The autogroup feature"): the nice value above then
    # counts among the worker's own threads only. `comptoir up` makes each process lead one; a shell's is not ours.
    if os.getsid(0) == os.getpid():
        with suppress(OSError):
            Path("/proc/self/autogroup").write_text(str(NICENESS))


async def _run(connector: PsycopgConnector, queues: list[str], concurrency: int) -> None:
    main = _app(connector, with_clock=True)
    chosen = queues or [queue for queue in QUEUES if queue not in _WAITING_OUTSIDE]
    aside = () if queues else _WAITING_OUTSIDE
    lanes = [(main, chosen, True), *((_app(connector, with_clock=False), [queue], False) for queue in aside)]
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(len(lanes) * concurrency + 1, "job"))
    async with main.open_async():
        running = [asyncio.create_task(_lane(*lane, concurrency)) for lane in lanes]
        ending = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, ending.set)
        for lane in running:
            # The first that ends takes the other along: the supervisor starts both anew.
            lane.add_done_callback(lambda _: ending.set())
        await ending.wait()
        for lane in running:
            lane.cancel()
        for outcome in await asyncio.gather(*running, return_exceptions=True):
            if isinstance(outcome, Exception):
                raise outcome


async def _lane(app: App, queues: list[str], listening: bool, concurrency: int) -> None:
    await app.run_worker_async(
        queues=queues,
        concurrency=concurrency,
        fetch_job_polling_interval=POLL_SECONDS,
        update_heartbeat_interval=HEARTBEAT_SECONDS,
        stalled_worker_timeout=DEAD_AFTER_SECONDS,
        shutdown_graceful_timeout=GRACE_SECONDS,
        # One LISTEN is enough; half a second more is nothing on the way to another house.
        listen_notify=listening,
        install_signal_handlers=False,
    )
