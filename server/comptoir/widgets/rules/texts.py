"""Sentences of a widget that an organization puts in its own words."""

import re
from typing import Any

from comptoir.kernel.refusal import FieldError

LANGUAGES = ("fr", "en")
MOST_TEXTS = 300
LONGEST_TEXT = 500
_KEY = re.compile(r"[a-z][a-zA-Z0-9_.-]{0,59}")


def texts_errors(texts: Any, path: str) -> list[FieldError]:
    """Errors of `{"step.time": "…"}`, or the same by language: `{"fr": {"step.time": "…"}}`."""
    if not isinstance(texts, dict):
        return [FieldError(path, "platform.not_an_object")]
    if sum(len(value) if isinstance(value, dict) else 1 for value in texts.values()) > MOST_TEXTS:
        return [FieldError(path, "platform.too_many_items", {"bound": MOST_TEXTS})]
    errors: list[FieldError] = []
    for key, value in texts.items():
        if key in LANGUAGES and isinstance(value, dict):
            for inner, text in value.items():
                errors += _text_errors(inner, text, f"{path}.{key}.{inner}")
        else:
            errors += _text_errors(key, value, f"{path}.{key}")
    return errors


def _text_errors(key: str, text: Any, path: str) -> list[FieldError]:
    if not _KEY.fullmatch(key):
        return [FieldError(path, "widgets.text_unknown", {"value": key[:100]})]
    if not isinstance(text, str):
        return [FieldError(path, "platform.not_text")]
    if len(text) > LONGEST_TEXT:
        return [FieldError(path, "platform.too_long", {"bound": LONGEST_TEXT})]
    return []
