"""An organization's colour, made safe and readable."""

import re
from dataclasses import dataclass
from typing import Any

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
DEFAULT_COLOUR = "#243b53"


@dataclass(frozen=True, slots=True)
class Brand:
    """The head of every mail: `ink` is the text colour that reads on `colour`."""

    name: str
    colour: str
    ink: str


def brand_of(organization: dict[str, Any]) -> Brand:
    """The brand of `{"name", "colour"?}`; a colour that is not `#rrggbb` is replaced by ours."""
    asked = organization.get("colour") or ""
    colour = asked if _COLOUR.fullmatch(asked) else DEFAULT_COLOUR
    return Brand(str(organization.get("name") or "Comptoir"), colour, _ink_on(colour))


def _ink_on(colour: str) -> str:
    """Black or white, whichever contrasts more (WCAG 2.2, relative luminance)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#111111" if (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) else "#ffffff"


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
