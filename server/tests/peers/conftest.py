import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.peers.running import comptoir


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with all tables and nothing in them, to be copied."""
    data = tmp_path_factory.mktemp("migrated") / "data"
    outcome = comptoir("migrate", data=data)
    assert outcome.returncode == 0, outcome.stderr
    return data


@pytest.fixture
def new_data(migrated: Path, tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Make a migrated data folder of the given name."""
    made: list[Path] = []

    def make(name: str) -> Path:
        data = tmp_path / name
        data.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-a", str(migrated), str(data)], check=True)
        made.append(data)
        return data

    yield make
    for data in made:
        shutil.rmtree(data, ignore_errors=True)
