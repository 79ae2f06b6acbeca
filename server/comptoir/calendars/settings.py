"""What an operator may set."""

from dataclasses import dataclass
from typing import Literal, cast

from django.conf import settings

type OAuthProvider = Literal["google", "microsoft"]


@dataclass(frozen=True, slots=True)
class Client:
    """How this installation introduces itself to a provider, and where the provider answers."""

    provider: OAuthProvider
    id: str
    secret: str
    authorize_url: str
    token_url: str
    api_url: str


def private_allowed() -> bool:
    """Whether calendar servers may lie in private networks and speak plain http."""
    return bool(settings.COMPTOIR_CALENDAR_PRIVATE)


def client_of(provider: str) -> Client | None:
    """None: the operator set none up."""
    known = settings.COMPTOIR_CALENDAR_CLIENTS.get(provider)
    return (
        Client(provider=cast(OAuthProvider, provider), **known) if known and known["id"] and known["secret"] else None
    )


def back_url() -> str:
    """Where providers send the browser after somebody said yes or no; it is registered with them."""
    return f"{settings.COMPTOIR_PUBLIC_URL}/calendars/connected"
