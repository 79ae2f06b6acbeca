from typing import Any

import pytest

from tests.http.identity.callers import JsonCaller, open_at
from tests.makers import caller


@pytest.fixture
def acme(db: None) -> Any:
    return open_at("acme")


@pytest.fixture
def other(db: None) -> Any:
    """Somebody else's organization."""
    return open_at("other")


@pytest.fixture
def program(acme: Any) -> JsonCaller:
    """Acme's own program, with its secret key."""
    return JsonCaller(caller(acme.secret_key))
