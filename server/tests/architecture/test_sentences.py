"""Every no has a sentence in French and English."""

import ast
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

SOURCE = Path(__file__).parents[2] / "comptoir"
LANGUAGES = ("fr", "en")
_POSITION_OF_CODE = {"FieldError": 1, "PydanticCustomError": 0}


def catalogue(language: str) -> dict[str, str]:
    sentences: dict[str, str] = {}
    for path in SOURCE.glob(f"*/locales/refusals.{language}.json"):
        sentences |= json.loads(path.read_text(encoding="utf-8"))
    return sentences


@cache
def codes() -> frozenset[tuple[str, str]]:
    """(code, where) of every refusal class and every field error written in the source."""
    return frozenset(_codes())


def _codes() -> Iterator[tuple[str, str]]:
    for path in SOURCE.rglob("*.py"):
        file = path.relative_to(SOURCE)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            where = f"{file}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.ClassDef):
                yield from ((code, where) for code in _code_of_class(node))
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield from ((code, where) for code in _codes_of_call(node, node.func.id))


def _code_of_class(node: ast.ClassDef) -> Iterator[str]:
    for line in node.body:
        if (
            isinstance(line, ast.AnnAssign)
            and isinstance(line.target, ast.Name)
            and line.target.id == "code"
            and isinstance(line.value, ast.Constant)
        ):
            yield str(line.value.value)


def _codes_of_call(node: ast.Call, name: str) -> Iterator[str]:
    position = _POSITION_OF_CODE.get(name)
    if position is None:
        return
    written = node.args[position : position + 1] + [word.value for word in node.keywords if word.arg == "code"]
    for value in written:
        yield from (
            part.value
            for part in ast.walk(value)
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and "." in part.value.rstrip(".")
        )


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_sentence(language: str) -> None:
    known = catalogue(language)
    found = codes()
    assert len(found) > 50, "the search itself works"
    assert sorted((code, where) for code, where in found if code not in known) == []


def test_both_languages_say_the_same_things() -> None:
    french, english = catalogue("fr"), catalogue("en")
    assert french.keys() == english.keys()
    assert [code for code in french if not french[code].strip() or not english[code].strip()] == []
    assert {code for code in french if placeholders(french[code]) != placeholders(english[code])} == set()


def test_a_module_speaks_only_of_its_own() -> None:
    for path in SOURCE.glob("*/locales/refusals.*.json"):
        module = path.parent.parent.name
        strangers = [code for code in json.loads(path.read_text(encoding="utf-8")) if not code.startswith(f"{module}.")]
        allowed = {"platform": ("kind.", "identity.unauthenticated", "identity.forbidden")}.get(module, ())
        assert [code for code in strangers if not code.startswith(tuple(allowed) or ("\0",))] == [], path
