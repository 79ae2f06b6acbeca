"""A client of a house; what they hold is the test's business."""

from collections.abc import Iterator
from uuid import UUID

import pytest


@pytest.fixture(autouse=True)
def _house(db: None) -> Iterator[None]:
    from comptoir.platform.tenancy import organization_scope
    from tests.house import make_house

    with organization_scope(make_house().organization.id):
        yield


@pytest.fixture
def client() -> UUID:
    from tests.services.wallet.ledger import a_client

    return a_client("Ada")
