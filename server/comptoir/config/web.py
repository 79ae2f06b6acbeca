"""The web process: granian in front of Django, one process per core."""

import gc
import multiprocessing
import os
from collections.abc import Callable
from typing import Any

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from comptoir.config.environment import number
from comptoir.config.parent import die_with_parent

# More threads of one process mostly wait for each other; but somebody has to answer while a slow upload holds one.
FEWEST_THREADS = 2
AT_ONCE = 4
# A thread keeps its database connection for as long as it lives.
IDLE_THREAD_SECONDS = 600
STOP_SECONDS = 3
LARGEST_DEFAULT = 4


def serve(host: str, port: int) -> int:
    """Answer requests until SIGTERM; the exit code."""
    # All is loaded once, before the workers are forked, so that they share its memory.
    import comptoir.config.wsgi  # noqa: F401

    gc.collect()
    gc.freeze()
    multiprocessing.set_start_method("fork", force=True)
    workers = number("COMPTOIR_WEB_WORKERS", min(_cores(), LARGEST_DEFAULT))
    server = Granian(
        "comptoir.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=max(FEWEST_THREADS, AT_ONCE // workers),
        blocking_threads_idle_timeout=IDLE_THREAD_SECONDS,
        backpressure=256,
        respawn_failed_workers=True,
        workers_kill_timeout=STOP_SECONDS,
        log_level=LogLevels.warning,
    )
    server.serve(target_loader=_load, wrap_loader=False)
    return 0


def _load() -> Callable[..., Any]:
    """In each worker: end with the main process, then hand over the application."""
    from comptoir.config.wsgi import application

    die_with_parent()
    loaded: Callable[..., Any] = application
    return loaded


def _cores() -> int:
    """What this process may use, where the system says so."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
