"""Tenancy as constraints: makemigrations writes them, a sweep proves that every table has them."""

from typing import Any

from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


class OrganizationPolicy(models.BaseConstraint):
    """PostgreSQL hides other organizations' rows from everyone, the table's owner included (forced).

    The owner, who runs migrations and the few SECURITY DEFINER functions, has a policy of its own.
    `column` holds the organization's id: `id` in the table of organizations itself.
    """

    def __init__(self, *, name: str, column: str = "organization_id") -> None:
        super().__init__(name=name)
        self.column = column

    def create_sql(self, model: type[models.Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> Any:
        assert model is not None and schema_editor is not None
        table = schema_editor.quote_name(model._meta.db_table)
        rule = f"{schema_editor.quote_name(self.column)} = (SELECT app_organization())"
        for sql in (
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
            f"CREATE POLICY {self.name}_owner ON {table} TO CURRENT_USER USING (true) WITH CHECK (true)",
            f"CREATE POLICY {self.name} ON {table} USING ({rule}) WITH CHECK ({rule})",
        ):
            schema_editor.deferred_sql.append(sql)
        return None

    def constraint_sql(self, model: type[models.Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> Any:
        self.create_sql(model, schema_editor)
        return None

    def remove_sql(self, model: type[models.Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> Any:
        assert model is not None and schema_editor is not None
        table = schema_editor.quote_name(model._meta.db_table)
        schema_editor.execute(f"DROP POLICY IF EXISTS {self.name} ON {table}")
        schema_editor.execute(f"DROP POLICY IF EXISTS {self.name}_owner ON {table}")
        schema_editor.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
        return None

    def validate(self, *args: Any, **kwargs: Any) -> None:
        """Nothing to ask of a single row: the database decides."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OrganizationPolicy) and self.deconstruct() == other.deconstruct()

    __hash__ = models.BaseConstraint.__hash__

    def deconstruct(self) -> Any:
        path, args, kwargs = super().deconstruct()
        return path, args, kwargs if self.column == "organization_id" else {**kwargs, "column": self.column}


class SameOrganization(models.BaseConstraint):
    """A foreign key that cannot leave the organization: (organization_id, column) → (organization_id, id).

    Plain foreign keys are checked past row-level security, so a leaked id of another organization
    would be accepted; this one refuses it.
    """

    def __init__(self, *, column: str, to: str, name: str, on_delete: str = "CASCADE") -> None:
        super().__init__(name=name)
        self.column, self.to, self.on_delete = column, to, on_delete

    def _sql(self, schema_editor: BaseDatabaseSchemaEditor) -> str:
        quote = schema_editor.quote_name
        action = f"SET NULL ({quote(self.column)})" if self.on_delete == "SET NULL" else self.on_delete
        return (
            f"CONSTRAINT {quote(self.name)} FOREIGN KEY (organization_id, {quote(self.column)}) "
            f"REFERENCES {quote(self.to)} (organization_id, id) ON DELETE {action} DEFERRABLE INITIALLY DEFERRED"
        )

    def create_sql(self, model: type[models.Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> Any:
        assert model is not None and schema_editor is not None
        schema_editor.deferred_sql.append(
            f"ALTER TABLE {schema_editor.quote_name(model._meta.db_table)} ADD {self._sql(schema_editor)}"
        )
        return None

    def constraint_sql(self, model: type[models.Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> Any:
        self.create_sql(model, schema_editor)  # the table it points to may come later in the same migration
        return None

    def remove_sql(self, model: type[models.Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> Any:
        assert model is not None and schema_editor is not None
        quote = schema_editor.quote_name
        schema_editor.execute(f"ALTER TABLE {quote(model._meta.db_table)} DROP CONSTRAINT IF EXISTS {quote(self.name)}")
        return None

    def validate(self, *args: Any, **kwargs: Any) -> None:
        """Nothing to ask of a single row: the database decides."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SameOrganization) and self.deconstruct() == other.deconstruct()

    __hash__ = models.BaseConstraint.__hash__

    def deconstruct(self) -> Any:
        path, args, kwargs = super().deconstruct()
        return path, args, {**kwargs, "column": self.column, "to": self.to, "on_delete": self.on_delete}


def owned_by_organization(table: str) -> list[models.BaseConstraint]:
    """What every organization-owned table has: forced row-level security and UNIQUE (organization_id, id)."""
    return [
        OrganizationPolicy(name=f"{table}_organization"),
        models.UniqueConstraint(fields=["organization_id", "id"], name=f"{table}_organization_id"),
    ]
