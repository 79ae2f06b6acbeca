"""The hot paths' own way to rows gives and stores what the ORM does."""

from typing import Any

import pytest
from django.forms.models import model_to_dict

from comptoir.identity.models import Client, Organization
from comptoir.kernel.ids import new_id
from comptoir.platform.models import AuditEntry
from comptoir.platform.rows import find_row, insert_rows
from comptoir.platform.tenancy import NoOrganization, organization_scope
from tests.makers import NOW, open_counter

pytestmark = pytest.mark.django_db


def client(**fields: Any) -> Client:
    return Client(name="Zoë", email="zoe@example.test", sort_name="zoe", search_text="zoe", created_at=NOW, **fields)


def values(row: Any) -> dict[str, Any]:
    return model_to_dict(row) | {"id": row.id, "organization_id": row.organization_id}


def test_a_row_is_what_the_orm_gives() -> None:
    with organization_scope(open_counter().organization.id):
        made = client(updated_at=NOW, tags=["vip", 'a "b"'], metadata={"deep": [1, None, 10**30, "\u00e9"]})
        insert_rows([made])
        found = find_row(Client, "email", "zoe@example.test")
        assert found is not None
        assert values(found) == values(Client.objects.get(pk=made.pk)) == values(made)
        assert not found._state.adding


def test_several_rows_are_one_statement_with_nulls_and_json(django_assert_num_queries: Any) -> None:
    with organization_scope(open_counter().organization.id):
        fields = {"at": NOW, "actor_type": "system", "object_type": "t", "object_id": "1"}
        rows = [AuditEntry(action=f"a.{n}", before=None, after={"n": n}, **fields) for n in range(3)]
        with django_assert_num_queries(1):
            insert_rows(rows)
        stored = AuditEntry.objects.filter(object_type="t").order_by("action")
        assert [(one.before, one.after) for one in stored] == [(None, {"n": n}) for n in range(3)]


def test_another_organization_finds_nothing() -> None:
    mine, theirs = open_counter().organization.id, open_counter().organization.id
    with organization_scope(mine):
        insert_rows([client(updated_at=NOW)])
        assert find_row(Organization, "id", theirs) is None
    with organization_scope(theirs):
        assert find_row(Client, "email", "zoe@example.test") is None


def test_without_an_organization_nothing_is_asked() -> None:
    with pytest.raises(NoOrganization):
        find_row(Client, "id", new_id())
