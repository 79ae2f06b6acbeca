"""How long the house takes to open, what it weighs, and what an install weighs."""

import tempfile
from pathlib import Path

from house import House, running


def rows(house: House) -> list[tuple[str, str, str]]:
    return [
        ("`comptoir up`, empty data folder (initdb, migrations)", f"{house.seconds_to_ready:.1f}", "s to /readyz"),
    ]


def again() -> list[tuple[str, str, str]]:
    """A first start to have data, then the warm one that counts."""
    folder = Path(tempfile.mkdtemp(prefix="comptoir-bench-"))
    with running(folder):
        pass
    with running(folder) as house:
        memory = house.memory_mb()
        warm = house.seconds_to_ready
    return [
        ("`comptoir up`, warm (target ≤ 5)", f"{warm:.1f}", "s to /readyz"),
        ("memory at rest, all processes and database (target ≤ 600)", f"{memory:.0f}", "MB (PSS)"),
    ]
