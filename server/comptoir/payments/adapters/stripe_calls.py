"""How Stripe is spoken to by its official library (https://docs.stripe.com/api): every call with our own row's id as
idempotency key, and its refusals in our words.

The library is loaded by whoever calls first: most houses take their money at the counter.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from comptoir.payments.contracts import ProviderRefused, ProviderUnreachable
from comptoir.payments.settings import stripe_patience, stripe_url

if TYPE_CHECKING:
    import stripe

PROVIDER = "Stripe"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """With what an organization's account is spoken to; `account` is a connected one the key acts for."""

    secret: str
    account: str = ""


def client_of(keys: Keys) -> "stripe.StripeClient":
    """The library, speaking for one organization's account."""
    import stripe

    url = stripe_url()
    return stripe.StripeClient(
        keys.secret,
        stripe_account=keys.account or None,
        base_addresses={"api": url} if url else None,
        # A job tries again, with the same idempotency key; a request has somebody waiting.
        max_network_retries=0,
        http_client=stripe.RequestsClient(timeout=stripe_patience()),
    )


def once(key: str) -> "stripe.RequestOptions":
    return {"idempotency_key": key}


def plain(answer: Any) -> dict[str, Any]:
    found: dict[str, Any] = answer.to_dict()
    return found


def invalid() -> Any:
    import stripe

    return stripe.InvalidRequestError


@contextmanager
def told() -> Iterator[None]:
    """Stripe's refusals in our words.

    Raises:
        ProviderUnreachable: it may answer later; nothing is known of what it did.
        ProviderRefused: it will not.
    """
    import stripe

    try:
        yield
    except (stripe.InvalidRequestError, stripe.CardError, stripe.AuthenticationError, stripe.PermissionError) as error:
        code = error.code or type(error).__name__
        # The same call is being worked on, or another one holds the object.
        if code in {"lock_timeout", "idempotency_key_in_use"}:
            raise ProviderUnreachable(provider=PROVIDER, reason=code) from error
        raise ProviderRefused(provider=PROVIDER, reason=str(code)[:80]) from error
    except stripe.StripeError as error:
        raise ProviderUnreachable(provider=PROVIDER, reason=type(error).__name__) from error
