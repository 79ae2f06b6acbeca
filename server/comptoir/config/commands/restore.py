import argparse
from pathlib import Path

from comptoir.config.session import usable_data_folder


def arguments(parser: argparse.ArgumentParser) -> None:
    """What from."""
    parser.add_argument("archive", metavar="FILE", help="what `comptoir backup` wrote")


def run(chosen: argparse.Namespace) -> int:
    """Read an archive into an installation without organizations."""
    from comptoir.config.archive import read_archive
    from comptoir.config.database.attached import attached

    folder = usable_data_folder()
    with attached(folder):
        read_archive(Path(chosen.archive), folder)
    print(f"Restored {chosen.archive} into {folder}.")
    return 0
