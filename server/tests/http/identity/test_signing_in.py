"""django-allauth's headless flows as the dashboard drives them: sign-up to passkeys, over HTTP."""

import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client as Browser
from django.test import override_settings

from comptoir.identity.models import User
from comptoir.identity.services.register_user import register_user
from comptoir.notifications.models import SystemMail
from tests.http.identity.callers import PASSWORD, JsonCaller
from tests.http.identity.passkey import Passkey

pytestmark = pytest.mark.django_db

FRENCH = {"Accept-Language": "fr"}


def _browser(**options: Any) -> JsonCaller:
    return JsonCaller(Browser(**options), base="/_allauth/browser/v1")


def _mail(to: str) -> SystemMail:
    found = SystemMail.objects.filter(to=to).order_by("-id").first()
    assert found is not None
    return found


def _code(to: str) -> str:
    found = re.search(r"^([A-Z0-9-]{6,10})$", _mail(to).text, re.MULTILINE)
    assert found is not None, _mail(to).text
    return found[1]


def _totp(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time()))))


def _pending(answer: Any) -> list[str]:
    return [flow["id"] for flow in answer.body["data"]["flows"] if flow.get("is_pending")]


def test_someone_signs_up_and_proves_their_address_by_a_code() -> None:
    browser = _browser()

    signed_up = browser.post(
        "/auth/signup",
        {"email": "Ada@Example.test", "password": "counter-and-bell-7", "name": "Ada", "locale": "en"},
    )
    waiting = browser.get("/auth/session")
    verified = browser.post("/auth/email/verify", {"key": _code("ada@example.test")})

    assert (signed_up.status, _pending(signed_up)) == (401, ["verify_email"])
    assert waiting.status == 401
    assert verified.status == 200, verified.body
    user = User.objects.get(email="ada@example.test")
    assert (user.name, user.locale) == ("Ada", "en")
    assert _mail("ada@example.test").subject.startswith("Your confirmation code")
    session = JsonCaller(browser.browser).get("/session").body
    assert (session["user"]["email"], session["memberships"]) == ("ada@example.test", [])


def test_a_wrong_code_proves_nothing() -> None:
    browser = _browser()
    browser.post("/auth/signup", {"email": "ada@example.test", "password": "counter-and-bell-7"}, **FRENCH)

    refused = browser.post("/auth/email/verify", {"key": "ZZZZ-ZZZZ"})

    assert refused.status == 400
    assert browser.get("/auth/session").status == 401
    assert _mail("ada@example.test").subject.startswith("Votre code de confirmation")


def test_a_weak_password_is_refused_and_nobody_is_made() -> None:
    refused = _browser().post("/auth/signup", {"email": "ada@example.test", "password": "password"})

    assert (refused.status, refused.body["errors"][0]["param"]) == (400, "password")
    assert not User.objects.exists()


def test_signing_up_twice_tells_the_stranger_nothing() -> None:
    register_user(email="ada@example.test", password=PASSWORD)

    answer = _browser().post("/auth/signup", {"email": "ada@example.test", "password": "counter-and-bell-8"})

    assert (answer.status, _pending(answer)) == (401, ["verify_email"])
    assert "déjà" in _mail("ada@example.test").subject


def test_a_forgotten_password_is_replaced_through_the_mailed_link() -> None:
    register_user(email="ada@example.test", password=PASSWORD, locale="en")
    browser = _browser()

    asked = browser.post("/auth/password/request", {"email": "ada@example.test"})
    found = re.search(r"/reset-password/(\S+)", _mail("ada@example.test").text)
    assert asked.status == 200 and found is not None
    seen = browser.get("/auth/password/reset", **{"X-Password-Reset-Key": found[1]})
    done = browser.post("/auth/password/reset", {"key": found[1], "password": "a-newer-word-42"})

    assert seen.status == 200
    assert done.status in (200, 401), done.body
    assert _browser().post("/auth/login", {"email": "ada@example.test", "password": PASSWORD}).status == 400
    assert _browser().post("/auth/login", {"email": "ada@example.test", "password": "a-newer-word-42"}).status == 200
    assert "password was changed" in _mail("ada@example.test").subject


def test_a_second_factor_guards_the_account_and_a_recovery_code_saves_it() -> None:
    user = register_user(email="ada@example.test", password=PASSWORD, locale="en")
    browser = _browser()
    login = {"email": "ada@example.test", "password": PASSWORD}
    assert browser.post("/auth/login", login).status == 200

    secret = browser.get("/account/authenticators/totp").body["meta"]["secret"]
    unproved = browser.post("/account/authenticators/totp", {"code": _totp(secret)})
    assert (unproved.status, unproved.body["meta"]["is_authenticated"]) == (401, True)
    assert browser.post("/auth/reauthenticate", {"password": PASSWORD}).status == 200
    activated = browser.post("/account/authenticators/totp", {"code": _totp(secret)})
    codes = browser.get("/account/authenticators/recovery-codes").body["data"]["unused_codes"]

    assert activated.status == 200, activated.body
    stored = Authenticator.objects.get(user=user, type="totp")
    assert stored.data["secret"].startswith("v1.") and secret not in stored.data["secret"]
    other = _browser()
    asked = other.post("/auth/login", login)
    assert (asked.status, _pending(asked)) == (401, ["mfa_authenticate"])
    assert JsonCaller(other.browser).get("/session").body["user"] is None
    assert other.post("/auth/2fa/authenticate", {"code": "000000"}).status == 400
    assert other.post("/auth/2fa/authenticate", {"code": codes[0]}).status == 200
    assert JsonCaller(other.browser).get("/session").body["user"]["email"] == "ada@example.test"
    third = _browser()
    third.post("/auth/login", login)
    assert third.post("/auth/2fa/authenticate", {"code": codes[0]}).status == 400


def test_sessions_are_listed_and_ended_from_elsewhere() -> None:
    register_user(email="ada@example.test", password=PASSWORD)
    here, there = _browser(), _browser(headers={"User-Agent": "Phone"})
    for browser in (here, there):
        assert browser.post("/auth/login", {"email": "ada@example.test", "password": PASSWORD}).status == 200

    listed = here.get("/auth/sessions").body["data"]
    [elsewhere] = [session for session in listed if not session["is_current"]]
    ended = here.call("DELETE", "/auth/sessions", {"sessions": [elsewhere["id"]]})

    assert (len(listed), elsewhere["user_agent"], ended.status) == (2, "Phone", 200)
    assert JsonCaller(there.browser).get("/session").body["user"] is None
    assert JsonCaller(here.browser).get("/session").body["user"] is not None


def _register(browser: JsonCaller, passkey: Passkey) -> Any:
    browser.post("/auth/reauthenticate", {"password": PASSWORD})
    options = browser.get("/account/authenticators/webauthn?passwordless").body["data"]["creation_options"]
    return browser.post(
        "/account/authenticators/webauthn",
        {"name": "Phone", "credential": passkey.register(options), "passwordless": True},
    )


def _sign_in(browser: JsonCaller, passkey: Passkey) -> Any:
    options = browser.get("/auth/webauthn/login").body["data"]["request_options"]
    return browser.post("/auth/webauthn/login", {"credential": passkey.sign_in(options)})


def test_a_passkey_signs_in_without_a_password() -> None:
    register_user(email="ada@example.test", password=PASSWORD, locale="en")
    here, passkey = _browser(), Passkey("https://testserver")
    here.post("/auth/login", {"email": "ada@example.test", "password": PASSWORD})

    registered = _register(here, passkey)
    there = _browser()
    answer = _sign_in(there, passkey)

    assert registered.status == 200, registered.body
    assert answer.status == 200, answer.body
    assert JsonCaller(there.browser).get("/session").body["user"]["email"] == "ada@example.test"
    assert _mail("ada@example.test").subject == "Passkey added"


def test_a_passkey_of_another_key_or_another_site_opens_nothing() -> None:
    register_user(email="ada@example.test", password=PASSWORD)
    here, passkey = _browser(), Passkey("https://testserver")
    here.post("/auth/login", {"email": "ada@example.test", "password": PASSWORD})
    assert _register(here, passkey).status == 200

    forged = Passkey("https://testserver")
    forged.id, forged.user = passkey.id, passkey.user
    phished = Passkey("https://testserver.phish.test")
    phished.id, phished.user, phished.key = passkey.id, passkey.user, passkey.key

    for impostor in (forged, phished):
        there = _browser()
        assert _sign_in(there, impostor).status == 400
        assert JsonCaller(there.browser).get("/session").body["user"] is None


def test_a_code_by_mail_signs_in_without_a_password() -> None:
    register_user(email="ada@example.test", password=PASSWORD)
    browser = _browser()

    asked = browser.post("/auth/code/request", {"email": "ada@example.test"})
    done = browser.post("/auth/code/confirm", {"code": _code("ada@example.test")})

    assert (asked.status, done.status) == (401, 200), done.body


def test_logging_out_ends_the_session() -> None:
    register_user(email="ada@example.test", password=PASSWORD)
    browser = _browser()
    browser.post("/auth/login", {"email": "ada@example.test", "password": PASSWORD})

    assert browser.delete("/auth/session").status == 401
    assert JsonCaller(browser.browser).get("/session").body["user"] is None


@override_settings(ACCOUNT_RATE_LIMITS={})
def test_guessing_passwords_locks_the_door() -> None:
    from django.core.cache import cache

    cache.clear()
    register_user(email="ada@example.test", password=PASSWORD)
    answers = [
        _browser().post("/auth/login", {"email": "ada@example.test", "password": f"wrong {attempt}"})
        for attempt in range(6)
    ]

    assert answers[-1].body["errors"][0]["code"] == "too_many_login_attempts"
    assert _browser().post("/auth/login", {"email": "ada@example.test", "password": PASSWORD}).status != 200


def test_a_change_needs_the_csrf_token() -> None:
    refused = _browser(enforce_csrf_checks=True).post("/auth/login", {"email": "a@b.test", "password": "x"})

    assert refused.status == 403
