"""Half-open stretches of time, always aware."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """The instants t with start <= t < end.

    Raises:
        ValueError: if a bound is naive, or end <= start.
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or self.end.tzinfo is None:
            raise ValueError("a span needs aware datetimes")
        if self.end <= self.start:
            raise ValueError("a span must not be empty")

    @property
    def length(self) -> timedelta:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


def merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans sorted, with those that touch or overlap joined."""
    held: Span | None = None
    for span in sorted(spans):
        if held is None:
            held = span
        elif span.start <= held.end:
            held = Span(held.start, max(held.end, span.end))
        else:
            yield held
            held = span
    if held is not None:
        yield held
