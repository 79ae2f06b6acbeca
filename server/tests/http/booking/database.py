"""What is really in the tables, whatever the API shows."""

from typing import Any

from django.apps import apps
from django.db import connection

from comptoir.platform.tenancy import OrganizationOwned, organization_scope
from tests.house import House


def rows(sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall() if cursor.description else []


def everything(house: House) -> str:
    """Every row of every table of an organization and all queued jobs as one text; bytes as they are."""
    tables = [model._meta.db_table for model in apps.get_models() if issubclass(model, OrganizationOwned)]
    texts: list[str] = []
    with organization_scope(house.organization.id):
        for table in [*tables, "procrastinate_jobs"]:
            for (text,) in rows(f"SELECT t::text FROM {table} t"):
                texts.append(text)
        for table, column in [("platform_answer", "body"), ("notifications_attachment", "content")]:
            texts += [bytes(raw).decode("utf-8", "replace") for (raw,) in rows(f"SELECT {column} FROM {table}")]
    return "\n".join(texts)


def count(house: House, table: str) -> int:
    with organization_scope(house.organization.id):
        [(number,)] = rows(f"SELECT count(*) FROM {table}")
    return int(number)
