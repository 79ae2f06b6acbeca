from collections.abc import Iterator

import pytest

from comptoir.kernel.ids import OrganizationId
from tests.makers import open_counter


@pytest.fixture
def inside(db: None) -> Iterator[OrganizationId]:
    from comptoir.platform.tenancy import organization_scope

    organization = open_counter().organization.id
    with organization_scope(organization):
        yield organization
