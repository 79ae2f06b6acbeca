"""A worker process for tests: the real one, held where the test wants to kill it.

`HOLD_AT=<name>` stops inside the work, before its commit; `HOLD_AT=<name>-done` after its commit and before the queue
knows. Names: offer, lapse, decide.
"""

from collections.abc import Callable
from typing import Any

import django

django.setup()

from comptoir.booking import jobs, subscriptions  # noqa: E402
from comptoir.config.worker import work  # noqa: E402
from comptoir.platform import events  # noqa: E402
from tests.peers.platform.bell import hold  # noqa: E402


def _held(module: Any, function: str, name: str) -> None:
    original: Callable[..., Any] = getattr(module, function)

    def act_and_hold(*args: Any, **kwargs: Any) -> Any:
        done = original(*args, **kwargs)
        if done:
            hold(name)
        return done

    setattr(module, function, act_and_hold)


def _held_after_commit(task: Any, name: str) -> None:
    run = task.func

    def run_and_hold(*args: Any, **kwargs: Any) -> None:
        run(*args, **kwargs)
        if name != "offer-done" or "offer" in kwargs.get("subscriber", ""):
            hold(name)

    task.func = run_and_hold


_held(subscriptions, "offer_freed", "offer")
_held(jobs, "lapse_offer", "lapse")
_held(jobs, "decide_session", "decide")
_held_after_commit(events.deliver, "offer-done")
_held_after_commit(jobs.lapse_waitlist_offer, "lapse-done")
_held_after_commit(jobs.decide, "decide-done")
raise SystemExit(work(queues=["default"], concurrency=1))
