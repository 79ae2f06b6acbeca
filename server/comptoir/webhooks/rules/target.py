"""What the address of a webhook must look like, judged before any name is looked up."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from comptoir.kernel.addresses import is_public


def url_fault(url: str, *, private_allowed: bool) -> str | None:
    """The code of what is wrong with `url`, None when it may be stored; whom its name leads to is seen when sending."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "platform.not_a_url"
    if not host or parts.scheme not in {"http", "https"} or port == 0 or any(mark <= " " for mark in url):
        return "platform.not_a_url"
    try:
        host.encode("idna") if not host.isascii() else host.encode()
    except UnicodeError:
        return "platform.not_a_url"
    if parts.username is not None or parts.fragment:
        return "webhooks.url_with_extras"
    if private_allowed:
        return None
    if parts.scheme != "https":
        return "webhooks.url_not_https"
    return "webhooks.url_private" if _surely_private(host) else None


def _surely_private(host: str) -> bool:
    name = host.rstrip(".").lower()
    if name == "localhost" or name.endswith((".localhost", ".local", ".internal")):
        return True
    try:
        ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return not is_public(name)
