"""Hours of the night in which nobody is disturbed who need not be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `start` to `end` on the wall clocks of `zone`; an end at or before the start lies on the next day."""

    start: time
    end: time
    zone: ZoneInfo

    @classmethod
    def of(cls, written: Mapping[str, str] | None, zone: str) -> "QuietHours | None":
        """`{"start": "21:00", "end": "08:00"}` as stored; None: no such hours."""
        if written is None:
            return None
        return cls(time.fromisoformat(written["start"]), time.fromisoformat(written["end"]), ZoneInfo(zone))

    def holds(self, moment: datetime) -> bool:
        """Whether `moment` lies in them: their first minute does, the minute they end does not."""
        at = moment.astimezone(self.zone).time()
        if self.start < self.end:
            return self.start <= at < self.end
        return at >= self.start or at < self.end

    def end_after(self, moment: datetime) -> datetime:
        """When those that hold `moment` are over; on a day that skips that time, as soon as clocks show a later one."""
        return self._nearest(moment, self.end, timedelta(days=1))

    def start_before(self, moment: datetime) -> datetime:
        """When those that hold `moment` began."""
        return self._nearest(moment, self.start, timedelta(days=-1))

    def _nearest(self, moment: datetime, wall: time, step: timedelta) -> datetime:
        day = moment.astimezone(self.zone).date()
        for _ in range(3):
            found = datetime.combine(day, wall, self.zone).astimezone(moment.tzinfo)
            if (found > moment) if step > timedelta() else (found <= moment):
                return found
            day += step
        raise AssertionError("three days have every time of the day")


def after_quiet(moment: datetime, quiet: QuietHours | None, *, until: datetime | None = None) -> datetime:
    """`moment`, or the end of the quiet hours it lies in. What is worth something `until` then waits only while that
    leaves at least half of the time it has."""
    if quiet is None or not quiet.holds(moment):
        return moment
    later = quiet.end_after(moment)
    return moment if until is not None and later - moment > (until - moment) / 2 else later
