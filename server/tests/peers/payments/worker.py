"""A worker process for tests: the real one, held where the test wants to kill it.

`HOLD_AT=<name>` stops before Stripe is called; `HOLD_AT=<name>-done` after it did its work and before we wrote down its
answer. Names: intent, refund, charge.
"""

from collections.abc import Callable
from typing import Any

import django

django.setup()

from comptoir.config.worker import work  # noqa: E402
from comptoir.payments.adapters.stripe import Stripe  # noqa: E402
from tests.peers.platform.bell import hold  # noqa: E402


def _held(method: str, name: str) -> None:
    original: Callable[..., Any] = getattr(Stripe, method)

    def call_and_hold(*arguments: Any, **named: Any) -> Any:
        hold(name)
        answer = original(*arguments, **named)
        hold(f"{name}-done")
        return answer

    setattr(Stripe, method, call_and_hold)


_held("create_intent", "intent")
_held("refund", "refund")
_held("charge_saved", "charge")
raise SystemExit(work(queues=["default"], concurrency=1))
