import argparse

from comptoir.config.session import installation


def arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(chosen: argparse.Namespace) -> int:
    """Apply what is missing and say so."""
    with installation(migrated=False):
        from comptoir.config.migration import migrate

        print("The database is now up to date." if migrate() else "The database was up to date.")
    return 0
