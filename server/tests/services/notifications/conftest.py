from collections.abc import Iterator

import pytest

from comptoir.kernel.ids import OrganizationId, new_id


@pytest.fixture
def organization() -> OrganizationId:
    return OrganizationId(new_id())


@pytest.fixture
def inside(organization: OrganizationId, db: None) -> Iterator[OrganizationId]:
    from comptoir.platform.tenancy import organization_scope

    with organization_scope(organization):
        yield organization
