import argparse
from datetime import UTC, datetime
from pathlib import Path

from comptoir.config.session import usable_data_folder


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("--to", metavar="FILE", help="the archive to write (default: backups/ in the data folder)")


def run(chosen: argparse.Namespace) -> int:
    """Write database, files and secrets into one archive."""
    from comptoir.config.archive import keep_some, write_archive
    from comptoir.config.database.attached import attached

    folder = usable_data_folder()
    backups = folder / "backups"
    target = Path(chosen.to) if chosen.to else backups / f"{datetime.now(UTC):%Y-%m-%dT%H%M%SZ}.tar.gz"
    target.parent.mkdir(parents=True, exist_ok=True)
    with attached(folder):
        write_archive(folder, target)
    if not chosen.to:
        keep_some(backups)
    print(f"Wrote {target} ({target.stat().st_size // 1024} kB).")
    return 0
