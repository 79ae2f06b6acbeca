import re
from pathlib import Path

import pytest

from comptoir.widgets.rules.texts import texts_errors
from comptoir.widgets.rules.theme import PRESETS, VARIABLES, variables_errors

SOURCE = Path(__file__).parents[4] / "web" / "widgets" / "booking" / "src"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("accent", "#2746c8"),
        ("--comptoir-accent", "oklch(62% 0.19 259 / 50%)"),
        ("text", "rgba(0, 0, 0, .8)"),
        ("surface", "transparent"),
        ("radius", "12px"),
        ("radius", "0"),
        ("space", "1.5rem"),
        ("font-size", "medium"),
        ("font", "'Iowan Old Style', \"Palatino Linotype\", Palatino, Georgia, serif"),
        ("font-heading", "Inter, -apple-system".replace("-apple-system", "sans-serif")),
        ("shadow", "none"),
        ("shadow", "0 1px 2px #0f172a0a, 0 12px 32px -16px #0f172a26"),
    ],
)
def test_plain_values_pass(name: str, value: str) -> None:
    assert variables_errors({name: value}, "variables") == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("accent", "url(https://evil.test/x.png)"),
        ("accent", "red; background: url(x)"),
        ("accent", "red}"),
        ("accent", "rgb(var(--x))"),
        ("accent", "expression(alert(1))"),
        ("accent", "#12345"),
        ("accent", "rgb(1,2,3"),
        ("radius", "12"),
        ("radius", "calc(1px + 2px)"),
        ("radius", "12px !important"),
        ("font", "Inter;"),
        ("font", "'Inter\\'"),
        ("font", 'url("x")'),
        ("font", "a" * 400),
        ("shadow", "0 0 0 red url(x)"),
        ("shadow", "env(x)"),
        ("accent", 7),
        ("accent", None),
    ],
)
def test_anything_that_loads_computes_or_breaks_out_does_not(name: str, value: object) -> None:
    assert [error.code for error in variables_errors({name: value}, "variables")] == ["widgets.variable_invalid"]


@pytest.mark.parametrize("name", ["colour", "background-image", "--other", ""])
def test_only_known_variables_are_set(name: str) -> None:
    assert [error.code for error in variables_errors({name: "red"}, "variables")] == ["widgets.variable_unknown"]


def test_long_values_are_judged_in_no_time() -> None:
    for value in ("a " * 150, "0 " * 150, "'a'," * 75, "rgb(" * 75):
        for name in ("font", "shadow", "accent", "radius"):
            assert variables_errors({name: value}, "")


def test_presets_and_variables_are_those_of_the_widget() -> None:
    written = (SOURCE / "theme" / "presets.ts").read_text(encoding="utf-8").split("PRESETS:", 1)[1]
    assert set(re.findall(r"^  (\w+): \{", written, re.MULTILINE)) == set(PRESETS)
    styles = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.css"))
    assert set(re.findall(r"--comptoir-([a-z-]+)", styles)) == set(VARIABLES)


def test_texts_are_sentences_by_name_or_by_language_and_name() -> None:
    assert texts_errors({"step.time": "Quand ?", "fr": {"back": "Retour"}}, "texts") == []
    found = texts_errors({"step time": "x", "back": 7, "en": {"edit": "x" * 501}}, "texts")
    assert [(error.path, error.code) for error in found] == [
        ("texts.step time", "widgets.text_unknown"),
        ("texts.back", "platform.not_text"),
        ("texts.en.edit", "platform.too_long"),
    ]
    assert texts_errors({f"t{number}": "x" for number in range(301)}, "texts")[0].code == "platform.too_many_items"
    assert texts_errors([], "texts")[0].code == "platform.not_an_object"
