"""Which pages a widget may stand on."""

import re
from collections.abc import Sequence
from urllib.parse import SplitResult, urlsplit

_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_LONGEST_NAME = 253


def normal_domain(text: str) -> str:
    """A domain as it is kept: host in ASCII (IDNA), a port if one was given, `*.` in front for all below it.

    An address of a page is understood as its host.

    Raises:
        ValueError: no host can be read from it.
    """
    written = text.strip().lower()
    if "://" not in written:
        written = f"//{written}"
    wildcard = "//*." in written
    parts = urlsplit(written.replace("//*.", "//", 1))
    host = _ascii_host(parts)
    if wildcard and ("." not in host or host.startswith("[")):
        raise ValueError(text)
    port = f":{parts.port}" if parts.port else ""
    return ("*." if wildcard else "") + host + port


def origin_allowed(origin: str, domains: Sequence[str], *, own: str) -> bool:
    """Whether a page of `origin` (the Origin header) may use a widget of `domains`: none given means any page.

    `example.com` also means its `www.`; without a port, any port. Our own pages (`own`) always may.
    """
    if not domains or origin == own:
        return True
    try:
        parts = urlsplit(origin.lower())
        host, port = _ascii_host(parts), parts.port
    except ValueError:
        return False
    if parts.scheme not in ("http", "https"):
        return False
    return any(_covers(domain, host, port or (443 if parts.scheme == "https" else 80)) for domain in domains)


def frame_ancestors(domains: Sequence[str]) -> str:
    """The same rule as sources of the CSP directive `frame-ancestors` (CSP 3 §6.4.2)."""
    if not domains:
        return "*"
    sources = ["'self'"]
    for domain in domains:
        name, port = _split(domain)
        suffix = f":{port}" if port else ":*"
        sources.append(f"{name}{suffix}")
        if _has_www(name):
            sources.append(f"www.{name}{suffix}")
    return " ".join(sources)


def _covers(domain: str, host: str, port: int) -> bool:
    name, wanted_port = _split(domain)
    if wanted_port and wanted_port != port:
        return False
    if name.startswith("*."):
        return host.endswith(name[1:])
    return host == name or (_has_www(name) and host == f"www.{name}")


def _has_www(name: str) -> bool:
    return "." in name and not name.startswith(("*.", "www.", "[")) and not name.rsplit(".", 1)[1].isdigit()


def _split(domain: str) -> tuple[str, int | None]:
    name, colon, port = domain.rpartition(":")
    return (name, int(port)) if colon and port.isdigit() else (domain, None)


def _ascii_host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    if not host or parts.username is not None:
        raise ValueError("host")
    if ":" in host:
        if not re.fullmatch(r"[0-9a-f:.]{2,45}", host):
            raise ValueError("host")
        return f"[{host}]"
    try:
        name = host.encode("idna").decode().rstrip(".")
    except UnicodeError as cause:
        raise ValueError("host") from cause
    if not name or len(name) > _LONGEST_NAME or not all(_LABEL.fullmatch(label) for label in name.split(".")):
        raise ValueError("host")
    return name
