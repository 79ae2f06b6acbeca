"""The adapter that speaks to an account."""

from typing import Any

from comptoir.calendars.adapters.caldav import CalDav
from comptoir.calendars.rules.remote import Account
from comptoir.calendars.settings import private_allowed


def account_of(provider: str, *, url: str, credentials: dict[str, Any]) -> Account:
    """How to speak to the account that these credentials open."""
    return CalDav(
        url=url, user=credentials["user"], password=credentials["password"], private_allowed=private_allowed()
    )
