"""A backup is only one when it was read back."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from comptoir.config.archive import STAMP, kept
from comptoir.config.database.attached import attached
from comptoir.config.database.direct import direct
from tests.peers.running import comptoir
from tests.peers.test_up import ACME, NewData

pytestmark = pytest.mark.xdist_group("up")


def rows_of(data: Path) -> dict[str, int]:
    """How many rows each table has."""
    with attached(data), direct(data, alias="owner") as owner:
        tables = owner.execute(
            "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
        ).fetchall()
        return {name: owner.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for (name,) in tables}  # type: ignore[index]


def test_what_was_backed_up_is_there_again(new_data: NewData, tmp_path: Path) -> None:
    data, other, archive = new_data("data"), tmp_path / "elsewhere", tmp_path / "backup.tar.gz"
    assert comptoir(*ACME, data=data).returncode == 0
    (data / "files" / "picture.png").write_bytes(b"not really")
    written = comptoir("backup", "--to", str(archive), data=data)
    assert written.returncode == 0, written.stderr
    assert archive.stat().st_mode & 0o077 == 0

    restored = comptoir("restore", str(archive), data=other)
    assert restored.returncode == 0, restored.stderr
    rows = rows_of(other)
    assert rows == rows_of(data)
    assert rows["identity_organization"] == rows["identity_membership"] == 1
    assert (other / "files" / "picture.png").read_bytes() == b"not really"
    assert (other / "secrets.json").read_text() == (data / "secrets.json").read_text()

    again = comptoir("restore", str(archive), data=other)
    assert again.returncode == 1
    assert "organizations here already" in again.stderr
    assert rows_of(other) == rows


def test_seven_days_four_weeks_and_twelve_months_are_kept() -> None:
    newest = datetime(2027, 3, 1, 3, 10)  # noqa: DTZ001
    nightly = [Path(f"{newest - timedelta(days=day):{STAMP}}") for day in range(800)]
    found = kept(nightly, lambda path: datetime.strptime(path.name, STAMP))  # noqa: DTZ007
    days = sorted((newest - datetime.strptime(path.name, STAMP)).days for path in found)  # noqa: DTZ007
    assert days[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert 7 + 4 + 12 - 5 <= len(found) <= 7 + 4 + 12
    assert days[-1] > 300
