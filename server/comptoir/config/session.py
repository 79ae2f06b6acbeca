"""What most commands need: a data folder, a database and a loaded Django."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django

from comptoir.config.database.attached import attached
from comptoir.config.database.failure import explain
from comptoir.config.failure import CommandFailure
from comptoir.config.folders import data_folder, prepare_data_folder


def usable_data_folder() -> Path:
    """The data folder, made when missing.

    Raises:
        CommandFailure: it cannot be made or written.
    """
    try:
        folder = prepare_data_folder()
        probe = folder / "run" / "probe"
        probe.write_bytes(b"x" * 4096)
        probe.unlink()
    except OSError as error:
        reason = explain(str(error), otherwise=str(error))
        raise CommandFailure(f"The data folder {data_folder()} cannot be used. {reason}") from error
    return folder


@contextmanager
def installation(*, migrated: bool = True) -> Iterator[Path]:
    """The data folder with its database running, Django loaded and, unless told otherwise, all tables there."""
    folder = usable_data_folder()
    with attached(folder):
        django.setup()
        if migrated:
            from comptoir.config.migration import migrate

            migrate()
        yield folder
