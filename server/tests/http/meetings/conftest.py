from collections.abc import Callable
from datetime import datetime

import pytest

from tests.http.booking.booked import at
from tests.http.booking.conftest import clock, house

__all__ = ["clock", "house"]

type Closing = Callable[..., None]


@pytest.fixture
def close(monkeypatch: pytest.MonkeyPatch) -> Closing:
    """Runs the jobs that take rooms away, at a time of day."""

    # Its tables need Django, which is not there yet when this file is read.
    from tests.http.booking.worker import run_jobs

    def run(moment: str, *, times: int = 1) -> None:
        monkeypatch.setattr("comptoir.meetings.jobs.now", lambda: datetime.fromisoformat(at(moment)))
        run_jobs("meetings.close_room", times=times)

    return run
