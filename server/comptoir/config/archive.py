"""Backups: one archive with the database (pg_dump's custom format), the files and the secrets that open them."""

import os
import subprocess
import tarfile
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from comptoir.config.database.attached import prepare
from comptoir.config.database.binaries import binary
from comptoir.config.database.direct import direct
from comptoir.config.database.roles import DATABASE, OWNER
from comptoir.config.database.socket import socket_folder
from comptoir.config.failure import CommandFailure
from comptoir.config.release import is_empty
from comptoir.config.secrets_file import NAME as SECRETS

DUMP = "database.dump"
FOLDERS = ("files", "outbox")
KEPT: tuple[tuple[str, int], ...] = (("%Y-%m-%d", 7), ("%G-%V", 4), ("%Y-%m", 12))
STAMP = "%Y-%m-%dT%H%M%SZ.tar.gz"


def write_archive(data: Path, target: Path) -> None:
    """Write everything that a new machine needs; an interrupted backup leaves no file of that name."""
    draft = target.with_name(target.name + ".part")
    with tempfile.TemporaryDirectory(dir=data / "run") as scratch:
        dump = Path(scratch) / DUMP
        # Row-level security hides nothing from the owner role, whose policies say so.
        options = ("--format=custom", "--no-owner", f"--role={OWNER}", "--enable-row-security", f"--file={dump}")
        _run("pg_dump", *options, *_place(data))
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file, tarfile.open(fileobj=file, mode="w:gz") as archive:
            archive.add(dump, DUMP)
            for name in (SECRETS, *FOLDERS):
                if (data / name).exists():
                    archive.add(data / name, name)
    draft.replace(target)


def read_archive(source: Path, data: Path) -> None:
    """Put an archive's content into an empty installation.

    Raises:
        CommandFailure: there are organizations already, or the archive is not one of ours.
    """
    with direct(data, alias="owner") as owner:
        if not is_empty(owner):
            raise CommandFailure("There are organizations here already: restore into an empty data folder.")
        owner.execute(f"DROP OWNED BY {OWNER}")
    # That took the roles' grants along.
    prepare(data)
    with tempfile.TemporaryDirectory(dir=data / "run") as scratch:
        try:
            with tarfile.open(source) as archive:
                archive.extractall(scratch, filter="data")
        except (OSError, tarfile.TarError) as error:
            raise CommandFailure(f"{source} cannot be read: {error}") from error
        dump = Path(scratch) / DUMP
        if not dump.is_file():
            raise CommandFailure(f"{source} is not a backup of Comptoir.")
        _run("pg_restore", "--no-owner", f"--role={OWNER}", "--exit-on-error", *_place(data), str(dump))
        for name in (SECRETS, *FOLDERS):
            if (Path(scratch) / name).exists():
                _replace(Path(scratch) / name, data / name)


def keep_some(folder: Path) -> None:
    """Keep the newest backup of 7 days, 4 weeks and 12 months, and remove the others of their kind."""
    backups = sorted(folder.glob("????-??-??T??????Z.tar.gz"), reverse=True)
    for backup in set(backups) - kept(backups, lambda path: datetime.strptime(path.name, STAMP)):  # noqa: DTZ007
        backup.unlink()


def kept(backups: list[Path], moment: Callable[[Path], datetime]) -> set[Path]:
    """Which of `backups` (newest first) to keep."""
    found: set[Path] = set()
    for period, count in KEPT:
        newest: dict[str, Path] = {}
        for backup in backups:
            newest.setdefault(moment(backup).strftime(period), backup)
        found |= set(list(newest.values())[:count])
    return found


def _place(data: Path) -> list[str]:
    """As whom, before taking the owner's role: the embedded server's superuser, or the URL's user."""
    url = os.environ.get("DATABASE_URL")
    if url:
        return [f"--dbname={url}"]
    return [f"--host={socket_folder(data)}", "--username=postgres", f"--dbname={DATABASE}"]


def _run(program: str, *arguments: str) -> None:
    outcome = subprocess.run([str(binary(program)), *arguments], capture_output=True, text=True, check=False)
    if outcome.returncode != 0:
        raise CommandFailure(f"{program}: {outcome.stderr.strip()[-600:]}")


def _replace(source: Path, target: Path) -> None:
    if target.is_dir() and any(target.iterdir()):
        raise CommandFailure(f"{target} is not empty.")
    if target.is_dir():
        target.rmdir()
    source.replace(target)
