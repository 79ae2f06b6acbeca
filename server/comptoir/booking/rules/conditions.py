"""Conditions of pricing tiers: Common Expression Language, with the JavaScript operators people write.

Source of the language: https://github.com/google/cel-spec/blob/master/doc/langdef.md. Added here: `===` and `!==`
mean `==` and `!=`; dates are whole days, so `event_date - 30` is 30 days before, and a quoted ISO date
(`'2027-12-25'`) is a date. Cost is bounded by length and depth, and by there being no loops: the macros
that iterate (`all`, `exists`, `map`, `filter`) are refused.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

import cel

from comptoir.planning.rules.zones import DAY, day_number, zone

MAX_LENGTH = 500
MAX_DEPTH = 20
VARIABLES = frozenset(
    {
        "participants",
        "duration",
        "dayOfWeek",
        "hour",
        "date",
        "booking_date",
        "event_date",
        "order_total",
        "user",
        "service",
        "source",
    }
)
FUNCTIONS = frozenset({"has", "size", "startsWith", "endsWith", "contains", "int", "double", "string"})
ANONYMOUS: Mapping[str, Any] = {"membership": None, "student": False, "age": None, "tags": [], "visits": 0}

_TOKEN = re.compile(
    r"""(?P<text>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?P<same>[=!]==)|(?P<name>[A-Za-z_]\w*)|(?P<any>.)""", re.S
)
_PLACE = re.compile(r"<input>:(\d+):(\d+): Syntax error")
_WORDS = frozenset({"true", "false", "null", "in"})


class ConditionError(ValueError):
    """A condition that cannot be used: `code` says why, `position` where, from 1."""

    def __init__(self, code: str, position: int, **details: Any) -> None:
        super().__init__(f"{code} at {position}")
        self.code, self.position, self.details = code, position, {"position": position, **details}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What conditions may look at. Instants are epoch seconds, `minutes` is the nominal duration."""

    start: int
    zone: str
    now: int
    participants: int
    minutes: int
    order_total: int | None = None
    """Of an order the booking belongs to (a delivery); None: what the base price comes to."""
    user: Mapping[str, Any] = field(default_factory=dict)
    service: Mapping[str, Any] = field(default_factory=dict)
    source: str = "api"

    def variables(self) -> dict[str, Any]:
        """By the names of spec 01 §5; dates as day numbers, Monday is 1."""
        place = zone(self.zone)
        wall = self.start + place.offset_at(self.start)
        day = wall // DAY
        return {
            "participants": self.participants,
            "duration": self.minutes,
            "dayOfWeek": (day + 3) % 7 + 1,
            "hour": wall % DAY // 3600,
            "date": day,
            "event_date": day,
            "booking_date": place.day_at(self.now),
            "order_total": self.order_total or 0,
            "user": {**ANONYMOUS, **self.user},
            "service": dict(self.service),
            "source": self.source,
        }


class Condition:
    """A condition that parses; make it with `condition`."""

    __slots__ = ("_program", "names", "source")

    def __init__(self, source: str, program: cel.Program) -> None:
        self.source, self._program = source, program
        self.names = frozenset(program.variables())

    def answers_yes_or_no(self) -> bool:
        """Whether it gives a truth value, as far as can be told from nobody's booking of nothing."""
        try:
            sample = Facts(start=0, zone="UTC", now=0, participants=1, minutes=60)
            return isinstance(self._program.execute(sample.variables()), bool)
        except (ArithmeticError, LookupError, RuntimeError, TypeError, ValueError):
            return True

    def holds(self, variables: Mapping[str, Any]) -> bool:
        """Whether it is true; a comparison that makes no sense for these facts (an unknown age) is not."""
        try:
            return self._program.execute(dict(variables)) is True
        except (ArithmeticError, LookupError, RuntimeError, TypeError, ValueError):
            return False


@lru_cache(maxsize=2048)
def condition(source: str) -> Condition:
    """Compile a condition.

    Raises:
        ConditionError: it does not parse, is too long or too deep, or names something it may not look at.
    """
    if len(source) > MAX_LENGTH:
        raise ConditionError("booking.condition_too_long", MAX_LENGTH + 1, max=MAX_LENGTH)
    if not source.strip():
        raise ConditionError("booking.condition_invalid", 1)
    translated = _translate(source)
    try:
        program = cel.compile(translated)
    except ValueError as error:
        raise ConditionError("booking.condition_invalid", _position(translated, str(error))) from None
    found = Condition(source, program)
    if not found.answers_yes_or_no():
        raise ConditionError("booking.condition_not_boolean", 1)
    return found


def _translate(source: str) -> str:
    """The same expression in CEL, every token where it was, so that positions are the writer's."""
    parts: list[str] = []
    depth = 0
    for token in _TOKEN.finditer(source):
        text, position = token.group(), token.start() + 1
        match token.lastgroup:
            case "same":
                text = text[:2] + " "
            case "text":
                text = _date_literal(text)
            case "name":
                _check_name(source, token)
            case _:
                depth += (text in "([{") - (text in ")]}")
                if depth > MAX_DEPTH:
                    raise ConditionError("booking.condition_too_deep", position, max=MAX_DEPTH)
        parts.append(text)
    return "".join(parts)


def _date_literal(text: str) -> str:
    try:
        day = day_number(date.fromisoformat(text[1:-1])) if len(text) == 12 else None
    except ValueError:
        return text
    return text if day is None else str(day).ljust(len(text))


def _check_name(source: str, token: re.Match[str]) -> None:
    name, before, after = token.group(), source[: token.start()].rstrip(), source[token.end() :].lstrip()
    if name in _WORDS:
        return
    if after.startswith("("):
        if name not in FUNCTIONS:
            raise ConditionError("booking.condition_unknown_name", token.start() + 1, name=name)
    elif not before.endswith(".") and name not in VARIABLES and not before[-1:].isdigit():
        raise ConditionError("booking.condition_unknown_name", token.start() + 1, name=name)


def _position(source: str, message: str) -> int:
    place = _PLACE.search(message)
    if place is None:
        return 1
    line, column = int(place.group(1)), int(place.group(2))
    before = sum(len(text) for text in source.splitlines(keepends=True)[: line - 1])
    return min(before + column, len(source) + 1)
