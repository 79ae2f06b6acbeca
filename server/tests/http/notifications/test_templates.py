"""An organization's own words: in a sandbox, seen before they are used, and given up again."""

from typing import Any

import pytest

from comptoir.notifications import rendering
from comptoir.notifications.models import Message
from comptoir.notifications.public import queue_email
from comptoir.notifications.rules.samples import sample
from comptoir.notifications.services.templates import wordings
from comptoir.platform.tenancy import organization_scope
from tests.house import House, make_house
from tests.makers import NOW

REMINDER = "/notification-templates/booking.reminder/fr"


@pytest.fixture
def house(db: None) -> House:
    return make_house()


def words(**changes: str) -> dict[str, str]:
    return {"subject": "Coucou {{ name }}", "html": "<p>{{ service }}</p>", "text": "", "short": "", **changes}


def send(house: House, **more: Any) -> Message:
    with organization_scope(house.organization.id):
        context = {**sample("fr", organization="Atelier", now=NOW), **more}
        queue_email(kind="booking.reminder", to="lea@example.test", locale="fr", context=context, dedupe="one")
        return Message.objects.get()


def test_every_kind_can_be_reworded_in_both_languages(house: House) -> None:
    items = house.api.get("/notification-templates").body["items"]
    kinds = {one["kind"] for one in items}
    assert {"booking.confirmed", "booking.reminder", "wallet.expiring", "payments.invoice"} <= kinds
    assert not {"invitation", "client_code", "system"} & kinds
    assert len(items) == 2 * len(kinds)
    assert not any(one["isOwn"] for one in items)


def test_the_house_words_said_in_liquid_say_the_same(house: House) -> None:
    with organization_scope(house.organization.id):
        for one in wordings():
            context = sample(one.locale, organization="Atelier", now=NOW)
            theirs = rendering.render(one.kind, language=one.locale, context=context)
            ours = rendering.render(one.kind, language=one.locale, context=context, own=one.words)
            for part in ("subject", "text", "html"):
                said, meant = (" ".join(getattr(by, part).split()) for by in (ours, theirs))
                assert said.replace("> <", "><") == meant.replace("> <", "><"), (one.kind, one.locale, part)


def test_own_words_are_used_and_given_up_again(house: House) -> None:
    kept = house.api.call(
        "PUT", REMINDER, words(text="{{ service }} à {{ start | date: 'H:i' }}", short="{{ name }} !")
    )
    assert kept.status == 200 and kept.body["isOwn"], kept.body
    message = send(house)
    assert message.subject == "Coucou Camille Martin"
    assert "<p>Bilan de forme</p>" in message.html and "Atelier" in message.html
    assert message.text.startswith("Bilan de forme à ")
    assert house.api.delete(REMINDER).status == 204
    assert not house.api.get(REMINDER).body["isOwn"]


def test_what_a_client_typed_stays_text(house: House) -> None:
    house.api.call("PUT", REMINDER, words(html="{{ name }}"))
    message = send(house, name="<script>alert(1)</script>{{ reference }}")
    assert "<script>" not in message.html and "&lt;script&gt;" in message.html
    assert "{{ reference }}" in message.html


@pytest.mark.parametrize(
    "source",
    [
        "{{ name.__class__.__mro__ }}",
        "{{ name.__class__ }}{{ dates[0].start.__init__.__globals__ }}",
        "{{ start.year }}{{ organization.__dict__ }}{{ brand.__class__ }}",
        "{{ settings.SECRET_KEY }}{{ request }}{{ self }}{{ _context }}",
    ],
)
def test_no_attribute_is_reached(house: House, source: str) -> None:
    shown = house.api.post(f"{REMINDER}/preview", words(text=f"[{source}]"))
    assert shown.status == 200
    assert shown.body["text"].strip() == "[]"


@pytest.mark.parametrize(
    "source",
    [
        "{% for a in (1..1000000) %}x{% endfor %}",
        "{% for a in (1..900) %}{% for b in (1..900) %}x{% endfor %}{% endfor %}",
        "{% assign a = 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' %}"
        + "{% assign a = a | append: a %}" * 14
        + "{{ a }}{{ a }}",
        "{% include 'layout' %}",
        "{% include '../../../settings.py' %}",
        "{% render 'title' %}",
        "{% if %}",
        "{{ name | nosuchfilter }}",
        "{% load static %}",
        "{% if a %}" * 40 + "{% endif %}" * 40,
    ],
)
def test_what_does_too_much_or_cannot_be_read_is_refused(house: House, source: str) -> None:
    for method, path in (("POST", f"{REMINDER}/preview"), ("PUT", REMINDER)):
        answer = house.api.call(method, path, words(text=source))
        assert answer.status == 422, answer.body
        assert answer.error_codes == {"notifications.words_refused"} and answer.error_paths == {"text"}
    assert not house.api.get(REMINDER).body["isOwn"]


def test_what_is_wrong_is_said_once_and_where(house: House) -> None:
    said = {}
    for source in ("{{ name | nosuch }}", "Bonjour\n{% if %}", "{% include 'else/where' %}"):
        [error] = house.api.post(f"{REMINDER}/preview", words(text=source)).body["errors"]
        said[source] = error["details"]["reason"]
    assert list(said.values()) == [
        "unknown filter 'nosuch' (1:11)",
        "missing expression (2:4)",
        "no template else/where (1:12)",
    ]


def test_words_that_fail_later_do_not_lose_the_message(house: House) -> None:
    house.api.call("PUT", REMINDER, words(text="{% for one in dates %}{% for two in dates %}x{% endfor %}{% endfor %}"))
    start = NOW
    message = send(house, dates=[{"start": start, "end": start}] * 200)
    assert message.subject.startswith("Rappel : ")


def test_a_preview_names_what_stands_for_nothing(house: House) -> None:
    shown = house.api.post(f"{REMINDER}/preview", words(text="{{ nmae }} {{ name }}")).body
    assert shown["unknown"] == ["nmae"]
    assert shown["subject"] == "Coucou Camille Martin"


def test_a_test_is_written_in_words_that_are_not_kept(house: House) -> None:
    answer = house.api.post(f"{REMINDER}/test", {**words(), "to": "owner@example.test"})
    assert answer.status == 201, answer.body
    (mail,) = house.api.get("/outbox").body["items"]
    assert (mail["to"], mail["subject"], mail["kind"]) == (
        "owner@example.test",
        "Coucou Camille Martin",
        "booking.reminder",
    )
    assert not house.api.get(REMINDER).body["isOwn"]


def test_an_unknown_kind_is_not_found(house: House) -> None:
    for path in ("/notification-templates/never.heard/fr", "/notification-templates/booking.reminder/de"):
        assert house.api.get(path).status == 404
        assert house.api.call("PUT", path, words()).status == 404


def test_one_house_does_not_see_anothers_words(house: House) -> None:
    house.api.call("PUT", REMINDER, words())
    assert not make_house().api.get(REMINDER).body["isOwn"]
