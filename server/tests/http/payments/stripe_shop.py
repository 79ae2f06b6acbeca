"""The fixtures of a house that takes cards from a Stripe of ours."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.house import House
from tests.peers.stripe.server import StripeServer, running
from tests.peers.stripe.shop import Shop


@pytest.fixture
def stripe(settings: Any, request: pytest.FixtureRequest) -> Iterator[StripeServer]:
    """Waited for one second; a module with many threads says more in `STRIPE_SECONDS`."""
    with running() as server:
        settings.COMPTOIR_STRIPE_URL = server.url
        settings.COMPTOIR_STRIPE_SECONDS = getattr(request.module, "STRIPE_SECONDS", 1)
        yield server


@pytest.fixture
def shop(house: House, stripe: StripeServer) -> Shop:
    made = Shop(house, stripe)
    made.connect()
    return made
