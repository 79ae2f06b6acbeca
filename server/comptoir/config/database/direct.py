"""A plain connection as one of the two roles, for processes that do without Django."""

import os
from pathlib import Path
from typing import Any

import psycopg

from comptoir.config.database.connections import connections

NAMES = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}


def direct(data: Path, *, alias: str) -> psycopg.Connection:
    """Connect as Django's `default` or `owner` would; every statement is its own transaction."""
    entry = connections(data, os.environ.get("DATABASE_URL"), application="comptoir-up")[alias]
    place: dict[str, Any] = {NAMES[key]: value for key, value in entry.items() if key in NAMES and value}
    options = {key: value for key, value in entry["OPTIONS"].items() if key != "server_side_binding"}
    return psycopg.connect(**place, **options, autocommit=True)
