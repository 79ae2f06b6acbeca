"""A sweep over the mail templates of every module."""

from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.template import Engine

from comptoir.notifications import rendering

PARTS = ("subject.txt", "txt", "html")


def kinds(language: str) -> set[str]:
    found = {
        file.name.removesuffix(".subject.txt").removesuffix(".short.txt").removesuffix(".html").removesuffix(".txt")
        for name in settings.MODULES
        for file in (Path(apps.get_app_config(name).path) / "mails" / language).glob("*.*")
    }
    assert found
    return found


def test_every_kind_speaks_every_language() -> None:
    assert kinds("fr") == kinds("en")


@pytest.mark.parametrize("language", rendering.LANGUAGES)
def test_every_kind_has_a_subject_a_text_and_a_page_that_compile(language: str) -> None:
    for kind in sorted(kinds(language)):
        for part in PARTS:
            engine: Engine = rendering._html_engine() if part == "html" else rendering._text_engine()
            engine.get_template(f"{language}/{kind}.{part}")
