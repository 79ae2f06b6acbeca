"""The embedded PostgreSQL by itself."""

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from comptoir.config.database.embedded import EmbeddedServer
from comptoir.config.database.failure import DatabaseFailure
from comptoir.config.database.postmaster import postmaster
from comptoir.config.database.roles import APP, DATABASE, OWNER, prepare_embedded
from tests.peers.running import comptoir

pytestmark = pytest.mark.xdist_group("database")


def rows_seen(server: EmbeddedServer, role: str) -> list[tuple[object, ...]]:
    with psycopg.connect(host=server.host, user=role, dbname=DATABASE, autocommit=True) as database:
        return database.execute("SELECT note FROM kept").fetchall()


def test_four_first_starts_at_once_make_one_server(tmp_path: Path) -> None:
    server = EmbeddedServer(tmp_path / "data")
    try:
        with ThreadPoolExecutor(4) as pool:
            started = list(pool.map(lambda _: server.start(), range(4)))
        assert sorted(started) == [False, False, False, True]
    finally:
        server.stop()
    assert not server.running()


def test_a_killed_server_recovers_what_was_committed(tmp_path: Path) -> None:
    server = EmbeddedServer(tmp_path / ("a long name " * 12) / "with, comma")
    server.start()
    try:
        prepare_embedded(server.host)
        with psycopg.connect(host=server.host, user=OWNER, dbname=DATABASE, autocommit=True) as owner:
            owner.execute("CREATE TABLE kept (note text)")
            owner.execute("INSERT INTO kept VALUES ('survives')")
        pid = postmaster(server.database)
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        # The kernel takes a moment to end it.
        while server.running():
            time.sleep(0.01)
        assert server.start()
        assert rows_seen(server, APP) == [("survives",)]
    finally:
        server.stop()


def test_a_moved_folder_and_a_reused_process_id_are_recognised(tmp_path: Path) -> None:
    server = EmbeddedServer(tmp_path / "before")
    server.start()
    server.stop()
    moved = EmbeddedServer(tmp_path / "after")
    server.data.rename(moved.data)
    # As after a power cut: the number in the file belongs to another program by now.
    (moved.database / "postmaster.pid").write_text(f"{os.getpid()}\n{moved.database}\n0\n5432\n\n\n")
    assert not moved.running()
    assert moved.start()
    moved.stop()


def test_the_app_role_cannot_change_tables(tmp_path: Path) -> None:
    server = EmbeddedServer(tmp_path / "data")
    server.start()
    try:
        prepare_embedded(server.host)
        with psycopg.connect(host=server.host, user=OWNER, dbname=DATABASE, autocommit=True) as owner:
            owner.execute("CREATE TABLE kept (note text)")
        with psycopg.connect(host=server.host, user=APP, dbname=DATABASE, autocommit=True) as app:
            app.execute("INSERT INTO kept VALUES ('by the app')")
            for statement in ("CREATE TABLE mine ()", "TRUNCATE kept", "ALTER TABLE kept ADD COLUMN more int"):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    app.execute(statement)
            query = "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
            assert app.execute(query).fetchone() == (False,)
    finally:
        server.stop()


def test_a_newer_database_is_not_touched(tmp_path: Path) -> None:
    server = EmbeddedServer(tmp_path / "data")
    server.database.mkdir(parents=True)
    (server.database / "PG_VERSION").write_text("17\n")
    with pytest.raises(DatabaseFailure, match="PostgreSQL 17"):
        server.start()


def test_a_superusers_url_is_bound_by_row_level_security_too(tmp_path: Path) -> None:
    server = EmbeddedServer(tmp_path / "data")
    server.start()
    try:
        with psycopg.connect(host=server.host, user="postgres", dbname="postgres", autocommit=True) as superuser:
            superuser.execute("CREATE DATABASE elsewhere")
        url = f"postgresql://postgres@/elsewhere?host={server.host}"
        outcome = comptoir("migrate", data=tmp_path / "other", DATABASE_URL=url)
        assert outcome.returncode == 0, outcome.stderr
        shell = "from django.db import connection as c; k = c.cursor(); k.execute('SELECT user'); print(k.fetchone())"
        outcome = comptoir("django", "shell", "--no-imports", "-c", shell, data=tmp_path / "other", DATABASE_URL=url)
        assert "comptoir_app" in outcome.stdout, outcome.stderr
    finally:
        server.stop()
