"""Django's DATABASES: `default` is bound by row-level security, `owner` runs migrations."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from comptoir.config.database.failure import DatabaseFailure
from comptoir.config.database.roles import APP, DATABASE, OWNER
from comptoir.config.database.socket import socket_folder

PREPARE_AFTER = 3
"""Runs of one statement on one connection before its plan is kept."""


def connections(data: Path, url: str | None, *, application: str) -> dict[str, dict[str, Any]]:
    """Both connections, to the embedded server of `data` or to the server of `url`.

    Over a URL one user serves both: it takes the role with the connection, so that even a superuser is bound.
    """
    place: dict[str, Any] = place_of(url) if url else _embedded(data)
    both: dict[str, dict[str, Any]] = {}
    for alias, role in (("default", APP), ("owner", OWNER)):
        usual = _settings(application)
        entry = {**usual, **place, "OPTIONS": {**usual["OPTIONS"], **place.get("OPTIONS", {})}}
        if url:
            entry["OPTIONS"]["options"] = f"{entry['OPTIONS'].get('options', '')} -c role={role}".strip()
        else:
            entry["USER"] = role
        both[alias] = entry
    both["owner"]["CONN_MAX_AGE"] = 0
    return both


def _settings(application: str) -> dict[str, Any]:
    return {
        "ENGINE": "comptoir.config.database.engine",
        "CONN_MAX_AGE": None,
        # Without it every open connection gives one error after a restart of the database.
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"server_side_binding": True, "application_name": application, "connect_timeout": 5},
    }


def _embedded(data: Path) -> dict[str, Any]:
    # Row-level security makes planning dearer than most statements themselves, so plans are kept. A DATABASE_URL
    # may lead through a pooler that hands each transaction to another server session, which knows no plan of ours.
    return {"NAME": DATABASE, "HOST": str(socket_folder(data)), "OPTIONS": {"prepare_threshold": PREPARE_AFTER}}


def place_of(url: str) -> dict[str, Any]:
    """Where a `DATABASE_URL` points, in Django's words.

    Raises:
        DatabaseFailure: it is not the URL of a PostgreSQL database.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("postgres", "postgresql") or len(parts.path) < 2:
        raise DatabaseFailure("DATABASE_URL has to look like postgresql://user:password@host:5432/database.")
    options = dict(parse_qsl(parts.query))
    return {
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": options.pop("port", str(parts.port or "")),
        "OPTIONS": options,
    }
