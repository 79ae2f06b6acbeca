"""From when to when a room is open."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

type Moment = Literal["soon", "open", "over"]


@dataclass(frozen=True, slots=True)
class Window:
    """Half open: at `closes` it is over."""

    opens: datetime
    closes: datetime

    def at(self, now: datetime) -> Moment:
        if now < self.opens:
            return "soon"
        return "open" if now < self.closes else "over"


def window_of(start: datetime, end: datetime, *, early_minutes: int, late_minutes: int) -> Window:
    """Around an appointment."""
    return Window(start - timedelta(minutes=early_minutes), end + timedelta(minutes=late_minutes))
