"""Write docs/reference from the code: the events and the refusals, with their fields and sentences.

`server/.venv/bin/python docs/tools/reference.py` writes; `--check` changes nothing and fails when a page is stale.
Needs no database and no settings: events and refusals live in contracts, which know no framework.
"""

import ast
import json
import sys
from collections.abc import Iterator
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from string import Formatter
from typing import Any

import comptoir
from comptoir.kernel.event import Event
from comptoir.kernel.refusal import Refusal
from comptoir.platform.http.problems import STATUS

PACKAGE = Path(comptoir.__file__ or "").parent
REFERENCE = Path(__file__).resolve().parents[1] / "reference"
WRITTEN_BY = "<!-- Written by docs/tools/reference.py: change the code, then run it again. -->"

EVENTS = """# Events

An event is a fact in the past tense. Its row, its deliveries and the work that caused it commit together. Each
subscriber acts once. A name ends in a version: a change of meaning is a new name.

Every event carries `organization` (an id) and `at` (an instant). Dashboards hear an event by its name, with the id of
the object it is about and nothing else: see [live events](../guides/api.md#live-events).
"""
ERRORS = """# Errors

Switch on `code`, never on the sentence. A code keeps its meaning. How an answer looks is in
[the API guide](../guides/api.md#errors). Words in braces are filled in from the details.

## Refusals

The `code` of a problem answer, with its HTTP status.
"""
FIELD_ERRORS = """## Field errors

The `code` of one entry of `errors`, in an answer with the code `platform.invalid` (422).
"""


def main() -> int:
    """Write both pages, or compare them; 1 when one is stale."""
    found = [path.parent for path in PACKAGE.glob("*/contracts.py")]
    found += [path.parent.parent for path in PACKAGE.glob("*/contracts/__init__.py")]
    for module in sorted(one.name for one in found):
        contracts = import_module(f"comptoir.{module}.contracts")
        for room in iter_modules(getattr(contracts, "__path__", [])):
            import_module(f"{contracts.__name__}.{room.name}")
    pages = {"events.md": events_page(), "errors.md": errors_page()}
    if "--check" in sys.argv[1:]:
        stale = [name for name, text in pages.items() if (REFERENCE / name).read_text(encoding="utf-8") != text]
        for name in stale:
            print(f"docs/reference/{name} is not the code's: run docs/tools/reference.py", file=sys.stderr)
        return 1 if stale else 0
    for name, text in pages.items():
        (REFERENCE / name).write_text(text, encoding="utf-8")
    return 0


def events_page() -> str:
    """Every event that has a name, by name."""
    heard = subscribers()
    # By name: a dataclass with slots is made twice, and both are subclasses.
    found = {kind.name: kind for kind in descendants(Event) if "name" in vars(kind)}
    return "\n".join([WRITTEN_BY, EVENTS, *(section(kind, heard) for _, kind in sorted(found.items()))])


def section(kind: type[Any], heard: dict[str, list[str]]) -> str:
    """One event: what it says, its own fields, and who acts on it."""
    parts = [f"## {kind.name}"]
    if text := explained(kind):
        parts.append(text)
    own = [field for field in fields(kind) if field.name not in ("organization", "at")]
    if own:
        rows = [f"| `{field.name}` | {spelled(field.type)} |" for field in own]
        parts.append("\n".join(["| field | type |", "|---|---|", *rows]))
    if names := heard.get(kind.__name__):
        parts.append("Heard by " + ", ".join(f"`{name}`" for name in names) + ".")
    return "\n\n".join(parts) + "\n"


def errors_page() -> str:
    """Every refusal, then every other sentence that belongs to a field."""
    french, english = sentences("fr"), sentences("en")
    refusals = {kind.code: kind for kind in descendants(Refusal) if "code" in vars(kind)}
    rows = ["| code | status | details | English | French |", "|---|---|---|---|---|"]
    for code, kind in sorted(refusals.items()):
        details = ", ".join(f"`{camel(field.name)}`" for field in fields(kind) if field.name != "errors")
        rows.append(f"| `{code}` | {STATUS[kind.kind]} | {details} | {english[code]} | {french[code]} |")
    others = ["| code | details | English | French |", "|---|---|---|---|"]
    for code in sorted(english.keys() - refusals.keys()):
        if not code.startswith("kind."):
            filled = {name for _, name, _, _ in Formatter().parse(english[code]) if name}
            details = ", ".join(f"`{camel(name)}`" for name in sorted(filled))
            others.append(f"| `{code}` | {details} | {english[code]} | {french[code]} |")
    return "\n".join([WRITTEN_BY, ERRORS, *rows, "", FIELD_ERRORS, *others, ""])


def descendants(kind: type[Any]) -> Iterator[type[Any]]:
    """All subclasses, however deep."""
    for child in kind.__subclasses__():
        yield child
        yield from descendants(child)


def subscribers() -> dict[str, list[str]]:
    """Names of subscribers by class of event, read from the `@on(Event, "name")` lines."""
    found: dict[str, list[str]] = {}
    for path in sorted(PACKAGE.glob("*/subscriptions.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "on":
                kind, name = node.args
                found.setdefault(ast.unparse(kind), []).append(ast.literal_eval(name))
    return found


def sentences(language: str) -> dict[str, str]:
    """Every sentence of every module, by code; a bar would end a table's cell."""
    found: dict[str, str] = {}
    for path in PACKAGE.glob(f"*/locales/refusals.{language}.json"):
        found |= json.loads(path.read_text(encoding="utf-8"))
    return {code: text.replace("|", "\\|") for code, text in found.items()}


def explained(kind: type[Any]) -> str:
    """The docstring that its author wrote, not the one that dataclasses make."""
    text = kind.__doc__ or ""
    return "" if text.startswith(f"{kind.__name__}(") else " ".join(text.split())


def spelled(kind: Any) -> str:
    """A field's type as readers of JSON know it."""
    if getattr(kind, "__supertype__", None) is not None:
        return "id"
    options = getattr(kind, "__args__", ()) or getattr(getattr(kind, "__value__", None), "__args__", ())
    if options:
        return ", ".join(f"`{option}`" for option in options)
    known = {"datetime": "instant", "str": "text", "bool": "true or false", "int": "number"}
    return known.get(kind.__name__, str(kind.__name__))


def camel(name: str) -> str:
    """`retry_after_seconds` as `retryAfterSeconds`, as answers spell it."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


if __name__ == "__main__":
    sys.exit(main())
