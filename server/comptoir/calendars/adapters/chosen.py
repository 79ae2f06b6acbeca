"""The adapter that speaks to an account."""

from collections.abc import Callable
from typing import Any

from django.utils.timezone import now

from comptoir.calendars.adapters.caldav import CalDav
from comptoir.calendars.adapters.google import Google
from comptoir.calendars.adapters.json_api import JsonApi
from comptoir.calendars.adapters.microsoft import PREFERS, Microsoft
from comptoir.calendars.adapters.oauth import Grant
from comptoir.calendars.rules.remote import AccessRevoked, Account
from comptoir.calendars.settings import client_of, private_allowed


def account_of(
    provider: str, *, url: str, credentials: dict[str, Any], keep: Callable[[dict[str, Any]], None]
) -> Account:
    """How to speak to the account that these credentials open; `keep` stores them when they were renewed.

    Raises:
        AccessRevoked: the operator took this installation's own credentials away.
    """
    if provider == "caldav":
        return CalDav(
            url=url, user=credentials["user"], password=credentials["password"], private_allowed=private_allowed()
        )
    return granted(provider, credentials, keep)


def granted(provider: str, tokens: dict[str, Any], keep: Callable[[dict[str, Any]], None]) -> Google | Microsoft:
    """An account by permission.

    Raises:
        AccessRevoked: the operator took this installation's own credentials away.
    """
    client = client_of(provider)
    if client is None:
        raise AccessRevoked("This provider is not set up on this installation any more.")
    grant = Grant(client, tokens, keep, now)
    if provider == "google":
        return Google(JsonApi(grant, {}), client.api_url)
    return Microsoft(JsonApi(grant, PREFERS), client.api_url)
