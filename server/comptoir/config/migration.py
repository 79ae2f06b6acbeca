"""Bring the database to this release: roles, tables, the shared cache."""

from django.core.management import call_command
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor

from comptoir.config.release import fingerprint


def migrate() -> bool:
    """Apply what is missing, as the owner role; False when there was nothing to do."""
    owner = connections["owner"]
    executor = MigrationExecutor(owner)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        call_command("migrate", database="owner", interactive=False, verbosity=0)
    if "config_cache" not in owner.introspection.table_names():
        call_command("createcachetable", database="owner", verbosity=0)
    _mark(owner)
    owner.close()
    return bool(plan)


def _mark(owner: BaseDatabaseWrapper) -> None:
    """Note the release in the database itself, so that the mark travels with a backup."""
    with owner.cursor() as cursor:
        cursor.execute(f"COMMENT ON TABLE django_migrations IS '{fingerprint()}'")
