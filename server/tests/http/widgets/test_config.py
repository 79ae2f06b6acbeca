from typing import Any

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.http.widgets.test_widgets import patch, post, service
from tests.makers import Counter, statements
from tests.peers.stripe.shop import SETTINGS


def config(id: str, **headers: str) -> Any:
    return Client().get(f"/api/v1/widget/config/{id}", headers=headers)


def test_one_answer_paints_a_widget(atelier: Counter) -> None:
    chosen = service(atelier, "Coupe")
    service(atelier, "Barbe")
    theme = {"preset": "sauge", "variables": {"accent": "#123456"}}
    sent = {"serviceIds": [chosen], "locale": "fr", "theme": theme, "texts": {"back": "Revenir"}}
    widget = post(atelier, {"name": "Accueil", "settings": sent}).json()
    answer = config(widget["id"])
    assert answer.status_code == 200 and answer["Cache-Control"] == "public, max-age=3600"
    shown = answer.json()
    key = shown.pop("publishableKey")
    assert key.startswith("pk_") and key != atelier.organization.publishable_key
    [only] = shown.pop("services")
    assert only["id"] == chosen and only["name"] == "Coupe" and only["duration"] == 30 and only["price"] == 2500
    assert shown == {
        "id": widget["id"],
        "kind": "booking",
        "apiBase": settings.COMPTOIR_PUBLIC_URL,
        "locale": "fr",
        "organization": {
            "slug": atelier.organization.slug,
            "name": "Atelier",
            "timeZone": "Europe/Paris",
            "currency": "EUR",
            "country": "FR",
        },
        "theme": {**theme, "scheme": "auto"},
        "texts": {"back": "Revenir"},
        "limits": {"horizonDays": 365},
        "products": [],
        "takesCards": False,
    }


def test_a_widget_may_sell_packs(atelier: Counter) -> None:
    id = post(atelier, {"name": "Boutique", "kind": "packs"}).json()["id"]
    assert config(id).json()["kind"] == "packs"
    page = Client().get(f"/embed/frame/{id}").content.decode()
    assert 'data-comptoir="packs"' in page and "<h1>Forfaits et bons cadeaux</h1>" in page
    assert config(id).json()["takesCards"] is False
    saved = atelier.program.put("/api/v1/billing/settings", SETTINGS, content_type="application/json")
    assert saved.status_code == 200, saved.json()
    # Another configuration at once, though the last one was kept.
    assert config(id).json()["takesCards"] is True


def test_a_widget_that_sells_packs_paints_them_from_one_answer(atelier: Counter, gym: Counter) -> None:
    id = post(atelier, {"name": "Boutique", "kind": "packs"}).json()["id"]
    booking = post(atelier, {"name": "Accueil"}).json()["id"]
    assert config(id).json()["products"] == []
    card = {"kind": "pack", "name": "Dix", "price": 9000, "unit": "credits", "quantity": 10, "metadata": {"cost": "1"}}
    made = atelier.program.post("/api/v1/products", card, content_type="application/json").json()
    gym.program.post("/api/v1/products", card, content_type="application/json")
    [shown] = config(id).json()["products"]
    assert (shown["id"], shown["price"], shown["metadata"], shown["sales"]) == (made["id"], 9000, {}, None)
    assert config(booking).json()["products"] == []
    changed = atelier.program.patch(
        f"/api/v1/products/{made['id']}", {"isActive": False}, content_type="application/json"
    )
    assert changed.status_code == 200
    assert config(id).json()["products"] == []


def test_without_a_choice_all_services_are_shown(atelier: Counter, gym: Counter) -> None:
    service(atelier, "Coupe")
    service(atelier, "Barbe")
    service(gym, "Yoga")
    id = post(atelier, {"name": "Accueil"}).json()["id"]
    assert [each["name"] for each in config(id).json()["services"]] == ["Barbe", "Coupe"]


def test_it_says_what_has_to_be_paid_before(atelier: Counter) -> None:
    service(atelier, "Coupe", requirePayment=True)
    [shown] = config(post(atelier, {"name": "Accueil"}).json()["id"]).json()["services"]
    assert shown["requirePayment"] is True


def test_who_has_it_already_is_told_so(atelier: Counter) -> None:
    widget = post(atelier, {"name": "Accueil"}).json()
    etag = config(widget["id"])["ETag"]
    again = config(widget["id"], **{"If-None-Match": f'"other", W/{etag}'})
    assert again.status_code == 304 and again.content == b"" and again["ETag"] == etag
    assert again["Cache-Control"] == "public, max-age=3600"
    patch(atelier, widget["id"], {"settings": {"locale": "en"}})
    changed = config(widget["id"], **{"If-None-Match": etag})
    assert changed.status_code == 200 and changed["ETag"] != etag


def test_it_takes_seven_statements_however_many_services(atelier: Counter) -> None:
    for number in range(4):
        service(atelier, f"Service {number}")
    id = post(atelier, {"name": "Accueil"}).json()["id"]
    with CaptureQueriesContext(connection) as queries:
        assert len(config(id).json()["services"]) == 4
    assert len(statements(queries)) <= 7, statements(queries)


def test_what_is_unchanged_takes_one_statement_and_any_change_shows_at_once(atelier: Counter) -> None:
    chosen = service(atelier, "Coupe")
    widget = post(atelier, {"name": "Accueil"}).json()["id"]
    api, json = atelier.program, "application/json"
    team = [
        api.post("/api/v1/staff", {"name": name, "roles": ["host"]}, content_type=json).json()["id"]
        for name in ("Ana", "Bo")
    ]

    def shown() -> Any:
        answer = config(widget)
        with CaptureQueriesContext(connection) as queries:
            again = config(widget)
        assert again.content == answer.content and again["ETag"] == answer["ETag"]
        assert len(statements(queries)) == 1, statements(queries)
        return answer.json()

    def only() -> Any:
        [one] = shown()["services"]
        return one

    assert only()["name"] == "Coupe"
    changes = {"name": "Coupe courte", "requiredStaff": [{"role": "host"}]}
    api.patch(f"/api/v1/services/{chosen}", changes, content_type=json)
    assert only()["name"] == "Coupe courte" and [one["name"] for one in only()["staff"]] == ["Ana", "Bo"]
    api.patch(f"/api/v1/staff/{team[0]}", {"name": "Anaïs"}, content_type=json)
    assert [one["name"] for one in only()["staff"]] == ["Anaïs", "Bo"]
    api.delete(f"/api/v1/staff/{team[1]}")
    assert only()["staff"] == []
    api.patch("/api/v1/organization", {"name": "Maison"}, content_type=json)
    assert shown()["organization"]["name"] == "Maison"
    patch(atelier, widget, {"settings": {"locale": "en"}})
    assert shown()["locale"] == "en"
    api.delete(f"/api/v1/services/{chosen}")
    assert shown()["services"] == []
    patch(atelier, widget, {"isActive": False})
    assert config(widget).status_code == 404


def test_only_allowed_pages_get_it(atelier: Counter) -> None:
    id = post(atelier, {"name": "Accueil", "allowedDomains": ["example.com"]}).json()["id"]
    answer = config(id, Origin="https://www.example.com")
    assert answer.status_code == 200 and answer["Access-Control-Allow-Origin"] == "*"
    assert "Origin" in answer["Vary"]
    assert config(id, Origin=settings.COMPTOIR_PUBLIC_URL).status_code == 200
    refused = config(id, Origin="https://thief.test")
    assert refused.status_code == 403 and refused.json()["code"] == "platform.origin_refused"
    assert refused["Cache-Control"] == "no-store"


def test_a_widget_s_key_works_on_its_own_pages_only(atelier: Counter) -> None:
    id = post(atelier, {"name": "Accueil", "allowedDomains": ["example.com"]}).json()["id"]
    key = config(id).json()["publishableKey"]

    def status(origin: str, key: str = key) -> int:
        headers = {"Authorization": f"Bearer {key}", "Origin": origin}
        return Client().get("/api/v1/services", headers=headers).status_code

    assert status("https://example.com") == 200
    assert status("https://thief.test") == 403
    assert status("https://thief.test", atelier.organization.publishable_key) == 200, "that one is no widget's"
    patch(atelier, id, {"isActive": False})
    assert status("https://example.com") == 403
    assert config(id).status_code == 404


def test_unknown_and_odd_ids_are_not_found(atelier: Counter) -> None:
    for id in ("wgt_" + "x" * 22, "wgt_", "nonsense", "wgt_" + "é" * 22):
        answer = config(id)
        assert answer.status_code == 404 and answer.json()["code"] == "platform.not_found"


def test_a_widget_survives_the_rotation_of_its_key(atelier: Counter) -> None:
    id = post(atelier, {"name": "Accueil", "allowedDomains": ["example.com"]}).json()["id"]
    old = config(id).json()["publishableKey"]
    keys = atelier.program.get("/api/v1/api-keys").json()["items"]
    own = next(key for key in keys if key.get("key") == old)
    assert atelier.program.delete(f"/api/v1/api-keys/{own['id']}").status_code == 204
    new = config(id).json()["publishableKey"]
    assert new != old and config(id).json()["publishableKey"] == new

    def status(key: str, origin: str) -> int:
        headers = {"Authorization": f"Bearer {key}", "Origin": origin}
        return Client().get("/api/v1/services", headers=headers).status_code

    assert status(new, "https://example.com") == 200 and status(new, "https://thief.test") == 403
    assert status(old, "https://example.com") == 401


def test_a_key_that_ends_within_the_hour_is_replaced_and_stays_bound(atelier: Counter) -> None:
    id = post(atelier, {"name": "Accueil", "allowedDomains": ["example.com"]}).json()["id"]
    old = config(id).json()["publishableKey"]
    keys = atelier.program.get("/api/v1/api-keys").json()["items"]
    own = next(key for key in keys if key.get("key") == old)
    url = f"/api/v1/api-keys/{own['id']}/rotate"
    assert atelier.program.post(url, {"overlapHours": 1}, content_type="application/json").status_code < 300
    assert config(id).json()["publishableKey"] != old
    for origin, expected in (("https://example.com", 200), ("https://thief.test", 403)):
        headers = {"Authorization": f"Bearer {old}", "Origin": origin}
        assert Client().get("/api/v1/services", headers=headers).status_code == expected


def test_it_asks_how_to_meet_and_what_for_where_there_is_a_choice(atelier: Counter) -> None:
    service(atelier, "Au cabinet", meetingKinds=["in_person"])
    service(atelier, "Bilan", meetingKinds=["video", "phone"])
    id = post(atelier, {"name": "Accueil"}).json()["id"]
    [plain, choice] = config(id).json()["services"]
    assert plain["asked"] == {}
    [how] = choice["asked"]["fr"]
    assert (how["path"], how["type"], how["required"]) == ("meetingKind", "select", True)
    assert [one["label"] for one in how["options"]] == ["En visio", "Par téléphone"]
    assert [one["value"] for one in choice["asked"]["en"][0]["options"]] == ["video", "phone"]
    reason = post(atelier, {"label": "Reprise"}, "/api/v1/reasons").json()["id"]
    # Another configuration at once, though the last one was kept.
    [plain, choice] = config(id).json()["services"]
    assert [one["path"] for one in choice["asked"]["fr"]] == ["meetingKind", "reasonId"]
    [why] = plain["asked"]["en"]
    assert (why["required"], why["options"]) == (False, [{"value": reason, "label": "Reprise"}])


def test_a_service_asks_for_its_own_reasons_only(atelier: Counter) -> None:
    reasons = [post(atelier, {"label": label}, "/api/v1/reasons").json()["id"] for label in ("Dos", "Genou")]
    service(atelier, "Kiné", reasonIds=reasons[:1])
    service(atelier, "Salle", type="room")
    [kine, room] = config(post(atelier, {"name": "Accueil"}).json()["id"]).json()["services"]
    assert [one["value"] for one in kine["asked"]["fr"][0]["options"]] == reasons[:1]
    assert room["asked"] == {}


def test_it_asks_who_else_comes_where_guests_may(atelier: Counter) -> None:
    service(atelier, "Seul", allowGuests=False)
    service(atelier, "À plusieurs", allowGuests=True)
    id = post(atelier, {"name": "Accueil"}).json()["id"]
    shown = {one["name"]: one["asked"] for one in config(id).json()["services"]}
    assert shown["Seul"] == {}
    [asked] = shown["À plusieurs"]["fr"]
    assert (asked["path"], asked["type"], asked["required"]) == ("guestEmails", "text", False)
    assert shown["À plusieurs"]["en"][0]["name"] == "Invite others"
