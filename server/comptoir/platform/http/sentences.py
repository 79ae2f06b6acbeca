"""The sentences behind codes, per module and language; the domain itself holds none."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from django.apps import apps
from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from comptoir.kernel.refusal import Invalid, Refusal

LANGUAGES = ("fr", "en")
DEFAULT_LANGUAGE = "fr"


@cache
def catalogue(language: str) -> dict[str, str]:
    """All sentences of all modules in one language, by code."""
    sentences: dict[str, str] = {}
    for config in apps.get_app_configs():
        if config.name.startswith("comptoir."):
            path = Path(config.path) / "locales" / f"refusals.{language}.json"
            if path.exists():
                sentences |= json.loads(path.read_text(encoding="utf-8"))
    return sentences


def language_of(request: HttpRequest) -> str:
    """The first language asked for that we speak; French when none is."""
    for tag, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "")[:200]):
        language = tag.split("-")[0]
        if language in LANGUAGES:
            return language
    return DEFAULT_LANGUAGE


class _Details(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "…"


def sentence(code: str, details: dict[str, Any], language: str) -> str:
    """What `code` means, said in `language`, its details filled in."""
    sentences = catalogue(language)
    template = sentences.get(code) or sentences.get("platform.field_invalid", code)
    return template.format_map(_Details(details))


def in_words(refusal: Refusal, language: str = "en") -> str:
    """A refusal for a terminal: its sentence, and one line for every wrong field."""
    if not isinstance(refusal, Invalid):
        return sentence(refusal.code, refusal.details(), language)
    lines = [f"  {error.path}: {sentence(error.code, error.details, language)}" for error in refusal.errors]
    return "\n".join([sentence(refusal.code, {"count": len(lines)}, language), *lines])
