"""Where an organization holds its bookings by video."""

from axe import violations
from conftest import Screen, Visit
from house import House
from playwright.sync_api import expect


def test_an_owner_chooses_who_carries_the_call(house: House, visit: Visit) -> None:
    gym = house.counter("gym")
    page = visit(f"{house.url}/meetings", Screen("phone"), as_owner="gym")
    expect(page.get_by_role("heading", name="Visioconférence")).to_be_visible()
    expect(page.get_by_role("radio", name="Comptoir")).to_be_checked()
    assert violations(page) == []

    page.get_by_role("radio", name="Daily.co").check()
    page.watch.expect(422, "/meetings/settings")  # type: ignore[attr-defined]
    page.get_by_role("button", name="Enregistrer").click()
    key = page.get_by_label("Clé d’API")
    expect(key).to_have_attribute("aria-invalid", "true")
    key.fill("a-key")
    page.get_by_role("textbox", name="Ouverture avant l’heure").fill("10")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("Réglages enregistrés.")).to_be_visible()
    saved = gym.get("/meetings/settings")
    assert (saved["provider"], saved["earlyMinutes"], saved["daily"]) == (
        "daily",
        10,
        {"hasApiKey": True},
    )
    assert violations(page) == []

    keep, secret = page.get_by_role("button", name="Enregistrer"), page.get_by_label("Secret", exact=True)
    page.get_by_role("radio", name="Jitsi Meet").check()
    page.get_by_label("Adresse du serveur").fill("https://meet.example.org")
    page.get_by_label("Identifiant d’application").fill("comptoir")
    secret.fill("a secret of thirty-two letters...")
    keep.click()
    # What is kept is not shown again.
    expect(secret).to_have_value("")
    saved = gym.get("/meetings/settings")
    assert (saved["provider"], saved["jitsi"]) == (
        "jitsi",
        {"url": "https://meet.example.org", "appId": "comptoir", "hasSecret": True},
    )
    assert violations(page) == []

    page.get_by_role("radio", name="LiveKit").check()
    page.get_by_label("Adresse du serveur").fill("wss://livekit.example.org")
    page.get_by_label("Page de l’appel").fill("https://meet.example.org/custom")
    page.get_by_label("Clé d’API").fill("APIkey")
    secret.fill("a secret of thirty-two letters...")
    keep.click()
    # What is kept is not shown again.
    expect(secret).to_have_value("")
    saved = gym.get("/meetings/settings")
    assert (
        saved["provider"],
        saved["livekit"]["url"],
        saved["livekit"]["hasSecret"],
    ) == (
        "livekit",
        "wss://livekit.example.org",
        True,
    )
    assert violations(page) == []
    gym.put(
        "/meetings/settings",
        {
            "provider": "builtin",
            "earlyMinutes": 15,
            "daily": {"apiKey": ""},
            "jitsi": {"url": None, "appId": None, "secret": ""},
            "livekit": {"url": None, "pageUrl": None, "apiKey": None, "secret": ""},
        },
    )
