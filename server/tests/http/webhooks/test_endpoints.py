"""Webhooks as their owner keeps them."""

from typing import Any

import pytest

from tests.house import House, make_house

URL = "https://example.test/hook"


def make(house: House, **changes: Any) -> dict[str, Any]:
    answer = house.api.post("/webhooks", {"url": URL, **changes})
    assert answer.status == 201, answer.body
    found: dict[str, Any] = answer.body
    return found


def test_a_webhook_is_made_listed_changed_and_removed(house: House) -> None:
    made = make(house, description="Zapier", events=["booking.*"])
    assert made["secret"].startswith("whsec_") and made["isActive"] and made["failures"] == 0
    shown = {**made, "secret": None}
    assert house.api.get("/webhooks").body["items"] == [shown]
    assert house.api.get(f"/webhooks/{made['id']}").body == shown
    changed = house.api.patch(f"/webhooks/{made['id']}", {"events": [], "isActive": False}).body
    assert changed == {**shown, "events": [], "isActive": False}
    assert house.api.delete(f"/webhooks/{made['id']}").status == 204
    assert house.api.get(f"/webhooks/{made['id']}").status == 404


def test_the_secret_is_shown_once_and_kept_encrypted(house: House) -> None:
    from comptoir.platform.tenancy import organization_scope
    from comptoir.webhooks.models import Endpoint

    made = make(house)
    with organization_scope(house.organization.id):
        stored = Endpoint.objects.get()
        assert made["secret"] not in stored.secret and made["secret"][6:20] not in stored.secret
    rotated = house.api.post(f"/webhooks/{made['id']}/rotate").body
    assert rotated["secret"].startswith("whsec_") and rotated["secret"] != made["secret"]
    audit = house.api.get("/audit").raw.decode()
    assert made["secret"] not in audit and rotated["secret"] not in audit and "webhook.secret_rotated" in audit


@pytest.mark.parametrize(
    ("changes", "path", "code"),
    [
        ({"url": "http://example.test"}, "url", "webhooks.url_not_https"),
        ({"url": "https://10.0.0.1/"}, "url", "webhooks.url_private"),
        ({"url": "https://[::1]:8000/"}, "url", "webhooks.url_private"),
        ({"url": "nowhere"}, "url", "platform.not_a_url"),
        ({"url": "https://a:b@example.test"}, "url", "webhooks.url_with_extras"),
        ({"url": "https://example.test/" + "x" * 2000}, "url", "platform.too_long"),
        ({"events": ["booking.*", "nothing.*"]}, "events.1", "webhooks.event_unknown"),
        ({"events": "booking.*"}, "events", "platform.not_a_list"),
    ],
)
def test_what_cannot_work_is_refused(house: House, changes: dict[str, Any], path: str, code: str) -> None:
    answer = house.api.post("/webhooks", {"url": URL, **changes})
    assert answer.status == 422 and (answer.error_paths, answer.error_codes) == ({path}, {code})
    assert house.api.get("/webhooks").body["items"] == []


def test_a_change_is_judged_too(house: House) -> None:
    made = make(house)
    assert house.api.patch(f"/webhooks/{made['id']}", {"url": "https://127.0.0.1"}).error_codes == {
        "webhooks.url_private"
    }
    assert house.api.get(f"/webhooks/{made['id']}").body["url"] == URL


def test_twenty_are_enough(house: House) -> None:
    for _ in range(20):
        make(house)
    assert house.api.post("/webhooks", {"url": URL}).code == "webhooks.too_many_endpoints"


def test_another_organization_s_webhook_does_not_exist(house: House) -> None:
    made, stranger = make(house), make_house()
    for answer in (
        stranger.api.get(f"/webhooks/{made['id']}"),
        stranger.api.patch(f"/webhooks/{made['id']}", {"isActive": False}),
        stranger.api.post(f"/webhooks/{made['id']}/rotate"),
        stranger.api.post(f"/webhooks/{made['id']}/test"),
        stranger.api.get(f"/webhooks/{made['id']}/deliveries"),
        stranger.api.delete(f"/webhooks/{made['id']}"),
    ):
        assert answer.status == 404
    assert house.visitor.get("/webhooks").status == 403
    assert house.api.get(f"/webhooks/{made['id']}").body["isActive"]


def test_every_event_can_be_looked_up(house: House) -> None:
    items = house.api.get("/webhooks/event-types").body["items"]
    names = [one["name"] for one in items]
    assert {"booking.created.v1", "service.changed.v1", "webhooks.endpoint_disabled.v1"} <= set(names)
    assert names == sorted(set(names)) and not any(name.startswith("test.") for name in names)
    made = make(house, events=names[:50])
    assert made["events"] == names[:50]
