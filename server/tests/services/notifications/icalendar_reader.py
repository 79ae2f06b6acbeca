"""A second opinion on calendar files: RFC 5545 read by its grammar, without the library that wrote them."""

import re

_LINE = re.compile(
    r'(?P<name>[A-Za-z0-9-]+)(?P<params>(?:;[A-Za-z0-9-]+=(?:"[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*)'
    r'(?:,(?:"[^"]*"|[^";:,]*))*)*):(?P<value>.*)',
    re.DOTALL,
)


def read(raw: bytes) -> dict[str, tuple[dict[str, str], str]]:
    """Properties by `COMPONENT.NAME`, as (parameters, value with its escapes undone).

    Raises:
        AssertionError: the file breaks the grammar.
    """
    assert raw.endswith(b"\r\n")
    lines = raw.split(b"\r\n")[:-1]
    for line in lines:
        assert b"\n" not in line and b"\r" not in line
        assert len(line) <= 75, "RFC 5545 §3.1: 75 octets at most"
    text = b"\r\n".join(lines).replace(b"\r\n ", b"").decode("utf-8")
    found: dict[str, tuple[dict[str, str], str]] = {}
    inside: list[str] = []
    for line in text.split("\r\n"):
        match = _LINE.fullmatch(line)
        assert match, f"not a content line: {line!r}"
        name, value = match["name"].upper(), match["value"]
        if name == "BEGIN":
            inside.append(value)
        elif name == "END":
            assert inside.pop() == value
        else:
            key = f"{inside[-1]}.{name}"
            assert key not in found, f"{key} twice"
            found[key] = (_parameters(match["params"]), _unescaped(value))
    assert not inside
    return found


def _parameters(text: str) -> dict[str, str]:
    pairs = re.findall(r';([^=;]+)=("[^"]*"|[^;]*)', text)
    return {name.upper(): value.strip('"') for name, value in pairs}


def _unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)
