"""The `comptoir` command: one file per subcommand in `commands/`."""

import argparse
import os
import sys
from importlib import import_module

from comptoir.config.database.failure import DatabaseFailure
from comptoir.config.environment import EnvironmentInvalid
from comptoir.config.failure import CommandFailure
from comptoir.config.folders import DATA_VARIABLE

COMMANDS = {
    "up": "start everything: database, web, streams, worker",
    "serve": "start the web process alone",
    "streams": "start the live streams alone",
    "worker": "start the worker alone",
    "demo": "make the demo organizations",
    "migrate": "bring the database to this release",
    "organizations": "create an organization",
    "openapi": "write or check the OpenAPI document",
    "doctor": "say what is in order and what is not",
    "ledger": "prove every balance of every wallet",
    "backup": "write a backup of database and files",
    "restore": "read a backup into an empty installation",
    "django": "run one of Django's own commands",
}


def main(arguments: list[str] | None = None) -> int:
    """Run one subcommand; an expected failure is one clear message and exit code 1."""
    given = sys.argv[1:] if arguments is None else arguments
    chosen = _parser(given).parse_args(given)
    if chosen.data:
        os.environ[DATA_VARIABLE] = chosen.data
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "comptoir.config.settings")
    try:
        status: int = import_module(f"comptoir.config.commands.{chosen.command}").run(chosen)
    except (CommandFailure, DatabaseFailure, EnvironmentInvalid) as failure:
        print(f"comptoir: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return status


def _parser(given: list[str]) -> argparse.ArgumentParser:
    """Only the command that was asked for is loaded: a start begins four processes through here."""
    parser = argparse.ArgumentParser(prog="comptoir", description="Bookings, and all around them, in one program.")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, summary in COMMANDS.items():
        subparser = subparsers.add_parser(name, help=summary, description=summary.capitalize() + ".")
        subparser.add_argument("--data", metavar="DIR", help=f"the data folder (default: ${DATA_VARIABLE}, .comptoir/)")
        if name in given:
            import_module(f"comptoir.config.commands.{name}").arguments(subparser)
    return parser
