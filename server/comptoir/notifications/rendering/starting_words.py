"""What an organization starts from when it words a mail itself: the house's own template, said in Liquid.

House templates use a small part of Django's language (variables, `if`, `for`, `include`, a few filters), and Liquid
has a word for each of these.
"""

import re
from functools import cache
from pathlib import Path

_TAG = re.compile(r"{%\s*(\w+)\s*(.*?)\s*%}", re.DOTALL)
_VALUE = re.compile(r"{{\s*(.*?)\s*}}", re.DOTALL)
_BODY = re.compile(r"{%\s*block body\s*%}(.*){%\s*endblock\s*%}", re.DOTALL)
_WITH = re.compile(r'(\w+)=("[^"]*"|[\w.]+)')
_FILTER = re.compile(r'\|(\w+)(?::("[^"]*"|[\w.]+))?')
_OF_THE_PAGE = {"layout", "own"}


def in_liquid(source: str) -> str:
    """A house template's body in Liquid."""
    body = _BODY.search(source)
    source = body.group(1) if body else source
    return _VALUE.sub(lambda found: _value(found.group(1)), _TAG.sub(_tag, source)).strip() + "\n"


@cache
def partials(language: str, *, html: bool) -> dict[str, str]:
    """What a template may include by name: `title`, `button`, `facts`, `booking_facts`…, in its language."""
    ending = ".html" if html else ".txt"
    found = {}
    for folder in _folders():
        for file in sorted(folder.glob(f"*{ending}")):
            name = file.name.removesuffix(ending)
            own = name.removesuffix(f".{language}")
            if name not in _OF_THE_PAGE and ("." not in name or own != name):
                found[own] = in_liquid(file.read_text()).rstrip("\n")
    return found


def _folders() -> list[Path]:
    from comptoir.notifications.rendering import folders

    return folders()


def _tag(found: re.Match[str]) -> str:
    name, rest = found.group(1), found.group(2)
    match name:
        case "elif":
            return f"{{% elsif {rest} %}}"
        case "include":
            return _include(rest)
        case "extends" | "block" | "endblock":
            return ""
        case _:
            return f"{{% {name} {rest} %}}" if rest else f"{{% {name} %}}"


def _include(rest: str) -> str:
    named, _, given = rest.partition(" with ")
    name = re.sub(r"(\.(fr|en))?\.(html|txt)$", "", named.strip(' "'))
    values = [f"{key}: {'true' if value == 'True' else value}" for key, value in _WITH.findall(given)]
    return "{% " + ", ".join([f"include '{name}'", *values]) + " %}"


def _value(written: str) -> str:
    name, filters = written.partition("|")[0], _FILTER.findall(written)
    said = [f" | {one}: {argument}" if argument else f" | {one}" for one, argument in filters]
    return "{{ " + name.strip() + "".join(said) + " }}"
