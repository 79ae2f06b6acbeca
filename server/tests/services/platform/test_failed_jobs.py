"""What a failing job leaves in the worker's log."""

from collections.abc import Iterator
from typing import Any

import pytest
from procrastinate.contrib.django import app
from structlog.testing import capture_logs

from comptoir.platform.queue import task

NAME = "test.fails"


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    def fail(client: str) -> None:
        raise LookupError(f"there is no {client}")

    # Between jobs a worker hangs up the database: that of a test stays.
    monkeypatch.setattr("comptoir.platform.queue.close_old_connections", lambda: None)
    yield task(name=NAME)(fail)
    app.tasks.pop(NAME)


def test_a_line_says_which_job_and_what_went_wrong_and_names_nobody(failing: Any) -> None:
    with capture_logs() as lines, pytest.raises(LookupError):
        failing.func(client="Élodie Martin")
    [line] = [line for line in lines if line["event"] == "job_failed"]
    assert line["log_level"] == "error"
    assert (line["task"], line["error"]) == (NAME, "LookupError")
    assert line["place"].startswith("platform/queue.py:")
    assert "Martin" not in str(line)
