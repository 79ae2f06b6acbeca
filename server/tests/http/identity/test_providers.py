"""Sign-in providers are there when their credentials are."""

import pytest
from django.test import Client as Browser
from django.test import override_settings
from django.urls import resolve

from comptoir.config.settings_providers import providers
from comptoir.identity.adapters.account_mails import account_mail
from tests.http.identity.callers import JsonCaller

pytestmark = pytest.mark.django_db


def test_without_credentials_nobody_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GOOGLE", "MICROSOFT", "APPLE"):
        monkeypatch.delenv(f"COMPTOIR_{name}_CLIENT_ID", raising=False)

    assert providers() == {}


def test_with_credentials_each_is_offered_and_google_sends_people_back_here(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GOOGLE", "MICROSOFT", "APPLE"):
        monkeypatch.setenv(f"COMPTOIR_{name}_CLIENT_ID", "id")
        monkeypatch.setenv(f"COMPTOIR_{name}_CLIENT_SECRET", "secret")

    with override_settings(SOCIALACCOUNT_PROVIDERS=providers()):
        offered = JsonCaller(Browser(), base="/_allauth/browser/v1").get("/config").body["data"]
        sent = Browser().post(
            "/_allauth/browser/v1/auth/provider/redirect",
            {"provider": "google", "callback_url": "/", "process": "login"},
        )

    assert {provider["id"] for provider in offered["socialaccount"]["providers"]} == {"google", "microsoft", "apple"}
    assert sent.status_code == 302
    assert sent["Location"].startswith("https://accounts.google.com/")
    assert "accounts%2Fgoogle%2Flogin%2Fcallback" in sent["Location"]
    assert resolve("/accounts/google/login/callback/").url_name == "google_callback"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("name", "context"),
    [
        ("email_confirmation_signup", {"code": "AB12-CD34"}),
        ("password_reset_key", {"password_reset_url": "https://comptoir.test/reset-password/x"}),
        ("email_changed", {"from_email": "a@b.test", "to_email": "c@d.test"}),
        ("email_deleted", {"deleted_email": "a@b.test"}),
        ("unknown_account", {"email": "a@b.test", "signup_url": "https://comptoir.test/signup"}),
        ("account_already_exists", {"email": "a@b.test", "password_reset_url": "https://comptoir.test/r"}),
    ],
)
def test_an_account_mail_says_all_it_knows_in_both_languages(language: str, name: str, context: dict[str, str]) -> None:
    mail = account_mail(name, language=language, context=context)

    assert mail is not None
    assert all(value in mail.subject + mail.text for value in context.values())
    assert "{" not in mail.subject + mail.text
