"""Clients sign in with their e-mail address and see what is theirs."""

from typing import Any

import pytest
from django.db import connection
from django.db.models import F
from django.test import Client as Browser

from comptoir.identity.contracts import NewOrganization
from comptoir.identity.models import Client, ClientCode, ClientSession
from comptoir.platform.tenancy import organization_scope
from tests.http.identity.callers import Answer, JsonCaller, open_at
from tests.makers import caller

ADA = "ada@example.test"
NOBODY = JsonCaller(Browser(headers={"Accept-Language": "en"}))


def ask(slug: str = "acme", email: str = ADA, **more: Any) -> Answer:
    return NOBODY.post("/client-sessions", {"organization": slug, "email": email, **more})


def mailed(organization: NewOrganization) -> dict[str, Any]:
    """What the latest mail with a code says."""
    from comptoir.notifications.models import Message

    with organization_scope(organization.id):
        message = Message.objects.filter(kind="client_code").order_by("-id").first()
        return {"to": message.to, "subject": message.subject, "text": message.text} if message else {}


def code_of(organization: NewOrganization) -> str:
    return str(mailed(organization)["subject"][:6])


def verify(organization: NewOrganization, email: str = ADA, **proof: str) -> Answer:
    return NOBODY.post("/client-sessions/verify", {"organization": str(organization.id), "email": email, **proof})


def signed_in(organization: NewOrganization, email: str = ADA) -> JsonCaller:
    assert ask(str(organization.id), email).status == 202
    return JsonCaller(caller(verify(organization, email, code=code_of(organization)).body["token"]))


def test_a_code_opens_the_area_and_signing_out_closes_it(acme: NewOrganization) -> None:
    assert ask(locale="en").status == 202
    assert mailed(acme)["to"] == ADA
    done = verify(acme, " ADA@example.test ", code=code_of(acme))
    assert done.status == 200 and done.body["token"].startswith("ct_") and done.body["client"]["email"] == ADA
    me = JsonCaller(caller(done.body["token"]))
    seen = me.get("/me").body
    assert (seen["client"]["id"], seen["organization"]["slug"]) == (done.body["client"]["id"], "acme")
    changed = me.patch("/me", {"name": "Ada Lovelace", "phone": "+33612345678"})
    assert (changed.body["client"]["name"], changed.body["client"]["phone"]) == ("Ada Lovelace", "+33612345678")
    assert me.get("/me/bookings").body["items"] == []
    assert me.delete("/client-sessions/current").status == 204
    assert me.get("/me").status == 401


def test_the_link_of_the_mail_does_the_same_once(acme: NewOrganization) -> None:
    ask()
    token = mailed(acme)["text"].split("token=")[1].split()[0]
    assert verify(acme, token=token).status == 200
    assert verify(acme, token=token).body["errors"][0]["code"] == "identity.code_wrong"
    assert verify(acme, code=code_of(acme)).status == 422, "the code beside it is spent, too"


def test_a_code_has_five_tries(acme: NewOrganization) -> None:
    ask()
    code = code_of(acme)
    wrong = "000000" if code != "000000" else "111111"
    for _ in range(5):
        assert verify(acme, code=wrong).status == 422
    assert verify(acme, code=code).status == 422
    ask()
    assert verify(acme, code=code_of(acme)).status == 200


def test_nor_is_it_good_for_long_or_for_another(acme: NewOrganization, other: NewOrganization) -> None:
    ask()
    code = code_of(acme)
    assert verify(acme, "bob@example.test", code=code).status == 422
    assert verify(other, code=code).status == 422
    with organization_scope(acme.id):
        ClientCode.objects.update(expires_at=F("created_at"))
    assert verify(acme, code=code).status == 422


def test_the_mail_goes_ahead_of_others(acme: NewOrganization) -> None:
    ask()
    with connection.cursor() as cursor:
        cursor.execute("SELECT priority FROM procrastinate_jobs WHERE task_name = 'notifications.deliver_message'")
        assert cursor.fetchall() == [(10,)]


def test_nobody_is_mailed_without_end(acme: NewOrganization) -> None:
    for _ in range(7):
        assert ask().status == 202
    with organization_scope(acme.id):
        assert ClientCode.objects.count() == 5


def test_a_known_client_is_found_and_a_new_one_made(acme: NewOrganization, program: JsonCaller) -> None:
    known = program.post("/clients", {"name": "Ada", "email": ADA, "notes": "secret"}).body
    me = signed_in(acme).get("/me").body
    assert me["client"]["id"] == known["id"] and "notes" not in me["client"]
    assert signed_in(acme, "new@example.test").get("/me").status == 200
    with organization_scope(acme.id):
        assert Client.objects.filter(email="new@example.test").count() == 1


@pytest.mark.parametrize("path", ["/clients", "/bookings", "/api-keys", "/members", "/payments", "/organization"])
def test_a_client_reads_nothing_of_the_house(acme: NewOrganization, path: str) -> None:
    assert signed_in(acme).get(path).status == 403


def test_staff_and_keys_have_no_area(program: JsonCaller) -> None:
    assert program.get("/me").status == 403


def test_what_is_asked_for_has_to_be_there(acme: NewOrganization) -> None:
    assert ask("nowhere").status == 404
    assert ask(email="not an address").status == 422
    missing = NOBODY.post("/client-sessions/verify", {"organization": "acme", "email": ADA})
    assert missing.status == 422 and missing.body["errors"][0]["path"] == "code"


def test_tokens_and_codes_are_nowhere_in_the_clear(acme: NewOrganization) -> None:
    me = signed_in(acme)
    assert me.get("/me").status == 200
    with organization_scope(acme.id):
        row = ClientSession.objects.get()
        assert len(bytes(row.token_hash)) == 32
        assert code_of(acme).encode() not in bytes(ClientCode.objects.get().code_hash)


def test_a_token_opens_no_other_house(acme: NewOrganization) -> None:
    other = open_at("elsewhere")
    me = signed_in(acme)
    assert me.get("/me", **{"X-Organization": str(other.id)}).status == 401
