from typing import TYPE_CHECKING

import pytest

from comptoir.kernel.ids import OrganizationId, new_id

if TYPE_CHECKING:
    from tests.http.platform.callers import Callers


@pytest.fixture
def organization() -> OrganizationId:
    return OrganizationId(new_id())


@pytest.fixture
def callers(monkeypatch: pytest.MonkeyPatch, db: None) -> "Callers":
    from comptoir.platform.http.routes import Authentication
    from tests.http.platform.callers import Callers

    found = Callers()
    monkeypatch.setattr(Authentication, "_authenticator", found, raising=False)
    return found
