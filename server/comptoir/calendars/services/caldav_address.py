"""What the address of a calendar server must look like."""

from comptoir.calendars.settings import private_allowed
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.webhooks.rules.target import url_fault


def check_address(url: str) -> None:
    """Whom its name leads to is judged at every call.

    Raises:
        Invalid: it is no address, not https, or one of a private network.
    """
    fault = url_fault(url, private_allowed=private_allowed())
    if fault:
        raise Invalid([FieldError("url", fault)])
