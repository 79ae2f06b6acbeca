"""Regular expressions that organizations write, run in linear time by RE2.

Syntax: https://github.com/google/re2/wiki/Syntax, which is JavaScript's but for look-around and back-references.
"""

from functools import lru_cache
from typing import Any, Protocol, cast

import re2

MAX_LENGTH = 500


class Pattern(Protocol):
    """What we use of a compiled expression."""

    def search(self, text: str) -> object | None: ...


class PatternError(ValueError):
    """An expression that cannot be used; the text is RE2's reason, in English."""


@lru_cache(maxsize=1024)
def pattern(source: str) -> Pattern:
    """Compile an expression; like JavaScript's `test`, it matches anywhere unless anchored.

    Raises:
        PatternError: RE2 cannot compile it, or it is longer than 500 characters.
    """
    if len(source) > MAX_LENGTH:
        raise PatternError("too long")
    options = re2.Options()
    options.log_errors = False
    options.max_mem = 1 << 20
    try:
        return cast(Pattern, cast(Any, re2).compile(source, options))
    except re2.error as error:
        reason = error.args[0] if error.args else ""
        raise PatternError(reason.decode() if isinstance(reason, bytes) else str(reason)) from None
