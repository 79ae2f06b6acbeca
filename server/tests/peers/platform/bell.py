"""An event, and a subscriber that can be held at chosen points, for a worker that is going to be killed."""

import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from comptoir.kernel.event import Event
from comptoir.platform.audit import record
from comptoir.platform.events import on


@dataclass(frozen=True, slots=True, kw_only=True)
class BellRang(Event):
    name: ClassVar[str] = "test.bell_rang.v1"


def subscribe() -> None:
    @on(BellRang, "test.answer_the_bell")
    def answer(event: BellRang) -> None:
        record("door.opened", object_type="door", object_id="front")
        hold("handling")


def hold(point: str) -> None:
    """Say that we are here, then wait to be killed, if this is where the test wants it."""
    if os.environ.get("HOLD_AT") == point:
        Path(os.environ["HELD_FILE"]).write_text(point)
        time.sleep(60)
