"""What Django is told of the database, embedded and by URL."""

from pathlib import Path

import pytest

from comptoir.config.database.connections import PREPARE_AFTER, connections

URL = "postgresql://somebody:secret@db.example/comptoir?sslmode=require"


@pytest.mark.parametrize("url", [None, URL])
def test_every_place_keeps_the_usual_options(url: str | None) -> None:
    for one in connections(Path("/data"), url, application="comptoir-web").values():
        assert one["OPTIONS"]["server_side_binding"] is True
        assert one["OPTIONS"]["application_name"] == "comptoir-web"
        assert one["OPTIONS"]["connect_timeout"] == 5


def test_plans_are_kept_where_no_pooler_can_be() -> None:
    assert connections(Path("/data"), None, application="x")["default"]["OPTIONS"]["prepare_threshold"] == PREPARE_AFTER
    options = connections(Path("/data"), URL, application="x")["default"]["OPTIONS"]
    assert "prepare_threshold" not in options
    assert options["sslmode"] == "require"
