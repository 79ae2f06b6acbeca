"""The real worker, that can be held at each step of a webhook's way, to be killed there.

`HOLD_AT`: telling (deliveries written, not committed), told (committed, the queue does not know), claimed (an attempt
written down, nothing sent), answered (the receiver has answered, nothing written), settled (written, the queue does not
know).
"""

import os
from datetime import timedelta
from typing import Any

import django

django.setup()

from comptoir.config.worker import work  # noqa: E402
from comptoir.platform import events  # noqa: E402
from comptoir.webhooks import jobs  # noqa: E402
from comptoir.webhooks.services import deliver as delivery  # noqa: E402
from tests.peers.platform.bell import BellRang, hold  # noqa: E402

assert BellRang
delivery.LEASE = timedelta(seconds=float(os.environ.get("LEASE_SECONDS", "30")))


def held_after(point: str, run: Any) -> Any:
    def run_and_hold(*args: Any, **kwargs: Any) -> Any:
        outcome = run(*args, **kwargs)
        hold(point)
        return outcome

    return run_and_hold


def held_around_the_request(parcel: Any, send: Any = jobs._sent) -> Any:
    hold("claimed")
    answered = send(parcel)
    hold("answered")
    return answered


listener = events._listeners["webhooks.tell_endpoints"]
events._listeners["webhooks.tell_endpoints"] = events._Listener(
    listener.wanted, held_after("telling", listener.handler)
)
events.deliver.func = held_after("told", events.deliver.func)
jobs._sent = held_around_the_request
jobs.attempt_delivery.func = held_after("settled", jobs.attempt_delivery.func)
raise SystemExit(work(queues=["default", "webhooks"], concurrency=1))
