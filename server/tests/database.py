"""A throw-away PostgreSQL for the run: migrated once into a template, cloned for each worker, used as the app role.

`COMPTOIR_TEST_DATABASE_URL` (a superuser's, any database) takes an existing server instead.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connections
from django.test import TransactionTestCase
from psycopg import sql

from comptoir.config.database.connections import connections as connection_settings
from comptoir.config.database.embedded import EmbeddedServer
from comptoir.config.database.roles import OWNER, grant, make_database, make_roles
from comptoir.config.migration import migrate

RUN = Path(os.environ["COMPTOIR_TEST_FOLDER"])
URL = os.environ.get("COMPTOIR_TEST_DATABASE_URL")
# Nothing of a test run has to survive a power cut.
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "200"}
SERVER = EmbeddedServer(RUN, settings=FAST)
PREFIX = "comptoir-tests-"
# Tables that the migrations themselves fill.
KEPT: set[str] = set()


def pytest_configure(config: pytest.Config) -> None:
    """Cheap password hashes: no test is about their cost."""
    from django.conf import settings

    if not hasattr(config, "workerinput"):
        _forget_killed_runs()
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_unconfigure(config: pytest.Config) -> None:
    """The process that began the run ends its server."""
    if not hasattr(config, "workerinput"):
        if SERVER.running():
            SERVER.stop()
        shutil.rmtree(RUN, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any, worker_id: str) -> Iterator[None]:
    """Stands in for pytest-django's fixture of the same name."""
    name = f"comptoir_test_{os.getpid()}_{worker_id}"
    with django_db_blocker.unblock():
        with _alone():
            if not URL:
                SERVER.start()
            template = _template()
            with _server() as server:
                server.execute(
                    sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {}").format(
                        sql.Identifier(name), sql.Identifier(OWNER), sql.Identifier(template)
                    )
                )
            with _server(name) as database:
                KEPT.update(_written(database))
        _point_django_to(name)
    yield
    with django_db_blocker.unblock():
        connections.close_all()
        with _server() as server:
            server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


@contextmanager
def _alone() -> Iterator[None]:
    with (RUN / "setup.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _server(database: str = "postgres") -> psycopg.Connection:
    if URL:
        return psycopg.connect(URL, dbname=database, autocommit=True)
    return psycopg.connect(host=SERVER.host, user="postgres", dbname=database, autocommit=True)


def _template() -> str:
    """The name of the migrated template of this run, made by whoever comes first."""
    name = f"comptoir_template_{RUN.name[-8:].lower()}"
    draft = f"{name}_draft"
    with _server() as server:
        if server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            return name
        make_roles(server)
        make_database(server, draft)
    with _server(draft) as database:
        grant(database)
    _point_django_to(draft)
    migrate()
    connections.close_all()
    with _server() as server:
        server.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(draft), sql.Identifier(name)))
    return name


def _point_django_to(name: str) -> None:
    for alias, place in connection_settings(RUN, URL, application="comptoir-tests").items():
        connections[alias].close()
        connections[alias].settings_dict.update({**place, "NAME": name})


def _written(database: psycopg.Connection) -> set[str]:
    """The tables with anything in them: an empty table, or one just truncated, has no pages."""
    rows = database.execute(
        "SELECT oid::regclass::text FROM pg_class"
        " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_relation_size(oid) > 0"
    )
    return {row[0] for row in rows}


def _empty_tables(test: TransactionTestCase) -> None:
    """Truncate what the test wrote. Django would do it as the app role, which may not, and slower."""
    name = connections["default"].settings_dict["NAME"]
    with _server(name) as database:
        database.execute("SET lock_timeout = '10s'")
        if tables := _written(database) - KEPT:
            database.execute(f"TRUNCATE {', '.join(sorted(tables))} CASCADE")


TransactionTestCase._fixture_teardown = _empty_tables  # type: ignore[attr-defined,method-assign]


def _forget_killed_runs() -> None:
    for folder in RUN.parent.glob(f"{PREFIX}*"):
        pid = folder.name.removeprefix(PREFIX).split("-")[0]
        if pid.isdigit() and not Path(f"/proc/{pid}").exists() and Path("/proc/self").exists():
            EmbeddedServer(folder).stop()
            shutil.rmtree(folder, ignore_errors=True)
