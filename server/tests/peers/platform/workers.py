"""Start real workers, and kill them."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from django.db import connection

from comptoir.platform.jobs import rescue
from tests.peers.platform.database_url import database_url

PATIENCE = 120
"""Seconds: a busy machine takes its time to start Python."""


@contextmanager
def worker(folder: Path, module: str = "tests.peers.platform.worker", **environment: str) -> Iterator[None]:
    """A worker over the test's database, gone at the end whatever happened."""
    held = folder / "held"
    held.unlink(missing_ok=True)
    url = database_url()
    process = _fork(url, module, {**os.environ, "DATABASE_URL": url, "HELD_FILE": str(held), **environment})
    try:
        yield
    finally:
        os.kill(process, signal.SIGKILL)
        wait_until(lambda: not Path(f"/proc/{process}").exists(), 10)


def _fork(url: str, module: str, environment: dict[str, str]) -> int:
    """The process id of a worker that runs that module."""
    warm = _warm(url)
    assert warm.stdin is not None and warm.stdout is not None
    warm.stdin.write(json.dumps({"module": module, "environment": environment}) + "\n")
    warm.stdin.flush()
    return int(warm.stdout.readline())


@cache
def _warm(url: str) -> subprocess.Popen[str]:
    """Where workers of that database come from; it ends with us."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.peers.platform.warm"],
        env={**os.environ, "DATABASE_URL": url},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        # A worker steps back with all of its session: that must not be ours.
        start_new_session=True,
    )


def killed_while_held(folder: Path, module: str = "tests.peers.platform.worker", **environment: str) -> None:
    """Run a worker until it says that it is held, then kill -9 it; its jobs are left to the next one."""
    with worker(folder, module, **environment):
        wait_until((folder / "held").exists, PATIENCE)
    queue_again()


def queue_again() -> None:
    """What `platform.rescue_stalled` does every ten seconds, with less patience: for everything that killed workers,
    also earlier ones, were at."""
    wait_until(_nothing_is_being_done)


def _nothing_is_being_done() -> bool:
    rescue(silent_seconds=1)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE status = 'doing'")
        return bool(cursor.fetchone()[0] == 0)


def wait_until(true: Callable[[], bool], seconds: float = PATIENCE) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return
        time.sleep(0.1)
    raise AssertionError("it never came")
