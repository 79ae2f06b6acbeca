"""A worker process for tests: the real one, with a bell to answer and, for the twins, its safeguards taken out.

`HOLD_AT=handling` stops inside the handler, `HOLD_AT=committed` after its commit and before the queue knows.
"""

import os
from datetime import timedelta
from typing import Any

import django

django.setup()

from comptoir.config.worker import work  # noqa: E402
from comptoir.notifications.services import deliver as delivery  # noqa: E402
from comptoir.platform import events  # noqa: E402
from tests.peers.platform.bell import hold, subscribe  # noqa: E402


def _without_receipts() -> None:
    def always_first(*_: object) -> bool:
        return True

    events._first = always_first


def _held_after_commit() -> None:
    run = events.deliver.func

    def run_and_hold(*args: Any, **kwargs: Any) -> None:
        run(*args, **kwargs)
        hold("committed")

    events.deliver.func = run_and_hold


subscribe()
_held_after_commit()
delivery.LEASE = timedelta(seconds=float(os.environ.get("LEASE_SECONDS", "90")))
if os.environ.get("WITHOUT_RECEIPTS"):
    _without_receipts()
raise SystemExit(work(queues=["default", "notifications"], concurrency=1))
