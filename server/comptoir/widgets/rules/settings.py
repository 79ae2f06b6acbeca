"""A widget's settings, completed and merged."""

from collections.abc import Mapping
from typing import Any

from comptoir.widgets.rules.theme import DEFAULT_PRESET

type Settings = dict[str, Any]


def merged_settings(present: Mapping[str, Any], sent: Mapping[str, Any]) -> Settings:
    """`present` with what was `sent`; the parts of `theme` count one by one, everything below is replaced."""
    theme = {**_DEFAULTS["theme"], **present.get("theme", {}), **sent.get("theme", {})}
    return {**_DEFAULTS, **present, **sent, "theme": theme}


_DEFAULTS: Settings = {
    "serviceIds": [],
    "locale": "auto",
    "theme": {"preset": DEFAULT_PRESET, "scheme": "auto", "variables": {}},
    "texts": {},
}
