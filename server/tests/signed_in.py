"""Clients who signed in with the code of a mail."""

from tests.house import Api, House


def signed_in(house: House, email: str = "ada@example.test") -> Api:
    """The API as the client with that address sees it, made if nobody had it."""
    from comptoir.notifications.models import Message
    from comptoir.platform.tenancy import organization_scope

    place = {"organization": str(house.id), "email": email}
    assert Api(None).post("/client-sessions", place).status == 202
    with organization_scope(house.organization.id):
        mail = Message.objects.filter(kind="client_code", to=email).order_by("-id").first()
    assert mail is not None
    answer = Api(None).post("/client-sessions/verify", {**place, "code": mail.subject[:6]})
    assert answer.status == 200, answer.body
    return Api(answer.body["token"])
