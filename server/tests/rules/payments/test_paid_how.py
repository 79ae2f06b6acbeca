"""By what bookings are paid, in words."""

import pytest

from comptoir.booking.rules.paid_how import method, methods, paying


@pytest.mark.parametrize(
    ("paid_by", "asked", "due", "said", "main"),
    [
        ([], "counter", 5000, ["counter"], "counter"),
        ([], "card", 5000, ["card"], "card"),
        (["wallet"], "counter", 0, ["wallet"], "wallet"),
        (["wallet"], "card", 0, ["wallet"], "wallet"),
        (["wallet"], "counter", 2000, ["wallet", "counter"], "counter"),
        (["wallet"], "card", 2000, ["wallet", "card"], "card"),
        (["wallet", "stripe"], "card", 0, ["wallet", "card"], "card"),
        (["stripe"], "card", 3500, ["card"], "card"),
        (["stripe", "counter"], "card", 0, ["card", "counter"], "counter"),
        (["counter", "wallet"], "counter", 0, ["counter", "wallet"], "counter"),
        (["counter"], "card", 100, ["counter", "card"], "card"),
        ([], "card", 0, [], "card"),
    ],
)
def test_what_paid_is_said_and_what_is_due_is_asked(
    paid_by: list[str], asked: str, due: int, said: list[str], main: str
) -> None:
    assert methods(paid_by, asked=asked, due=due) == said
    assert method(paid_by, asked=asked, due=due) == main


def test_each_provider_is_said_once() -> None:
    assert paying(["wallet", "stripe", "wallet"]) == ["wallet", "stripe"]
