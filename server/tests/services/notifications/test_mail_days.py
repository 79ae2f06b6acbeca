"""Days as French and English people write them."""

from datetime import UTC, datetime

import pytest
from django.template import Context
from django.utils import translation

from comptoir.notifications.rendering import _text_engine


@pytest.mark.parametrize(
    ("language", "day", "written"),
    [
        ("fr", 1, "mardi 1er décembre 2026, 14:00"),
        ("fr", 21, "lundi 21 décembre 2026, 14:00"),
        ("en", 1, "Tuesday 1 December 2026, 14:00"),
    ],
)
def test_the_first_of_a_french_month_is_the_premier(language: str, day: int, written: str) -> None:
    template = _text_engine().from_string('{{ at|day:"l j F Y, H:i" }}')
    with translation.override(language):
        assert template.render(Context({"at": datetime(2026, 12, day, 14, tzinfo=UTC)})).strip() == written
