"""What a stranger's scripts found; each test says what the contract promised them."""

from datetime import datetime

import pytest

from tests.house import House, make_house


@pytest.fixture
def house(db: None, monkeypatch: pytest.MonkeyPatch) -> House:
    """In Paris, on Monday 1 March 2027 at nine in the morning."""
    moment = datetime.fromisoformat("2027-03-01T09:00:00+01:00")
    monkeypatch.setattr("comptoir.platform.http.routes.now", lambda: moment)
    return make_house()
