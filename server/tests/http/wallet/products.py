"""Things for sale, made for tests."""

from typing import Any

from tests.house import House


def a_pack(house: House, **changes: Any) -> dict[str, Any]:
    """Ten credits for a hundred."""
    wanted = {"name": "Ten classes", "price": 10_000, "unit": "credits", "quantity": 10, **changes}
    return made(house, kind="pack", **wanted)


def a_subscription(house: House, **changes: Any) -> dict[str, Any]:
    """Forty a month, eight credits."""
    allowance = {"unit": "credits", "quantity": 8}
    wanted = {"name": "Club", "price": 4000, "period": "month", "allowance": allowance, **changes}
    return made(house, kind="subscription", **wanted)


def made(house: House, **document: Any) -> dict[str, Any]:
    answer = house.api.post("/products", document)
    assert answer.status == 201, answer.body
    return dict(answer.body)


def a_client(house: House, **changes: Any) -> str:
    answer = house.api.post("/clients", {"name": "Ada Martin", "email": "ada@example.test", **changes})
    assert answer.status == 201, answer.body
    return str(answer.body["id"])


def sold(house: House, product: dict[str, Any], client: str, **changes: Any) -> dict[str, Any]:
    """Sold at the counter and paid at once."""
    wish = {"productId": product["id"], "clientId": client, "paid": {"method": "cash"}, **changes}
    answer = house.api.post("/purchases", {key: value for key, value in wish.items() if value is not None})
    assert answer.status == 201, answer.body
    return dict(answer.body)
