from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.house import House, make_house

type Clock = Callable[[str], datetime]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Sets what requests take for now."""

    def set_to(text: str) -> datetime:
        moment = datetime.fromisoformat(text).astimezone(UTC)
        monkeypatch.setattr("comptoir.platform.http.routes.now", lambda: moment)
        return moment

    return set_to


@pytest.fixture
def house(db: None, clock: Clock) -> House:
    """In Paris, on Monday 1 March 2027 at nine in the morning; the clocks change on the 28th."""
    clock("2027-03-01T09:00:00+01:00")
    return make_house()
