"""A worker process for tests: the real one, held where the test wants to kill it.

`HOLD_AT=<name>` stops before Stripe is called; `HOLD_AT=<name>-done` after it did its work and before we wrote down its
answer. Names: intent, refund, charge, subscribe; `renewing` and `granting` stop in the middle of what a period begins
with, and of what it brings, before either is committed. `FORGETFUL=1` leaves out what keeps a second try from being a
second charge: to show that there is something to prove.
"""

import os
from collections.abc import Callable
from typing import Any

import django

django.setup()

from comptoir.config.worker import work  # noqa: E402
from comptoir.payments.adapters import stripe as calling  # noqa: E402
from comptoir.payments.adapters.stripe import Stripe  # noqa: E402
from comptoir.payments.adapters.stripe_billing import StripeBilling  # noqa: E402
from comptoir.payments.services import charge_saved_card as charging  # noqa: E402
from comptoir.wallet.services import deliver_purchase, renew_subscription  # noqa: E402
from tests.peers.platform.bell import hold  # noqa: E402


def _held(place: Any, method: str, name: str) -> None:
    original: Callable[..., Any] = getattr(place, method)

    def call_and_hold(*arguments: Any, **named: Any) -> Any:
        hold(name)
        answer = original(*arguments, **named)
        hold(f"{name}-done")
        return answer

    setattr(place, method, call_and_hold)


_held(Stripe, "create_intent", "intent")
_held(Stripe, "refund", "refund")
_held(Stripe, "charge_saved", "charge")
_held(StripeBilling, "subscribe", "subscribe")
_held(renew_subscription, "settle", "renewing")
_held(deliver_purchase, "deliver_period", "granting")
if os.environ.get("FORGETFUL"):
    calling.once = lambda key: {}
    charging.may_be_done = lambda asked, now: False
raise SystemExit(work(queues=["default"], concurrency=1))
