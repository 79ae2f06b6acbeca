"""/clients over HTTP."""

import pytest

from comptoir.identity.contracts import NewOrganization
from comptoir.platform.tenancy import organization_scope
from tests.http.identity.callers import JsonCaller, codes
from tests.makers import caller

pytestmark = pytest.mark.django_db


def test_a_client_is_entered_read_corrected_and_forgotten(program: JsonCaller) -> None:
    made = program.post(
        "/clients",
        {
            "name": "  Élodie Martin ",
            "email": "Elodie@Example.test",
            "phone": "06 12 34 56 78",
            "tags": ["vip", "vip"],
            "metadata": {"crm": {"id": 7}},
        },
    )

    assert made.status == 201, made.body
    assert made.body["name"] == "Élodie Martin"
    assert (made.body["email"], made.body["phone"]) == ("elodie@example.test", "+33612345678")
    assert (made.body["tags"], made.body["isProspect"], made.body["locale"]) == (["vip"], False, "fr")
    path = f"/clients/{made.body['id']}"
    changed = program.patch(path, {"phone": None, "isProspect": True})
    assert (changed.status, changed.body["phone"], changed.body["isProspect"]) == (200, None, True)
    assert changed.body["metadata"] == {"crm": {"id": 7}}
    assert program.get(path).body == changed.body
    assert program.delete(path).status == 204
    assert program.get(path).status == 404


def test_clients_sort_and_are_found_whatever_case_or_accents(program: JsonCaller) -> None:
    for name in ("Zoé", "élodie MARTIN", "Adam"):
        program.post("/clients", {"name": name})

    assert [item["name"] for item in program.get("/clients").body["items"]] == ["Adam", "élodie MARTIN", "Zoé"]
    assert [item["name"] for item in program.get("/clients?search=Élodie%20mart").body["items"]] == ["élodie MARTIN"]
    assert [item["name"] for item in program.get("/clients?search=ZOE").body["items"]] == ["Zoé"]
    assert program.get("/clients?search=%25").body["items"] == []


def test_pages_follow_each_other_without_a_gap(program: JsonCaller) -> None:
    for name in ("a", "b", "b", "c", "d"):
        program.post("/clients", {"name": name})

    names, cursor = [], ""
    while True:
        page = program.get(f"/clients?limit=2&cursor={cursor}").body
        names += [item["name"] for item in page["items"]]
        cursor = page["nextCursor"]
        if cursor is None:
            break

    assert names == ["a", "b", "b", "c", "d"]


def test_every_wrong_field_is_named_at_once_and_nothing_is_stored(program: JsonCaller) -> None:
    refused = program.post(
        "/clients",
        {"name": " ", "email": "nope", "locale": "xx", "tags": ["x" * 51], "metadata": {"x": "y" * 20_000}},
    )

    assert refused.status == 422
    assert codes(refused) == {
        "name": "platform.too_short",
        "email": "platform.not_an_email",
        "locale": "identity.unknown_locale",
        "tags.0": "platform.too_long",
        "metadata": "identity.metadata_too_large",
    }
    assert program.get("/clients").body["items"] == []


def test_a_phone_nobody_can_dial_is_refused(program: JsonCaller) -> None:
    assert codes(program.post("/clients", {"name": "A", "phone": "12"})) == {"phone": "platform.not_a_phone"}


def test_a_second_client_with_the_same_email_is_refused(program: JsonCaller) -> None:
    program.post("/clients", {"name": "First", "email": "same@example.test"})
    second = program.post("/clients", {"name": "Second"})

    assert codes(program.post("/clients", {"name": "A", "email": "SAME@example.test"})) == {
        "email": "platform.already_taken"
    }
    refused = program.patch(f"/clients/{second.body['id']}", {"email": "same@example.test"})
    assert (refused.status, codes(refused)) == (422, {"email": "platform.already_taken"})
    assert program.get(f"/clients/{second.body['id']}").body["email"] is None


def test_two_organizations_may_serve_the_same_person(program: JsonCaller, other: NewOrganization) -> None:
    stranger = JsonCaller(caller(other.secret_key))
    program.post("/clients", {"name": "A", "email": "same@example.test"})

    assert stranger.post("/clients", {"name": "A", "email": "same@example.test"}).status == 201


@pytest.mark.parametrize("method", ["GET", "PATCH", "DELETE"])
def test_another_organizations_client_does_not_exist(program: JsonCaller, other: NewOrganization, method: str) -> None:
    made = program.post("/clients", {"name": "Ours"}).body
    stranger = JsonCaller(caller(other.secret_key))

    refused = stranger.call(method, f"/clients/{made['id']}", {"name": "Theirs"} if method == "PATCH" else None)

    assert (refused.status, refused.body["code"]) == (404, "platform.not_found")
    assert program.get(f"/clients/{made['id']}").body == made


def test_texts_come_back_as_they_were_sent(program: JsonCaller) -> None:
    name = "<script>alert(1)</script> 👩‍🎤 ﷺ"

    made = program.post("/clients", {"name": name, "notes": "'; DROP TABLE identity_client; --"})

    assert (made.body["name"], made.body["notes"]) == (name, "'; DROP TABLE identity_client; --")


def test_changes_are_in_the_audit_log_and_no_change_is_not(program: JsonCaller, acme: NewOrganization) -> None:
    from comptoir.platform.models import AuditEntry

    made = program.post("/clients", {"name": "A"}).body
    program.patch(f"/clients/{made['id']}", {"name": "A"})
    program.patch(f"/clients/{made['id']}", {"name": "B"})

    with organization_scope(acme.id):
        entries = list(
            AuditEntry.objects.filter(object_id=made["id"]).order_by("id").values_list("action", "before", "after")
        )
    assert [action for action, _, _ in entries] == ["client.created", "client.changed"]
    assert entries[1][1:] == ({"name": "A"}, {"name": "B"})
