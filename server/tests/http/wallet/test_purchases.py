"""What is sold at the counter and to visitors, paid, called off and refunded."""

import json
from typing import Any

import pytest

from comptoir.platform.tenancy import organization_scope
from comptoir.wallet.public import balance_of, lots_of
from comptoir.webhooks.models import Message
from tests.house import Answer, House, make_house
from tests.http.booking.booked import at, book, offer
from tests.http.booking.conftest import Clock
from tests.http.booking.worker import mails, queued, run_everything_told, run_jobs
from tests.http.wallet.products import a_client, a_pack, a_subscription, made, sold
from tests.http.wallet.time_passing import Time
from tests.signed_in import signed_in

pytestmark = pytest.mark.django_db


def credits_of(house: House, client: str) -> int:
    with organization_scope(house.organization.id):
        return sum(one.available for one in balance_of(client))  # type: ignore[arg-type]


def wanted(house: House, product: dict[str, Any], **changes: Any) -> Answer:
    """A visitor asks for it."""
    wish = {"productId": product["id"], "contactName": "Ada Martin", "contactEmail": "ada@example.test", **changes}
    return house.visitor.post("/purchases", wish)


def test_a_pack_sold_at_the_counter_is_in_the_wallet_at_once(house: House) -> None:
    pack, client = a_pack(house, validityDays=90, serviceIds=[offer(house)["id"]]), a_client(house)
    purchase = sold(house, pack, client)
    assert (purchase["status"], purchase["amountPaid"], purchase["amountDue"]) == ("active", 10_000, 0)
    assert (purchase["refundable"], purchase["allowedActions"]) == (10_000, ["refund"])
    assert [one["method"] for one in purchase["payments"]] == ["cash"]
    with organization_scope(house.organization.id):
        (lot,) = lots_of(client)  # type: ignore[arg-type]
    assert (lot.unit, lot.granted, lot.paid, lot.label) == ("credits", 10, 10_000, "Ten classes")
    # Ninety days after the 1st of March 2027, the midnight that ends the 30th of May in Paris.
    assert lot.expires_at is not None and lot.expires_at.isoformat() == "2027-05-30T22:00:00+00:00"
    assert [str(one) for one in lot.services] == pack["serviceIds"]
    assert purchase["lotIds"] == [str(lot.id)]
    assert house.api.get("/products").body["items"][0]["sales"] == 1


def test_what_is_paid_in_parts_is_handed_over_once(house: House) -> None:
    pack, client = a_pack(house), a_client(house)
    purchase = sold(house, pack, client, paid=None)
    path = f"/purchases/{purchase['id']}/payments"
    assert (purchase["status"], purchase["amountDue"], purchase["allowedActions"]) == (
        "pending",
        10_000,
        ["pay", "cancel"],
    )
    assert house.api.post(path, {"amount": 10_001, "method": "card"}).error_codes == {"wallet.payment_above_due"}
    assert house.api.post(path, {"amount": 4000, "method": "card"}).body["amountDue"] == 6000
    assert credits_of(house, client) == 0
    paid = house.api.post(path, {"method": "cash"})
    assert (paid.status, paid.body["status"], paid.body["amountDue"]) == (201, "active", 0)
    assert credits_of(house, client) == 10
    assert house.api.post(path, {"method": "cash"}).code == "wallet.purchase_status_refused"
    assert credits_of(house, client) == 10
    told = sorted(one["action"] for one in paid.body["history"])
    assert told == ["payment.completed", "payment.completed", "purchase.created", "purchase.paid"]


def test_several_packs_are_several_lots(house: House) -> None:
    client = a_client(house)
    purchase = sold(house, a_pack(house, price=3333, validityDays=30, validFrom="first_use"), client, quantity=3)
    assert (purchase["total"], len(purchase["lotIds"])) == (9999, 3)
    with organization_scope(house.organization.id):
        lots = lots_of(client)  # type: ignore[arg-type]
    assert {(lot.paid, lot.expires_at, lot.valid_days_after_first_use) for lot in lots} == {(3333, None, 30)}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"quantity": 0}, "platform.invalid"),
        ({"quantity": 51}, "platform.invalid"),
        ({"clientId": "00000000-0000-7000-8000-000000000000"}, "platform.invalid"),
        ({"productId": "00000000-0000-7000-8000-000000000000"}, "platform.not_found"),
        ({"promoCode": "NOTHING"}, "platform.invalid"),
        ({"payWith": "beads"}, "platform.invalid"),
        ({"paid": {"method": "beads"}}, "platform.invalid"),
        ({"clientId": None}, "platform.invalid"),
    ],
    ids=str,
)
def test_wrong_purchases_leave_nothing(house: House, changes: dict[str, Any], code: str) -> None:
    wish = {"productId": a_pack(house)["id"], "clientId": a_client(house), **changes}
    assert house.api.post("/purchases", wish).code == code
    assert house.api.get("/purchases").body["items"] == []
    assert house.api.get("/payments").body["items"] == []


def test_what_is_switched_off_is_not_sold(house: House) -> None:
    pack, client = a_pack(house), a_client(house)
    house.api.patch(f"/products/{pack['id']}", {"isActive": False})
    wish = {"productId": pack["id"], "clientId": client}
    assert house.api.post("/purchases", wish).code == "wallet.product_inactive"
    assert wanted(house, pack).code == "wallet.product_inactive"


def test_a_sold_product_is_archived_and_keeps_its_terms_in_what_was_sold(house: House) -> None:
    pack, client = a_pack(house), a_client(house)
    purchase = sold(house, pack, client, paid=None)
    house.api.patch(f"/products/{pack['id']}", {"quantity": 5, "price": 1})
    assert house.api.delete(f"/products/{pack['id']}").status == 204
    assert house.api.get("/products").body["items"] == []
    assert [one["isArchived"] for one in house.api.get("/products", isArchived="true").body["items"]] == [True]
    house.api.post(f"/purchases/{purchase['id']}/payments", {"method": "cash"})
    assert credits_of(house, client) == 10


def test_a_client_buys_no_more_than_they_may(house: House) -> None:
    pack, client = a_pack(house, limitPerClient=2), a_client(house)
    first = sold(house, pack, client, paid=None)
    wish = {"productId": pack["id"], "clientId": client, "quantity": 2}
    refused = house.api.post("/purchases", wish)
    assert (refused.status, refused.code, refused.body["limit"]) == (409, "wallet.product_limit_reached", 2)
    house.api.post(f"/purchases/{first['id']}/cancel")
    assert house.api.post("/purchases", wish).status == 201
    assert sold(house, pack, a_client(house, email="bob@example.test"))["status"] == "active"


def test_a_visitor_buys_and_pays_at_the_counter(house: House) -> None:
    pack = a_pack(house)
    answer = wanted(house, pack, clientId=a_client(house), paid={"method": "cash"})
    assert (answer.status, answer.body["status"], answer.body["amountDue"]) == (201, "pending", 10_000)
    assert (answer.body["clientId"], answer.body["payments"], answer.body["history"]) == (None, [], [])
    assert house.visitor.get("/purchases").status == 403
    assert house.visitor.get(f"/purchases/{answer.body['id']}").status == 403
    assert house.visitor.post(f"/purchases/{answer.body['id']}/payments", {"method": "cash"}).status == 403
    known = house.api.get("/purchases").body["items"][0]
    assert (known["clientEmail"], known["source"]) == ("ada@example.test", "web")


def test_a_visitor_has_to_say_who_they_are(house: House) -> None:
    pack = a_pack(house)
    assert wanted(house, pack, contactName="", contactEmail="").error_paths == {"contactName", "contactEmail"}
    assert house.api.get("/clients").body["items"] == []


def test_a_visitor_who_does_not_pay_cannot_go_on(house: House) -> None:
    pack = a_pack(house)
    assert [wanted(house, pack).status for _ in range(4)] == [201, 201, 201, 429]
    assert wanted(house, pack).code == "wallet.too_many_unpaid"
    assert run_jobs("wallet.lapse_purchase", times=2) == 3
    assert {one["status"] for one in house.api.get("/purchases").body["items"]} == {"cancelled"}
    assert wanted(house, pack).status == 201


def test_what_is_paid_does_not_lapse(house: House) -> None:
    purchase = wanted(house, a_pack(house)).body
    house.api.post(f"/purchases/{purchase['id']}/payments", {"method": "cash"})
    assert run_jobs("wallet.lapse_purchase") == 1
    assert house.api.get(f"/purchases/{purchase['id']}").body["status"] == "active"
    sold(house, a_pack(house), a_client(house, email="bob@example.test"), paid=None)
    assert len(queued("wallet.lapse_purchase")) == 1


def test_cancelling_gives_back_what_was_paid_in_part(house: House) -> None:
    purchase = sold(house, a_pack(house), a_client(house), paid=None)
    path = f"/purchases/{purchase['id']}"
    house.api.post(f"{path}/payments", {"amount": 3000, "method": "cash"})
    gone = house.api.post(f"{path}/cancel", {"reason": "changed their mind"}).body
    assert (gone["status"], gone["amountPaid"], gone["amountRefunded"]) == ("cancelled", 3000, 3000)
    assert (gone["cancellationReason"], gone["allowedActions"]) == ("changed their mind", [])
    assert house.api.post(f"{path}/cancel").code == "wallet.purchase_status_refused"
    assert house.api.post(f"{path}/payments", {"method": "cash"}).code == "wallet.purchase_status_refused"


def spend(house: House, client: str, quantity: int) -> None:
    """Away by hand, as a correction."""
    from datetime import UTC, datetime

    from comptoir.wallet.public import take_back

    with organization_scope(house.organization.id):
        (lot,) = lots_of(client)  # type: ignore[arg-type]
        take_back(lot.id, quantity, kind="correct", reason="used", now=datetime.now(UTC))


def test_a_refund_is_worth_what_is_unused(house: House) -> None:
    client = a_client(house)
    purchase = sold(house, a_pack(house), client)
    spend(house, client, 4)
    path = f"/purchases/{purchase['id']}"
    assert house.api.get(path).body["refundable"] == 6000
    refunded = house.api.post(f"{path}/refund").body
    assert (refunded["status"], refunded["amountRefunded"], refunded["refundable"]) == ("used_up", 6000, 0)
    assert credits_of(house, client) == 0
    assert house.api.post(f"{path}/refund").code == "payments.refund_above_paid"
    rest = house.api.post(f"{path}/refund", {"amount": 4000, "reason": "goodwill"}).body
    assert (rest["status"], rest["amountRefunded"]) == ("refunded", 10_000)
    assert house.api.post(f"{path}/refund", {"amount": 1}).code == "wallet.purchase_status_refused"


def test_a_partial_refund_takes_back_what_it_paid_for(house: House) -> None:
    client = a_client(house)
    purchase = sold(house, a_pack(house), client)
    path = f"/purchases/{purchase['id']}/refund"
    assert house.api.post(path, {"amount": 2500}).body["refundable"] == 7000
    assert credits_of(house, client) == 7
    assert house.api.post(path, {"amount": 500, "takeBack": False}).body["amountRefunded"] == 3000
    assert credits_of(house, client) == 7
    assert house.api.post(path, {"amount": 7001}).code == "payments.refund_above_paid"
    assert house.api.post(path, {"amount": 7000}).body["status"] == "refunded"
    assert credits_of(house, client) == 0


def test_a_refund_of_its_payment_is_one_of_the_purchase(house: House) -> None:
    client = a_client(house)
    purchase = sold(house, a_pack(house), client)
    house.api.post(f"/payments/{purchase['payments'][0]['id']}/refunds", {"amount": 5000})
    assert credits_of(house, client) == 5
    house.api.post(f"/payments/{purchase['payments'][0]['id']}/refunds")
    assert credits_of(house, client) == 0
    assert house.api.get(f"/purchases/{purchase['id']}").body["status"] == "refunded"


def promo(house: House, **changes: Any) -> dict[str, Any]:
    answer = house.api.post("/promo-codes", {"code": "SPRING", "kind": "percentage", "value": 20, **changes})
    assert answer.status == 201, answer.body
    return dict(answer.body)


def test_a_promo_code_counts_once_and_comes_back_with_the_money(house: House) -> None:
    pack, client = a_pack(house), a_client(house)
    code = promo(house, maxUses=1)
    asked = {"productId": pack["id"], "quantity": 2, "promoCode": "spring"}
    assert house.visitor.post("/purchases/quote", asked).body == {
        "price": 10_000,
        "subtotal": 20_000,
        "discount": 4000,
        "total": 16_000,
        "currency": "EUR",
        "promoCode": "SPRING",
    }
    purchase = sold(house, pack, client, quantity=2, promoCode="spring")
    assert (purchase["total"], purchase["promoCode"], purchase["amountPaid"]) == (16_000, "SPRING", 16_000)
    again = house.api.post("/purchases", {"productId": pack["id"], "clientId": client, "promoCode": "SPRING"})
    assert again.error_codes == {"wallet.promo_code_used_up"}
    known = house.api.get(f"/promo-codes/{code['id']}").body
    assert (known["uses"], known["revenue"]) == (1, 16_000)
    (use,) = house.api.get(f"/promo-codes/{code['id']}/uses").body["items"]
    assert (use["subjectType"], use["purchaseId"], use["bookingId"]) == ("purchase", purchase["id"], None)
    house.api.post(f"/purchases/{purchase['id']}/refund")
    assert house.api.get(f"/promo-codes/{code['id']}").body["uses"] == 0


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"isActive": False}, "inactive"),
        ({"validUntil": "2027-02-01T00:00:00Z"}, "expired"),
        ({"validFrom": "2027-04-01T00:00:00Z"}, "not_yet"),
        ({"kind": "freeMinutes", "value": 30}, "not_for_product"),
        ({"minimumAmount": 10_001}, "below_minimum"),
    ],
    ids=str,
)
def test_a_code_that_is_not_for_this_is_refused(house: House, changes: dict[str, Any], reason: str) -> None:
    promo(house, **changes)
    answer = house.api.post("/purchases/quote", {"productId": a_pack(house)["id"], "promoCode": "SPRING"})
    assert (answer.status, answer.error_codes) == (422, {f"wallet.promo_code_{reason}"})


def test_a_code_of_services_is_for_no_product(house: House) -> None:
    promo(house, serviceIds=[offer(house)["id"]])
    answer = house.api.post("/purchases/quote", {"productId": a_pack(house)["id"], "promoCode": "SPRING"})
    assert (answer.status, answer.error_codes) == (422, {"wallet.promo_code_not_for_product"})


def test_a_code_of_this_product_is_for_nothing_else(house: House) -> None:
    pack, club = a_pack(house), a_subscription(house)
    promo(house, productIds=[pack["id"]], firstBookingOnly=True)
    client = a_client(house)
    assert sold(house, pack, client, promoCode="SPRING")["total"] == 8000
    second = house.api.post("/purchases", {"productId": pack["id"], "clientId": client, "promoCode": "SPRING"})
    assert second.error_codes == {"wallet.promo_code_first_purchase_only"}
    other = house.api.post("/purchases/quote", {"productId": club["id"], "promoCode": "SPRING"})
    assert other.error_codes == {"wallet.promo_code_not_for_product"}


def test_what_costs_nothing_is_handed_over_at_once(house: House) -> None:
    promo(house, value=100)
    client = a_client(house)
    purchase = sold(house, a_pack(house), client, promoCode="SPRING")
    assert (purchase["status"], purchase["total"], purchase["payments"]) == ("active", 0, [])
    assert credits_of(house, client) == 10
    back = house.api.post(f"/purchases/{purchase['id']}/refund").body
    assert (back["status"], back["amountRefunded"], credits_of(house, client)) == ("refunded", 0, 0)


def test_a_gift_certificate_is_issued_once_it_is_paid(house: House) -> None:
    gift = made(house, kind="gift_certificate", name="Gift", minAmount=2000, maxAmount=20_000)
    client = a_client(house)
    wish = {"productId": gift["id"], "clientId": client, "recipientName": "Bob", "message": "Enjoy"}
    assert house.api.post("/purchases", wish).error_paths == {"amount"}
    assert house.api.post("/purchases", {**wish, "amount": 1999}).error_codes == {"wallet.gift_amount_out_of_bounds"}
    purchase = sold(house, gift, client, amount=5000, recipientName="Bob", message="Enjoy", paid=None)
    assert (purchase["total"], purchase["giftCertificateIds"]) == (5000, [])
    paid = house.api.post(f"/purchases/{purchase['id']}/payments", {"method": "card"}).body
    assert (paid["status"], len(paid["giftCertificateIds"])) == ("paid", 1)
    refunded = house.api.post(f"/purchases/{purchase['id']}/refund").body
    assert (refunded["status"], refunded["amountRefunded"]) == ("refunded", 5000)


def test_a_used_certificate_is_not_refunded_but_its_payment_can_be(house: House) -> None:
    gift = made(house, kind="gift_certificate", name="Gift", price=5000, amount=5000)
    purchase = sold(house, gift, a_client(house), quantity=2)
    first = house.api.get(f"/gift-certificates/{purchase['giftCertificateIds'][0]}").body
    bob = a_client(house, email="bob@example.test")
    taken = house.api.post("/gift-certificates/redeem", {"code": first["code"], "clientId": bob, "amount": 1000})
    assert taken.status == 200, taken.body
    refused = house.api.post(f"/purchases/{purchase['id']}/refund")
    assert (refused.status, refused.code) == (409, "wallet.gift_used")
    house.api.post(f"/payments/{purchase['payments'][0]['id']}/refunds")
    assert house.api.get(f"/purchases/{purchase['id']}").body["status"] == "refunded"
    statuses = [house.api.get(f"/gift-certificates/{id}").body["status"] for id in purchase["giftCertificateIds"]]
    assert statuses == ["partially_used", "refunded"]


def test_a_certificate_of_a_pack_is_worth_the_pack(house: House) -> None:
    pack = a_pack(house)
    gift = made(house, kind="gift_certificate", name="Ten for a friend", price=9000, packId=pack["id"])
    assert house.api.delete(f"/products/{pack['id']}").status == 204
    purchase = sold(house, gift, a_client(house))
    assert (purchase["status"], purchase["total"], len(purchase["giftCertificateIds"])) == ("paid", 9000, 1)


def test_a_pack_whose_time_is_over_has_expired(house: House, clock: Clock) -> None:
    client = a_client(house)
    purchase = sold(house, a_pack(house, validityDays=30), client, quantity=2)
    Time(clock).pass_until("2027-05-01T09:00:00+02:00")
    over = house.api.get(f"/purchases/{purchase['id']}").body
    assert (over["status"], over["refundable"], credits_of(house, client)) == ("expired", 0, 0)
    assert house.api.post(f"/purchases/{purchase['id']}/refund", {"amount": 1000}).body["amountRefunded"] == 1000


def test_buyers_are_told_by_mail(house: House) -> None:
    purchase = wanted(house, a_pack(house), locale="en").body
    house.api.post(f"/purchases/{purchase['id']}/payments", {"method": "cash"})
    run_everything_told()
    assert [one["kind"] for one in mails(house)] == ["purchase.paid"]
    wanted(house, a_pack(house), contactEmail="bob@example.test")
    run_everything_told()
    asked = mails(house)[-1]
    assert (asked["kind"], asked["to"]) == ("purchase.ordered", "bob@example.test")
    assert "100" in asked["text"] and "8 mars 2027" in asked["text"]


def test_webhooks_are_told_of_what_is_sold(house: House) -> None:
    house.api.post("/webhooks", {"url": "https://example.test/hook"})
    purchase = sold(house, a_subscription(house), a_client(house))
    run_everything_told()
    with organization_scope(house.organization.id):
        told = {one.event_name: json.loads(one.body)["data"] for one in Message.objects.all()}
    assert told["product.changed.v1"]["change"] == "created"
    assert told["purchase.paid.v1"]["id"] == purchase["id"]
    assert told["purchase.created.v1"]["clientEmail"] == "ada@example.test"
    assert told["subscription.started.v1"]["id"] == purchase["subscriptionId"]


def test_purchases_of_another_house_do_not_exist(house: House) -> None:
    purchase, other = sold(house, a_pack(house), a_client(house)), make_house()
    path = f"/purchases/{purchase['id']}"
    assert other.api.get(path).status == 404
    assert [other.api.post(f"{path}/{verb}").status for verb in ("cancel", "refund")] == [404, 404]
    assert other.api.post(f"{path}/payments", {"method": "cash"}).status == 404
    assert house.api.get(path).body == purchase


def test_purchases_are_found(house: House) -> None:
    client, pack = a_client(house), a_pack(house)
    first, second = sold(house, pack, client), sold(house, pack, client, paid=None)
    ids = [one["id"] for one in house.api.get("/purchases").body["items"]]
    assert sorted(ids) == sorted([first["id"], second["id"]])
    assert [one["id"] for one in house.api.get("/purchases", status="pending").body["items"]] == [second["id"]]
    assert len(house.api.get("/purchases", search="ADA", clientId=client, kind="pack").body["items"]) == 2
    assert house.api.get("/purchases", kind="subscription").body["items"] == []


def test_a_pack_of_which_nothing_is_left_is_used_up_until_something_comes_back(house: House) -> None:
    client = a_client(house)
    pack = sold(house, a_pack(house, unit="minutes", quantity=60), client)
    other = sold(house, a_pack(house, name="Other"), client)
    booked = book(house, offer(house), at("10:00"), clientId=client)
    assert house.api.get(f"/purchases/{pack['id']}").body["status"] == "used_up"
    [found] = house.api.get("/purchases", status="used_up").body["items"]
    assert (found["id"], found["status"], found["refundable"]) == (pack["id"], "used_up", 0)
    assert [one["id"] for one in house.api.get("/purchases", status="active").body["items"]] == [other["id"]]
    assert {one["status"] for one in signed_in(house).get("/me/purchases").body["items"]} == {"used_up", "active"}
    assert house.api.post(f"/bookings/{booked['id']}/cancel", {"reason": "ill"}).status == 200
    assert house.api.get(f"/purchases/{pack['id']}").body["status"] == "active"
    assert house.api.get("/purchases", status="used_up").body["items"] == []
