"""Every mail that is not essential can be declined by a link in it, and is not sent to who did."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from uuid import UUID

import pytest

from comptoir.booking.models import Booking
from comptoir.booking.services.ask_feedback import ask_feedback
from comptoir.booking.services.send_reminders import remind_some
from comptoir.identity.public import clients_by_id
from comptoir.kernel.ids import ClientId
from comptoir.notifications.models import Message
from comptoir.notifications.public import TeamNotice, tell_team
from comptoir.notifications.rendering import kinds
from comptoir.notifications.rules.letter import compose
from comptoir.notifications.rules.samples import HIDDEN
from comptoir.notifications.rules.topics import topic_of
from comptoir.notifications.services.deliver import letter_of
from comptoir.notifications.services.unsubscribe import answer_unsubscribe
from comptoir.platform.tenancy import organization_scope
from comptoir.wallet.services.warn_of_expiry import warn_of_expiry
from tests.house import House, first_slots, make_house
from tests.http.booking.booked import book, offer
from tests.services.wallet.ledger import give


@pytest.fixture
def house(db: None) -> House:
    return make_house()


def booking_of(house: House) -> Booking:
    made = book(house, service := offer(house), first_slots(house.api, service["id"])[0]["start"])
    with organization_scope(house.organization.id):
        return Booking.objects.get(pk=made["id"])


def reminds(house: House) -> None:
    start = booking_of(house).starts_at
    remind_some(house.organization.id, clock=lambda: start - timedelta(hours=20))


def asks(house: House) -> None:
    row = booking_of(house)
    with organization_scope(house.organization.id):
        Booking.objects.filter(pk=row.id).update(status="completed")
        ask_feedback(row.id, now=row.ends_at)


def warns(house: House) -> None:
    client = booking_of(house).client_id
    assert client is not None
    now = datetime.now(UTC)
    with organization_scope(house.organization.id):
        assert clients_by_id([ClientId(client)])
        lot = give(UUID(str(client)), now=now, expires_at=now + timedelta(days=10))
        assert warn_of_expiry(lot.id, 14, now=now)


SENT_BY: dict[str, Callable[[House], None]] = {
    "booking.reminder": reminds,
    "booking.feedback": asks,
    "wallet.expiring": warns,
}


def test_each_of_them_is_tried_here() -> None:
    assert {kind for kind in kinds() if kind not in HIDDEN and not topic_of(kind).essential} == set(SENT_BY)


@pytest.mark.parametrize("kind", SENT_BY)
def test_it_has_its_link_and_who_used_it_gets_no_more(house: House, kind: str) -> None:
    SENT_BY[kind](house)
    with organization_scope(house.organization.id):
        message = Message.objects.get(kind=kind, channel="email")
        check(message)
        token = message.unsubscribe_url.rsplit("/", 1)[1]
    answer_unsubscribe(token, is_wanted=False, now=datetime.now(UTC))
    SENT_BY[kind](house)
    with organization_scope(house.organization.id):
        assert Message.objects.filter(kind=kind, channel="email").count() == 1


def check(message: Message) -> None:
    mail = message_from_bytes(compose(letter_of(message)).as_bytes())
    assert mail["List-Unsubscribe"] == f"<{message.unsubscribe_url}>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    page = "/u/" + message.unsubscribe_url.rsplit("/", 1)[1]
    assert page in message.html and page in message.text


def test_so_have_mails_to_the_team(house: House) -> None:
    user = UUID(house.api.get("/members").body["items"][0]["user"]["id"])
    news = {"fr": "Rapport", "en": "Report"}
    with organization_scope(house.organization.id):
        for number in range(2):
            tell_team(
                TeamNotice(
                    kind="report", topic="team_reports", to={user: "fr"}, locale="fr", title=news, text=news,
                    link="", dedupe=f"report:{number}", emails={user: "owner@house.test"},
                )
            )  # fmt: skip
            message = Message.objects.get(kind="notice")
            check(message)
            token = message.unsubscribe_url.rsplit("/", 1)[1]
            answer_unsubscribe(token, is_wanted=False, now=datetime.now(UTC))


def test_what_nobody_may_miss_has_none(house: House) -> None:
    from tests.http.booking.worker import run_deliveries

    booking_of(house)
    run_deliveries()
    with organization_scope(house.organization.id):
        message = Message.objects.get(kind="booking.confirmed")
        assert message.unsubscribe_url == "" and "/u/" not in message.html + message.text
        assert compose(letter_of(message))["List-Unsubscribe"] is None
