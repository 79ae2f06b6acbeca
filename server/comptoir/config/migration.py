"""Bring the database to this release: roles, tables, the shared cache."""

from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor


def migrate(*, verbosity: int = 0) -> bool:
    """Apply what is missing, as the owner role; False when there was nothing to do."""
    owner = connections["owner"]
    executor = MigrationExecutor(owner)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        call_command("migrate", database="owner", interactive=False, verbosity=verbosity)
    if "config_cache" not in owner.introspection.table_names():
        call_command("createcachetable", database="owner", verbosity=0)
    owner.close()
    return bool(plan)
