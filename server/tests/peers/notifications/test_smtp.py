from dataclasses import replace

import pytest

from comptoir.notifications.adapters.channel import Deferred, Refused
from comptoir.notifications.adapters.smtp import Smtp
from tests.peers.notifications.mail_server import Behaviour, mail_server
from tests.services.notifications.test_letter import LETTER


def test_a_mail_arrives_whole() -> None:
    behaviour = Behaviour()
    with mail_server(behaviour) as place:
        answer = Smtp(f"smtp://{place}").send(LETTER)

    assert answer == "250 kept as 4711"
    (message,) = behaviour.received
    assert message["Subject"] == "Réservé 🎉"
    assert message["Message-ID"] == "<1@example.test>"
    assert behaviour.envelopes == [("no-reply@example.test", ["zoe@example.test"])]


@pytest.mark.parametrize("behaviour", [Behaviour(at_rcpt="451 come back"), Behaviour(at_data="451 come back")])
def test_a_busy_server_defers(behaviour: Behaviour) -> None:
    with mail_server(behaviour) as place, pytest.raises(Deferred, match="451 come back"):
        Smtp(f"smtp://{place}").send(LETTER)


@pytest.mark.parametrize("behaviour", [Behaviour(at_rcpt="550 who?"), Behaviour(at_data="554 spam")])
def test_a_server_that_says_never_refuses(behaviour: Behaviour) -> None:
    with mail_server(behaviour) as place, pytest.raises(Refused, match=r"55[04] "):
        Smtp(f"smtp://{place}").send(LETTER)


def test_a_line_that_drops_after_the_data_defers() -> None:
    with mail_server(Behaviour(drops=True)) as place, pytest.raises(Deferred):
        Smtp(f"smtp://{place}").send(LETTER)


def test_an_absent_server_defers() -> None:
    with mail_server(Behaviour()) as place:
        pass
    with pytest.raises(Deferred):
        Smtp(f"smtp://{place}", timeout_seconds=2).send(LETTER)


def test_a_password_opens_the_server_and_a_wrong_one_loses_no_mail() -> None:
    behaviour = Behaviour(password="s3cret/@")
    with mail_server(behaviour) as place:
        assert Smtp(f"smtp://lea:s3cret%2F%40@{place}").send(LETTER).startswith("250")
        with pytest.raises(Deferred, match="535"):
            Smtp(f"smtp://lea:wrong@{place}").send(LETTER)
    assert len(behaviour.received) == 1


def test_an_address_that_cannot_be_written_is_refused_before_any_call() -> None:
    with pytest.raises(Refused):
        Smtp("smtp://127.0.0.1:1").send(replace(LETTER, to="a@b\r\nBcc: c@d"))


def test_an_address_beyond_ascii_arrives_where_the_server_can() -> None:
    behaviour = Behaviour()
    with mail_server(behaviour) as place:
        Smtp(f"smtp://{place}").send(replace(LETTER, to="zoé@bücher.example"))
    assert behaviour.envelopes == [("no-reply@example.test", ["zoé@xn--bcher-kva.example"])]
