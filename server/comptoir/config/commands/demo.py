import argparse
import json

from comptoir.config.session import installation


def arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(chosen: argparse.Namespace) -> int:
    """Make the demo organizations, unless there are organizations already."""
    with installation() as folder:
        from django.db import connections
        from django.utils.timezone import now

        from comptoir.config.demo import make
        from comptoir.config.supervisor.welcome import ACCOUNTS

        with connections["owner"].cursor() as cursor:
            cursor.execute("SELECT EXISTS (SELECT FROM identity_organization)")
            if cursor.fetchone() == (True,):
                print("There are organizations already; the demo is for an empty installation.")
                return 0
        accounts = make(now())
        (folder / ACCOUNTS).write_text(json.dumps(accounts, indent=2, ensure_ascii=False))
        print(f"Made {len(accounts)} demo organizations.")
    return 0
