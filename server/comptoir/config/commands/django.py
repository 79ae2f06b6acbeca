import argparse

from comptoir.config.session import installation


def arguments(parser: argparse.ArgumentParser) -> None:
    """Everything after the name goes to Django."""
    parser.add_argument("arguments", nargs=argparse.REMAINDER, metavar="…")


def run(chosen: argparse.Namespace) -> int:
    """Run one of Django's own commands with the database at hand."""
    with installation(migrated=False):
        from django.core.management import execute_from_command_line

        execute_from_command_line(["comptoir django", *chosen.arguments])
    return 0
