"""The look of a widget: which presets and CSS variables there are, and which values cannot do harm.

The names are those of web/widgets/booking/src: theme/presets.ts and styles/base.css.
"""

import re
from typing import Any

from comptoir.kernel.refusal import FieldError

PRESETS = ("comptoir", "ardoise", "sauge", "terracotta", "prune", "lagon")
DEFAULT_PRESET = "comptoir"

_COLORS = (
    *("accent", "on-accent", "accent-soft", "accent-text", "surface", "raised", "text", "muted"),
    *("border", "border-strong", "danger", "danger-soft", "success", "focus"),
)
_LENGTHS = ("radius", "radius-small", "space", "font-size")
_FONTS = ("font", "font-heading")
VARIABLES = frozenset((*_COLORS, *_LENGTHS, *_FONTS, "shadow"))

_LONGEST_VALUE = 300
_COLOR = (
    r"(?:#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})"
    r"|(?:rgb|hsl)a?\([0-9.,%/ a-z+-]{1,60}\)|(?:hwb|lab|lch|oklab|oklch)\([0-9.,%/ a-z+-]{1,60}\)|[a-zA-Z]{3,24})"
)
_LENGTH = r"(?:0|[0-9]{0,4}\.?[0-9]{1,4}(?:px|rem|em|ch|ex|pt|%))"
_FAMILY = r"(?:'[\w .-]{1,60}'|\"[\w .-]{1,60}\"|[a-zA-Z][\w-]{0,40}(?: [a-zA-Z][\w-]{0,40}){0,4})"
_COLOR_FORM = re.compile(_COLOR)
_LENGTH_FORM = re.compile(rf"{_LENGTH}|(?:x{{1,2}}-)?(?:small|large)|medium")
_FONTS_FORM = re.compile(rf"{_FAMILY}(?:, ?{_FAMILY}){{0,11}}")
_SHADOW = rf"(?:inset )?(?:-?{_LENGTH} ){{1,3}}-?{_LENGTH}(?: {_COLOR})?"
_SHADOW_FORM = re.compile(rf"none|{_SHADOW}(?:, ?{_SHADOW}){{0,3}}")
_FORM_OF = {
    **dict.fromkeys(_COLORS, _COLOR_FORM),
    **dict.fromkeys(_LENGTHS, _LENGTH_FORM),
    **dict.fromkeys(_FONTS, _FONTS_FORM),
    "shadow": _SHADOW_FORM,
}


def bare_name(name: str) -> str:
    """`--comptoir-accent` as `accent`."""
    return name.removeprefix("--").removeprefix("comptoir-")


def variables_errors(variables: Any, path: str) -> list[FieldError]:
    """Errors of `{"accent": "#2746c8", "radius": "12px", …}`: only names we know, only plain values.

    A value is a colour, a length, a list of font names or shadows; nothing that loads, computes or ends a declaration.
    """
    if not isinstance(variables, dict):
        return [FieldError(path, "platform.not_an_object")]
    return [error for name, value in variables.items() for error in _variable_errors(name, value, f"{path}.{name}")]


def _variable_errors(name: str, value: Any, path: str) -> list[FieldError]:
    form = _FORM_OF.get(bare_name(name))
    if form is None:
        return [FieldError(path, "widgets.variable_unknown", {"value": name[:100]})]
    if not isinstance(value, str) or len(value) > _LONGEST_VALUE or not form.fullmatch(value.strip()):
        return [FieldError(path, "widgets.variable_invalid", {"value": str(value)[:100]})]
    return []
