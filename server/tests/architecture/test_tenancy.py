"""Every table of an organization is walled off by PostgreSQL itself."""

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection

from comptoir.platform.tenancy import NoOrganization, OrganizationOwned, organization_scope
from tests.house import make_house

pytestmark = pytest.mark.django_db

GLOBAL_TABLES = {
    "identity_user",
    "notifications_system_mail",
}
"""Ours, and about no organization: users belong to several, system mails to none."""


def owned_models() -> list[type[OrganizationOwned]]:
    return [model for model in apps.get_models() if issubclass(model, OrganizationOwned)]


def our_tables() -> list[str]:
    return sorted(model._meta.db_table for model in apps.get_models() if model.__module__.startswith("comptoir."))


def rows(sql: str, *parameters: object) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


def test_the_application_is_not_a_superuser_and_owns_nothing() -> None:
    [(superuser, bypasses)] = rows("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
    assert (superuser, bypasses) == (False, False)
    assert rows("SELECT relname FROM pg_class WHERE relkind = 'r' AND relowner = current_user::regrole") == []


def test_every_table_with_an_organization_is_under_forced_row_level_security() -> None:
    unprotected = rows(
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public' "
        "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id' AND NOT a.attisdropped "
        "WHERE c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)"
    )
    assert unprotected == []


def test_every_table_of_ours_has_an_organization_or_a_reason_not_to() -> None:
    owned = {model._meta.db_table for model in owned_models()} | {"identity_organization"}
    assert set(our_tables()) - owned - GLOBAL_TABLES == set()


@pytest.mark.parametrize("table", [model._meta.db_table for model in owned_models()])
def test_a_pair_of_organization_and_id_is_unique_in(table: str) -> None:
    found = rows(
        "SELECT 1 FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'u' AND "
        "(SELECT array_agg(attname::text ORDER BY attname) FROM pg_attribute "
        " WHERE attrelid = conrelid AND attnum = ANY (conkey)) = ARRAY['id', 'organization_id']",
        table,
    )
    assert found == [(1,)]


@pytest.mark.parametrize("model", owned_models(), ids=lambda model: model._meta.db_table)
def test_without_an_organization_there_is_nothing_to_ask(model: type[OrganizationOwned]) -> None:
    with pytest.raises(NoOrganization):
        model.objects.count()
    assert rows(f"SELECT count(*) FROM {model._meta.db_table}") == [(0,)]


@pytest.mark.parametrize("model", owned_models(), ids=lambda model: model._meta.db_table)
def test_another_organizations_rows_do_not_exist_even_for_raw_sql(model: type[OrganizationOwned]) -> None:
    ours, theirs = make_house(), make_house()
    with organization_scope(ours.organization.id):
        foreign = rows(
            f"SELECT count(*) FROM {model._meta.db_table} WHERE organization_id = %s", theirs.organization.id
        )
        assert foreign == [(0,)]


def test_a_row_cannot_be_written_into_another_organization() -> None:
    ours, theirs = make_house(), make_house()
    with (
        pytest.raises(ProgrammingError, match="row-level security"),
        organization_scope(ours.organization.id),
    ):
        rows(
            "INSERT INTO planning_closure (id, organization_id, name, start_date, end_date, created_at) "
            "VALUES (gen_random_uuid(), %s, 'x', '2026-01-01', '2026-01-01', now())",
            theirs.organization.id,
        )


def test_a_reference_cannot_leave_the_organization() -> None:
    found = rows(
        "SELECT conrelid::regclass::text, conname FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace "
        "WHERE contype = 'f' AND n.nspname = 'public' "
        "AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.conrelid AND attname = 'organization_id') "
        "AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.confrelid AND attname = 'organization_id') "
        "AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.conrelid AND attname = 'organization_id' "
        "                AND attnum = ANY (c.conkey))"
    )
    assert found == []
