"""Which lot pays, how much, and what comes back."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comptoir.wallet.rules.amounts import in_words
from comptoir.wallet.rules.lots import LotFacts, Unit, in_order
from comptoir.wallet.rules.restoring import Spent, restoring
from comptoir.wallet.rules.spending import Need, plan_spending

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)
YOGA, MASSAGE = UUID(int=1), UUID(int=2)


def lot(available: int = 100, unit: Unit = Unit.MINUTES, **changes: object) -> LotFacts:
    facts = {
        "id": uuid4(),
        "unit": unit,
        "currency": "EUR" if unit is Unit.MONEY else "",
        "available": available,
        "expires_at": None,
        "valid_days_after_first_use": None,
        "services": (),
        "created_at": NOW,
    }
    return LotFacts(**{**facts, **changes})  # type: ignore[arg-type]


def need(total: int = 5000, minutes: int = 60, participants: int = 1) -> Need:
    return Need(service=YOGA, total=total, currency="EUR", minutes=minutes, participants=participants)


def test_the_first_to_expire_goes_first_then_the_most_restricted_then_the_oldest() -> None:
    soon, first_use = lot(expires_at=NOW + DAY), lot(valid_days_after_first_use=2)
    one, two, any_, young = (
        lot(services=(YOGA,)),
        lot(services=(YOGA, MASSAGE)),
        lot(),
        lot(created_at=NOW + DAY),
    )
    assert in_order([young, any_, two, one, first_use, soon], NOW) == [soon, first_use, one, two, any_, young]


@pytest.mark.parametrize(
    "other",
    [
        lot(services=(MASSAGE,)),
        lot(expires_at=NOW),
        lot(0),
        lot(unit=Unit.MONEY, currency="USD"),
    ],
)
def test_what_may_not_pay_pays_nothing(other: LotFacts) -> None:
    assert plan_spending([other], need(), NOW).parts == ()


def test_a_price_of_nothing_takes_nothing() -> None:
    assert plan_spending([lot()], need(0), NOW).parts == ()


def test_minutes_are_of_all_participants_and_credits_one_each() -> None:
    [minutes] = plan_spending([lot(500)], need(participants=3), NOW).parts
    assert (minutes.quantity, minutes.covered) == (180, 5000)
    [credits] = plan_spending([lot(9, Unit.CREDITS)], need(participants=3), NOW).parts
    assert (credits.quantity, credits.covered) == (3, 5000)


def test_units_mix_within_one_booking() -> None:
    lots = [lot(30, expires_at=NOW + DAY), lot(1000, Unit.MONEY, expires_at=NOW + 2 * DAY), lot(900)]
    plan = plan_spending(lots, need(), NOW)
    assert [(one.unit, one.quantity, one.covered) for one in plan.parts] == [
        (Unit.MINUTES, 30, 2500),
        (Unit.MONEY, 1000, 1000),
        (Unit.MINUTES, 18, 1500),
    ]


def test_a_credit_pays_a_whole_place_or_none() -> None:
    lots = [lot(1000, Unit.MONEY, expires_at=NOW + DAY), lot(5, Unit.CREDITS)]
    assert [one.unit for one in plan_spending(lots, need(), NOW).parts] == [Unit.MONEY]


LOTS = st.lists(
    st.builds(
        lot,
        st.integers(0, 400),
        st.sampled_from(Unit),
        expires_at=st.sampled_from([None, NOW, NOW + DAY, NOW + 2 * DAY]),
        services=st.sampled_from([(), (YOGA,), (MASSAGE,), (YOGA, MASSAGE)]),
    ),
    max_size=6,
)


@given(lots=LOTS, total=st.integers(0, 500), minutes=st.integers(1, 90), participants=st.integers(1, 5))
def test_a_plan_takes_no_more_than_there_is_nor_than_is_needed(
    lots: list[LotFacts], total: int, minutes: int, participants: int
) -> None:
    wanted = need(total, minutes, participants)
    plan = plan_spending(lots, wanted, NOW)
    held = {one.id: one for one in lots}
    assert plan.covered <= total
    assert [held[one.lot] for one in plan.parts] == [
        one for one in in_order(lots, NOW) if one.id in {part.lot for part in plan.parts}
    ]
    for part in plan.parts:
        assert 0 < part.quantity <= held[part.lot].available
        assert part.covered > 0
    # Whatever still could pay does, but for a credit where no whole place is left.
    if plan.covered < total:
        used = {part.lot: part.quantity for part in plan.parts}
        spare = [one for one in lots if one.may_pay(YOGA, "EUR", NOW) and one.available > used.get(one.id, 0)]
        assert all(one.unit is not Unit.MONEY for one in spare)


@given(
    quantities=st.lists(st.tuples(st.integers(1, 90), st.integers(1, 500)), min_size=1, max_size=4),
    steps=st.lists(st.integers(0, 100), max_size=5),
)
def test_whatever_the_steps_all_that_was_spent_comes_back(quantities: list[tuple[int, int]], steps: list[int]) -> None:
    parts = [Spent(id=uuid4(), lot=uuid4(), quantity=quantity, covered=covered) for quantity, covered in quantities]
    for step in [*steps, None]:
        left = sum(one.left for one in parts)
        given_back = {one.spent.id: one for one in restoring(parts, None if step is None else left * step // 100)}
        assert all(one.quantity >= 0 for one in given_back.values())
        parts = [
            Spent(
                id=one.id,
                lot=one.lot,
                quantity=one.quantity,
                covered=one.covered,
                restored_quantity=one.restored_quantity + (given_back[one.id].quantity if one.id in given_back else 0),
                restored_covered=one.restored_covered + (given_back[one.id].covered if one.id in given_back else 0),
            )
            for one in parts
        ]
    assert all((one.restored_quantity, one.left) == (one.quantity, 0) for one in parts)


def test_no_more_comes_back_than_was_spent() -> None:
    with pytest.raises(ValueError, match="6 of 5"):
        restoring([Spent(id=uuid4(), lot=uuid4(), quantity=1, covered=5)], 6)


@pytest.mark.parametrize(
    ("unit", "quantity", "fr", "en"),
    [
        ("minutes", 45, "45 min", "45 min"),
        ("minutes", 120, "2 h", "2 h"),
        ("minutes", 125, "2 h 05", "2 h 5 min"),
        ("credits", 1, "1 séance", "1 session"),
        ("credits", 8, "8 séances", "8 sessions"),
        ("money", 123450, "1 234,50 €", "€1,234.50"),
        ("money", 5000, "50 €", "€50"),
    ],
)
def test_amounts_in_words(unit: str, quantity: int, fr: str, en: str) -> None:
    def plain(text: str) -> str:
        return text.replace("\u00a0", " ").replace("\u202f", " ")

    currency = "EUR" if unit == "money" else ""
    assert plain(in_words(unit, currency, quantity, locale="fr")) == fr
    assert plain(in_words(unit, currency, quantity, locale="en")) == en
