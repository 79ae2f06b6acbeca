"""A worker process for tests: the real one, held where the test wants to kill it.

`HOLD_AT=writing` stops before a calendar elsewhere is written to, `HOLD_AT=written` after it took the event and before
we noted that. `MICROSOFT_URL` is where Microsoft's servers are. `FORGETFUL=1` knows nothing of what was made before,
and makes every try another one: to show that there is something to prove.
"""

import os
from datetime import timedelta
from typing import Any

import django

django.setup()

from django.conf import settings  # noqa: E402

from comptoir.calendars.adapters import microsoft  # noqa: E402
from comptoir.calendars.services import claim, write_copies  # noqa: E402
from comptoir.config.worker import work  # noqa: E402
from comptoir.kernel.ids import new_id  # noqa: E402
from tests.peers.calendars.granted import client_at  # noqa: E402
from tests.peers.platform.bell import hold  # noqa: E402

_call = write_copies._call


def _call_and_hold(*arguments: Any, **named: Any) -> Any:
    hold("writing")
    stored = _call(*arguments, **named)
    hold("written")
    return stored


write_copies._call = _call_and_hold
claim.LEASE = timedelta(seconds=1)
if url := os.environ.get("MICROSOFT_URL"):
    settings.COMPTOIR_CALENDAR_CLIENTS = {"microsoft": client_at(url)}
if os.environ.get("FORGETFUL"):
    microsoft.transaction_id = lambda appointment: str(new_id())
    microsoft.Microsoft._made_before = lambda *asked: None  # type: ignore[method-assign]
raise SystemExit(work(queues=["default", "calendars"], concurrency=1))
