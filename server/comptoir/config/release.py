"""Is the database at this release? Answered without loading Django, so that a warm start is quick."""

import hashlib
from importlib.metadata import version
from pathlib import Path

import psycopg

PACKAGE = Path(__file__).resolve().parents[1]
WITH_TABLES = ("django", "django-allauth", "procrastinate")


def fingerprint() -> str:
    """Changes with every migration, our own or of a library."""
    parts = [f"{name} {version(name)}" for name in WITH_TABLES]
    for path in sorted(PACKAGE.glob("*/migrations/*.py")):
        parts.append(f"{path.relative_to(PACKAGE).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


def is_current(owner: psycopg.Connection) -> bool:
    """Whether the database was brought to this very release; a restored backup brings its own mark."""
    row = owner.execute("SELECT obj_description(to_regclass('public.django_migrations'), 'pg_class')").fetchone()
    return bool(row) and row is not None and row[0] == fingerprint()


def is_empty(owner: psycopg.Connection) -> bool:
    """Whether there is no organization yet."""
    if owner.execute("SELECT to_regclass('public.identity_organization')").fetchone() == (None,):
        return True
    return owner.execute("SELECT EXISTS (SELECT FROM identity_organization)").fetchone() == (False,)
