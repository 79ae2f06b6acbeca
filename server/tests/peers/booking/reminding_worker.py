"""A worker process for tests that reminds by small pages: the real one, held where the test wants to kill it.

`HOLD_AT=page` stops in the second page before its commit, `HOLD_AT=page-done` after it; `HOLD_AT=sending` stops in a
page of messages with some sent and others only claimed. Text messages go to the file `TEXTS`, a line each: what left
twice is there twice. `FORGETFUL=1` commits the messages of a page before what was decided is written down, under
names that nobody knows again: to show that there is something to prove.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

import django

django.setup()

from comptoir.booking import jobs  # noqa: E402
from comptoir.booking.services import send_reminders  # noqa: E402
from comptoir.config.worker import work  # noqa: E402
from comptoir.kernel.ids import OrganizationId  # noqa: E402
from comptoir.notifications import jobs as sending  # noqa: E402
from comptoir.notifications.adapters.twilio import Twilio  # noqa: E402
from comptoir.notifications.contracts import Notice  # noqa: E402
from comptoir.notifications.rules.letter import Letter  # noqa: E402
from comptoir.notifications.services import deliver, deliver_page  # noqa: E402
from comptoir.platform.tenancy import organization_scope  # noqa: E402
from tests.peers.platform.bell import hold  # noqa: E402

PAGE = 10


def _held_after(calls: int, point: str, original: Callable[..., Any]) -> Callable[..., Any]:
    """`original`, held at the end of its `calls`th call."""
    done = count(1)

    def call(*args: Any, **kwargs: Any) -> Any:
        answer = original(*args, **kwargs)
        if next(done) == calls:
            hold(point)
        return answer

    return call


def _text(_: Twilio, letter: Letter) -> str:
    with Path(os.environ["TEXTS"]).open("a") as file:
        file.write(f"{letter.to}\n")
    return "SM1"


def _forget() -> None:
    """Messages first, under names that nobody knows again; that they were decided comes after their commit."""
    settle, queue, remind = send_reminders.settle_reminders, send_reminders.queue_notices, jobs.remind_some
    decided: list[tuple[Any, ...]] = []

    def queued(notices: Sequence[Notice]) -> Any:
        return queue([replace(one, dedupe=str(uuid4())) for one in notices])

    def reminded(organization: OrganizationId, **clock: Any) -> bool:
        more = remind(organization, **clock)
        with organization_scope(organization):
            while decided:
                settle(*decided.pop())
        return bool(more)

    send_reminders.queue_notices = queued
    send_reminders.settle_reminders = lambda *said: decided.append(said)
    jobs.remind_some = reminded


send_reminders.AT_ONCE = PAGE
sending._PAGE = 5
deliver.LEASE = deliver_page.LEASE = timedelta(seconds=2)
Twilio.send = _text
send_reminders.settle_reminders = _held_after(2, "page", send_reminders.settle_reminders)
jobs.remind_some = _held_after(2, "page-done", jobs.remind_some)
deliver_page.hand_over = _held_after(3, "sending", deliver_page.hand_over)
if os.environ.get("FORGETFUL"):
    _forget()
raise SystemExit(work(queues=["notifications"], concurrency=1))
