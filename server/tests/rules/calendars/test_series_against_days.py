"""Series as busy times, against a reader who walks through the days one by one and knows nothing of rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from comptoir.calendars.rules.busy_times import busy_spans, only_times
from tests.rules.calendars.test_busy_times import file

START, END = datetime(2027, 2, 1, tzinfo=UTC), datetime(2027, 6, 1, tzinfo=UTC)
ZONES = ("Europe/Paris", "America/New_York", "America/Santiago", "Asia/Kolkata", "Pacific/Auckland")
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Series:
    """`left_out`, `moved` and `off` are numbers of occurrences; what is moved is so by a day and two hours."""

    zone: str
    first: date
    at: int | None
    """The hour; None: whole days."""
    hours: int
    every: int
    days: frozenset[int]
    count: int
    left_out: frozenset[int]
    moved: frozenset[int]
    off: frozenset[int]

    def text(self) -> str:
        rule = f"RRULE:FREQ=WEEKLY;INTERVAL={self.every};COUNT={self.count};BYDAY="
        rule += ",".join(DAYS[one] for one in sorted(self.days))
        occurrences = list(self.occurrences())
        lines = [*self._times(occurrences[0]), rule]
        lines += [self._line("EXDATE", occurrences[n]) for n in sorted(self.left_out)]
        events = [lines]
        for n in sorted(self.moved | self.off):
            original = self._line("RECURRENCE-ID", occurrences[n])
            if n in self.off:
                events.append([original, *self._times(occurrences[n]), "STATUS:CANCELLED"])
            else:
                events.append([original, *self._times(occurrences[n] + DAY, later=2)])
        return file(*("|".join(["UID:u", *event]) for event in events))

    def occurrences(self) -> Iterator[date]:
        found, day = 0, self.first
        monday = self.first - DAY * self.first.weekday()
        while found < self.count:
            if day.weekday() in self.days and (day - monday).days // 7 % self.every == 0:
                found += 1
                yield day
            day += DAY

    def held(self) -> set[tuple[datetime, datetime]]:
        spans = set()
        for number, day in enumerate(self.occurrences()):
            if number in self.left_out | self.off:
                continue
            spans.add(self._span(day + DAY, 2) if number in self.moved else self._span(day, 0))
        return {(max(a, START), min(b, END)) for a, b in spans if b > START and a < END}

    def _span(self, day: date, later: int) -> tuple[datetime, datetime]:
        place = ZoneInfo(self.zone)
        if self.at is None:
            return datetime.combine(day, time(), place).astimezone(UTC), datetime.combine(
                day + DAY, time(), place
            ).astimezone(UTC)
        start = datetime.combine(day, time(self.at + later), place)
        return start.astimezone(UTC), (start + timedelta(hours=self.hours)).astimezone(UTC)

    def _times(self, day: date, *, later: int = 0) -> list[str]:
        if self.at is None:
            return [f"DTSTART;VALUE=DATE:{day:%Y%m%d}", f"DTEND;VALUE=DATE:{day + DAY:%Y%m%d}"]
        start = datetime.combine(day, time(self.at + later))
        end = start + timedelta(hours=self.hours)
        return [f"{name};TZID={self.zone}:{at:%Y%m%dT%H%M%S}" for name, at in (("DTSTART", start), ("DTEND", end))]

    def _line(self, name: str, day: date) -> str:
        if self.at is None:
            return f"{name};VALUE=DATE:{day:%Y%m%d}"
        return f"{name};TZID={self.zone}:{datetime.combine(day, time(self.at)):%Y%m%dT%H%M%S}"


@st.composite
def series(draw: st.DrawFn) -> Series:
    first = date(2027, 1, 4) + DAY * draw(st.integers(0, 80))
    count = draw(st.integers(1, 25))
    odd = draw(st.permutations(range(count)))
    cuts = sorted(draw(st.integers(0, min(3, count))) for _ in range(3))
    return Series(
        zone=draw(st.sampled_from(ZONES)),
        first=first,
        at=draw(st.sampled_from([None, 6, 9, 14, 18])),
        hours=draw(st.integers(1, 3)),
        every=draw(st.integers(1, 3)),
        days=draw(st.frozensets(st.integers(0, 6))) | {first.weekday()},
        count=count,
        left_out=frozenset(odd[: cuts[0]]),
        moved=frozenset(odd[cuts[0] : cuts[1]]),
        off=frozenset(odd[cuts[1] : cuts[2]]),
    )


def merged(spans: set[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    found: list[tuple[datetime, datetime]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


@settings(max_examples=60)
@given(series())
def test_a_series_with_all_that_is_odd_in_it_holds_what_its_days_say(told: Series) -> None:
    _, times = only_times(told.text())
    assert busy_spans([times], start=START, end=END, zone=told.zone) == merged(told.held())
