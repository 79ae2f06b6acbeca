"""Which events an endpoint hears."""

import re
from collections.abc import Sequence

_PATTERN = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*(\.v[0-9]+|\.\*)")


def wants(chosen: Sequence[str], event: str) -> bool:
    """Whether an event of this name is among the `chosen` names and `family.*` patterns; none chosen: all are."""
    return not chosen or any(
        event.startswith(one.removesuffix("*")) if one.endswith(".*") else event == one for one in chosen
    )


def is_choice(text: str, known: Sequence[str]) -> bool:
    """A known event's name, or a family with at least one known event."""
    return bool(_PATTERN.fullmatch(text)) and any(wants([text], name) for name in known)
