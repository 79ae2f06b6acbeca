"""Connecting an account, and who may."""

from typing import Any

import pytest
from django.db import connection

from comptoir.platform.tenancy import organization_scope
from tests.house import Api, House
from tests.peers.stripe.shop import SETTINGS


def put(house: House, **stripe: Any) -> Any:
    return house.api.call("PUT", "/billing/settings", {"stripe": stripe})


def test_secrets_go_in_and_never_come_out(house: House) -> None:
    before = house.api.get("/billing/settings").body["stripe"]
    assert (before["isEnabled"], before["hasSecretKey"]) == (False, False)
    answer = put(house, **SETTINGS["stripe"])
    stripe = answer.body["stripe"]
    assert (stripe["isEnabled"], stripe["hasSecretKey"], stripe["hasWebhookSecret"]) == (True, True, True)
    assert stripe["webhookUrl"].endswith(f"/api/v1/webhooks/stripe/{house.id}")
    assert {"payment_intent.succeeded", "charge.dispute.closed", "refund.updated"} <= set(stripe["webhookEvents"])
    secrets = [SETTINGS["stripe"]["secretKey"], SETTINGS["stripe"]["webhookSecret"]]
    shown = answer.raw + house.api.get("/billing/settings").raw + house.api.get("/audit").raw
    with organization_scope(house.organization.id), connection.cursor() as cursor:
        cursor.execute("SELECT secret_key || webhook_secret FROM payments_stripe_account")
        stored = cursor.fetchone()[0]
    for secret in secrets:
        assert str(secret).encode() not in shown and str(secret) not in stored


def test_what_is_not_sent_stays_and_an_empty_text_takes_away(house: House) -> None:
    put(house, **SETTINGS["stripe"])
    assert put(house, accountId="acct_1234").body["stripe"]["hasSecretKey"] is True
    assert put(house, isEnabled=False, secretKey="").body["stripe"]["hasSecretKey"] is False
    assert put(house, isEnabled=True).error_paths == {"stripe.secretKey"}
    assert house.api.get("/billing/settings").body["stripe"]["isEnabled"] is False


@pytest.mark.parametrize(
    ("wrong", "path", "code"),
    [
        ({"secretKey": "pk_test_1234"}, "stripe.secretKey", "payments.key_malformed"),
        ({"secretKey": "sk_live_1234"}, "stripe.secretKey", "payments.key_of_other_mode"),
        ({"publishableKey": "sk_test_1234"}, "stripe.publishableKey", "payments.key_malformed"),
        ({"webhookSecret": "hush"}, "stripe.webhookSecret", "payments.key_malformed"),
        ({"accountId": "me"}, "stripe.accountId", "payments.key_malformed"),
        ({"mode": "dream"}, "stripe.mode", "platform.not_a_choice"),
    ],
)
def test_keys_that_are_none_are_refused(house: House, wrong: dict[str, str], path: str, code: str) -> None:
    refused = put(house, **{**SETTINGS["stripe"], **wrong})
    assert (refused.status, refused.error_paths, refused.error_codes) == (422, {path}, {code})
    assert house.api.get("/billing/settings").body["stripe"]["hasSecretKey"] is False


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/billing/settings"), ("PUT", "/billing/settings"), ("GET", "/billing/events"), ("GET", "/disputes")],
)
def test_visitors_see_nothing_of_it(house: House, method: str, path: str) -> None:
    assert house.visitor.call(method, path, {"stripe": {}} if method == "PUT" else None).status == 403
    assert Api(None).call(method, path, {"stripe": {}} if method == "PUT" else None).status == 401


def test_what_is_to_be_paid_is_named_once(house: House) -> None:
    put(house, **SETTINGS["stripe"])
    nobody = "0192f000-0000-7000-8000-000000000000"
    assert house.visitor.post("/billing/payment-intents", {}).error_codes == {"payments.one_of_them"}
    both = {"bookingId": nobody, "paymentId": nobody}
    assert house.visitor.post("/billing/payment-intents", both).error_codes == {"payments.one_of_them"}
    for one in ("bookingId", "paymentId"):
        assert house.visitor.post("/billing/payment-intents", {one: nobody}).status == 404
    page = {"bookingId": nobody, "successUrl": "javascript:alert(1)", "cancelUrl": "https://a.test"}
    assert house.visitor.post("/billing/checkout-sessions", page).error_paths == {"successUrl"}
