"""Words that an organization wrote, in Liquid: they reach the values they are handed and nothing else.

Liquid has no way to call anything or to reach an attribute of an object (shopify.github.io/liquid; python-liquid looks
names up in mappings and lists only). Loops, output and memory have an end (python-liquid, "Resource limits").
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone, translation
from liquid import DictLoader, Environment
from liquid.exceptions import LiquidError, TemplateNotFoundError
from markupsafe import Markup, escape

from comptoir.notifications.mail_filters import day, money

MOST_WRITTEN = 20_000
"""Characters of a part."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """An organization's own words for one kind and language; what is empty is the house's."""

    subject: str
    html: str
    text: str
    short: str


class WordsRefused(Exception):
    """They cannot be read, or do more than words may; the sentence is Liquid's own, in English."""


class _Sandbox(Environment):
    logical_not_operator = True
    output_stream_limit = 200_000
    loop_iteration_limit = 1_000
    local_namespace_limit = 100_000
    context_depth_limit = 8
    block_nesting_limit = 16


_TAGS = {
    "#", "assign", "break", "case", "comment", "content", "continue", "cycle", "echo", "for", "if",
    "illegal", "include", "output", "unless",
}  # fmt: skip
_FILTERS = {
    "abs", "append", "capitalize", "ceil", "default", "divided_by", "downcase", "escape", "first", "floor", "join",
    "last", "lstrip", "minus", "newline_to_br", "plus", "prepend", "remove", "replace", "round", "rstrip", "size",
    "slice", "split", "strip", "strip_html", "times", "truncate", "truncatewords", "upcase", "url_encode",
}  # fmt: skip


def fill(source: str, values: Mapping[str, Any], *, language: str, zone: str, escaping: bool) -> str:
    """`source` with `values`, which hold plain things only; times on the clocks of `zone`.

    Raises:
        WordsRefused: it cannot be read, or goes beyond a limit.
    """
    with translation.override(language), timezone.override(ZoneInfo(zone)):
        try:
            return str(_environment(language, escaping).from_string(source).render(**_or_nothing(values)))
        except (LiquidError, ArithmeticError, TypeError, ValueError, RecursionError) as cause:
            raise WordsRefused(_said(cause)) from cause


def names_in(source: str, *, language: str, escaping: bool) -> set[str]:
    """The values that it asks for.

    Raises:
        WordsRefused: it cannot be read.
    """
    if len(source) > MOST_WRITTEN:
        raise WordsRefused(f"longer than {MOST_WRITTEN} characters")
    try:
        template = _environment(language, escaping).from_string(source)
        return set(template.global_variables(include_partials=False))
    except (LiquidError, RecursionError) as cause:
        raise WordsRefused(_said(cause)) from cause


@cache
def _environment(language: str, escaping: bool) -> Environment:
    from comptoir.notifications.rendering.starting_words import partials

    sandbox = _Sandbox(autoescape=escaping, loader=DictLoader(partials(language, html=escaping)))
    sandbox.tags = {name: tag for name, tag in sandbox.tags.items() if name in _TAGS}
    sandbox.filters = {name: one for name, one in sandbox.filters.items() if name in _FILTERS}
    sandbox.add_filter("day", _day)
    sandbox.add_filter("date", _day)
    sandbox.add_filter("money", _money)
    sandbox.add_filter("linebreaksbr", _lines)
    sandbox.add_filter("pluralize", _plural)
    return sandbox


def _day(moment: Any, form: str = "j F Y, H:i") -> str:
    if isinstance(moment, datetime):
        return day(timezone.localtime(moment) if timezone.is_aware(moment) else moment, form)
    return day(datetime(moment.year, moment.month, moment.day), form) if isinstance(moment, date) else ""  # noqa: DTZ001


def _money(minor: Any, currency: Any = "EUR") -> str:
    return money(minor, str(currency)) if isinstance(minor, int) else ""


def _lines(text: Any) -> Markup:
    return Markup("<br>").join(escape(str(text)).splitlines())


def _plural(number: Any, ending: str = "s") -> str:
    return "" if number == 1 else ending


def _or_nothing(value: Any) -> Any:
    """What is empty counts as absent in a condition, as it does in the house's own templates."""
    if isinstance(value, Mapping):
        return {str(key): _or_nothing(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_or_nothing(item) for item in value] or None
    return value if value not in ("", 0) else None


def _said(cause: BaseException) -> str:
    """What is wrong, and at which line and column."""
    if not isinstance(cause, LiquidError):
        return " ".join(str(cause).split())[:300] or type(cause).__name__
    told = f"no template {cause.message}" if isinstance(cause, TemplateNotFoundError) else str(cause.message)
    place = cause.context()
    return " ".join(told.split())[:250] + (f" ({place[0]}:{place[1] + 1})" if place else "")
