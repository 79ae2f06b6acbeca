from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from comptoir.platform.models import AuditEntry, EventRecord
from comptoir.platform.tenancy import organization_scope
from tests.makers import Counter

URL = "/api/v1/widgets"


def post(counter: Counter, body: Any, url: str = URL) -> Any:
    return counter.program.post(url, body, content_type="application/json")


def patch(counter: Counter, id: str, body: Any) -> Any:
    return counter.program.patch(f"{URL}/{id}", body, content_type="application/json")


def service(counter: Counter, name: str = "Cut", **more: object) -> str:
    body = {"name": name, "type": "appointment", "duration": 30, "price": 2500, "currency": "EUR", **more}
    made = post(counter, body, "/api/v1/services")
    assert made.status_code == 201, made.json()
    id: str = made.json()["id"]
    return id


def test_a_widget_comes_with_its_snippet(atelier: Counter) -> None:
    made = post(atelier, {"name": "Accueil", "allowedDomains": ["https://Example.com/", "example.com"]})
    assert made.status_code == 201
    widget = made.json()
    assert widget["id"].startswith("wgt_") and len(widget["id"]) == 26
    assert widget["allowedDomains"] == ["example.com"]
    assert widget["settings"] == {
        "serviceIds": [],
        "locale": "auto",
        "theme": {"preset": "comptoir", "scheme": "auto", "variables": {}},
        "texts": {},
    }
    assert f'data-widget="{widget["id"]}"' in widget["snippet"]
    assert f'src="{settings.COMPTOIR_PUBLIC_URL}/embed/comptoir.js"' in widget["snippet"]
    assert atelier.program.get(f"{URL}/{widget['id']}").json() == widget


def test_every_widget_has_a_publishable_key_of_its_own(atelier: Counter) -> None:
    for name in ("One", "Two"):
        post(atelier, {"name": name})
    keys = [key for key in atelier.program.get("/api/v1/api-keys").json()["items"] if key["kind"] == "publishable"]
    assert {"One", "Two"} <= {key["name"] for key in keys}
    assert len({key["key"] for key in keys}) == len(keys)


def test_every_wrong_field_is_told_at_once(atelier: Counter) -> None:
    answer = post(
        atelier,
        {
            "name": " ",
            "kind": "chat",
            "allowedDomains": ["example.com", "not a domain"],
            "settings": {
                "locale": "de",
                "serviceIds": ["x"],
                "theme": {"preset": "neon", "variables": {"accent": "url(x)", "float": "left"}},
                "texts": {"back": ["x"]},
            },
        },
    )
    assert answer.status_code == 422
    assert {error["path"]: error["code"] for error in answer.json()["errors"]} == {
        "name": "platform.too_short",
        "kind": "platform.not_a_choice",
        "allowedDomains.1": "widgets.domain_invalid",
        "settings.locale": "platform.not_a_choice",
        "settings.serviceIds.0": "platform.not_an_id",
        "settings.theme.preset": "platform.not_a_choice",
        "settings.theme.variables.accent": "widgets.variable_invalid",
        "settings.theme.variables.float": "widgets.variable_unknown",
        "settings.texts.back": "platform.not_text",
    }
    assert atelier.program.get(URL).json()["items"] == []


def test_only_services_of_the_house_are_shown(atelier: Counter, gym: Counter) -> None:
    mine, theirs = service(atelier), service(gym)
    answer = post(atelier, {"name": "Accueil", "settings": {"serviceIds": [mine, theirs]}})
    assert [(e["path"], e["code"]) for e in answer.json()["errors"]] == [
        ("settings.serviceIds.1", "widgets.service_unknown")
    ]
    assert post(atelier, {"name": "Accueil", "settings": {"serviceIds": [mine]}}).status_code == 201


def test_only_what_is_sent_changes_inside_settings_too(atelier: Counter) -> None:
    theme = {"preset": "sauge", "variables": {"--comptoir-accent": "#123456"}}
    made = post(atelier, {"name": "Accueil", "settings": {"locale": "fr", "theme": theme}}).json()
    assert made["settings"]["theme"]["variables"] == {"accent": "#123456"}
    changed = patch(atelier, made["id"], {"settings": {"theme": {"preset": "prune"}}, "isActive": False}).json()
    assert changed["settings"] == {
        **made["settings"],
        "theme": {"preset": "prune", "scheme": "auto", "variables": {"accent": "#123456"}},
    }
    assert changed["name"] == "Accueil" and not changed["isActive"]


def test_changes_are_kept_for_the_record_and_told(atelier: Counter) -> None:
    id = post(atelier, {"name": "Accueil"}).json()["id"]
    patch(atelier, id, {"name": "Vitrine"})
    assert atelier.program.delete(f"{URL}/{id}").status_code == 204
    with organization_scope(atelier.organization.id):
        actions = AuditEntry.objects.filter(object_id=id).order_by("id").values_list("action", flat=True)
        assert list(actions) == ["widget.created", "widget.changed", "widget.removed"]
        assert EventRecord.objects.filter(name="widgets.widget_changed.v1").count() == 3


def test_a_removed_widget_s_key_opens_nothing(atelier: Counter) -> None:
    id = post(atelier, {"name": "Accueil"}).json()["id"]
    key = Client().get(f"/api/v1/widget/config/{id}").json()["publishableKey"]
    visitor = Client(headers={"Authorization": f"Bearer {key}"})
    assert visitor.get("/api/v1/services").status_code == 200
    atelier.program.delete(f"{URL}/{id}")
    assert visitor.get("/api/v1/services").status_code == 401
    assert Client().get(f"/api/v1/widget/config/{id}").status_code == 404


@pytest.mark.parametrize("method", ["get", "patch", "delete"])
def test_another_organization_s_widget_does_not_exist(atelier: Counter, gym: Counter, method: str) -> None:
    widget = post(atelier, {"name": "Accueil"}).json()
    answer = getattr(gym.program, method)(f"{URL}/{widget['id']}", {"name": "x"}, content_type="application/json")
    assert answer.status_code == 404
    assert gym.program.get(URL).json()["items"] == []
    assert atelier.program.get(f"{URL}/{widget['id']}").json() == widget


def test_a_visitor_may_not_see_the_list(atelier: Counter) -> None:
    assert atelier.visitor.get(URL).status_code == 403
    assert atelier.visitor.post(URL, {"name": "x"}, content_type="application/json").status_code == 403
