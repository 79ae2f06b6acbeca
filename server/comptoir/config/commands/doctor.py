import argparse
import os
import platform
import shutil
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

from comptoir.config.database.failure import DatabaseFailure
from comptoir.config.failure import CommandFailure
from comptoir.config.folders import checkout
from comptoir.config.session import usable_data_folder

LOW_DISK_BYTES = 500 * 1024 * 1024
type Finding = tuple[bool, str]


def arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(chosen: argparse.Namespace) -> int:
    """Say what is in order and what is not; exit code 1 when something is not."""
    findings = list(_findings())
    for good, sentence in findings:
        print(f"{'ok ' if good else 'NO '} {sentence}")
    return 0 if all(good for good, _ in findings) else 1


def _findings() -> Iterator[Finding]:
    yield True, f"Comptoir {version('comptoir')}, Python {platform.python_version()}, {platform.system()}"
    try:
        folder = usable_data_folder()
    except CommandFailure as failure:
        yield False, str(failure)
        return
    free = shutil.disk_usage(folder).free
    yield free > LOW_DISK_BYTES, f"data folder {folder}, {free // 1024**2} MB free"
    checks: tuple[Callable[[Path], Finding], ...] = (_database, _release, _worker)
    for check in checks:
        try:
            yield check(folder)
        except DatabaseFailure as failure:
            yield False, str(failure)
            return
    root = checkout()
    if root is not None:
        built = (root / "web" / "apps" / "dashboard" / "dist" / "index.html").is_file()
        yield built, "the dashboard is built" if built else "the dashboard is not built: run `make build`"


def _database(folder: Path) -> Finding:
    import psycopg

    from comptoir.config.database.direct import direct
    from comptoir.config.database.embedded import EmbeddedServer

    where = "the server of DATABASE_URL" if os.environ.get("DATABASE_URL") else "the embedded PostgreSQL"
    if not os.environ.get("DATABASE_URL") and not EmbeddedServer(folder).running():
        raise DatabaseFailure("the embedded PostgreSQL is not running: start `comptoir up`")
    try:
        with direct(folder, alias="default") as app:
            row = app.execute(
                "SELECT current_setting('server_version'), rolname, rolsuper OR rolbypassrls"
                " FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
    except psycopg.OperationalError as error:
        raise DatabaseFailure(f"{where} does not answer: {str(error).strip()}") from error
    assert row is not None
    return not row[2], f"{where}, version {row[0]}, as {row[1]}" + (" WHICH SEES EVERY ORGANIZATION" if row[2] else "")


def _release(folder: Path) -> Finding:
    from comptoir.config.database.direct import direct
    from comptoir.config.release import is_current

    with direct(folder, alias="owner") as owner:
        current = is_current(owner)
    return (
        current,
        "the tables are of this release" if current else "the tables are not of this release: `comptoir migrate`",
    )


def _worker(folder: Path) -> Finding:
    from comptoir.config.database.direct import direct

    with direct(folder, alias="default") as app:
        if app.execute("SELECT to_regclass('procrastinate_workers')").fetchone() == (None,):
            return False, "no worker has ever run"
        row = app.execute(
            "SELECT (SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '15 s'),"
            " (SELECT count(*) FROM procrastinate_jobs"
            "  WHERE status = 'todo' AND coalesce(scheduled_at, now()) <= now()),"
            " (SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed')"
        ).fetchone()
    assert row is not None
    return row[0] > 0, f"{row[0]} workers alive, {row[1]} jobs waiting, {row[2]} failed"
