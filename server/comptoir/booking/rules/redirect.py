"""Where whoever has booked is sent to."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from comptoir.kernel.refusal import FieldError

_PARAMETER = "booking"


def redirect_errors(url: object) -> list[FieldError]:
    """An address of the web, by https, without a name and password in it."""
    if not isinstance(url, str) or not url:
        return []
    try:
        parts = urlsplit(url)
        good = parts.scheme == "https" and bool(parts.hostname) and parts.username is None and parts.port != 0
    except ValueError:
        good = False
    good = good and not any(one.isspace() or one in '<>"\\' or ord(one) < 32 for one in url)
    return [] if good else [FieldError("redirectUrl", "booking.redirect_not_https")]


def next_url(url: str, reference: str) -> str:
    """The address with the booking's reference, and nothing else about who booked what."""
    parts = urlsplit(url)
    query = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name != _PARAMETER]
    return urlunsplit(parts._replace(query=urlencode([*query, (_PARAMETER, reference)])))
