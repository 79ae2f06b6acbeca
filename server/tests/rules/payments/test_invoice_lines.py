"""What an invoice lists adds up, whatever it lists; what credits it undoes it to the cent."""

from collections import defaultdict
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from comptoir.payments.rules.invoices import (
    Account,
    InvoiceLine,
    TaxedLine,
    credited,
    invoice_number,
    largest_remainder,
    tax_within,
    taxed,
)

rates = st.sampled_from([None, *map(Decimal, ("20", "10", "5.5", "2.1", "8.5", "19", "7.7", "0", "25"))])
lines = st.lists(
    st.builds(
        InvoiceLine,
        description=st.just("x"),
        gross=st.integers(-20_000, 100_000),
        quantity=st.integers(1, 20),
        vat_rate=rates,
        account=st.sampled_from(list(Account)),
    ),
    min_size=1,
    max_size=12,
)


def exact(gross: int, rate: Decimal | None) -> Decimal:
    return Decimal(0) if rate is None else Decimal(gross) * rate / (100 + rate)


@given(lines)
def test_everything_adds_up(drafts: list[InvoiceLine]) -> None:
    made, sums = taxed(drafts)
    assert [(line.description, line.quantity, line.gross) for line in made] == [
        (line.description, line.quantity, line.gross) for line in drafts
    ]
    assert all(line.net + line.tax == line.gross for line in made)
    for one in sums:
        mine = [line for line in made if line.vat_rate == one.vat_rate]
        assert (one.net, one.tax, one.gross) == tuple(
            sum(values) for values in zip(*((line.net, line.tax, line.gross) for line in mine), strict=True)
        )
    assert sum(one.gross for one in sums) == sum(line.gross for line in drafts)
    assert len({one.vat_rate for one in sums}) == len(sums)


@given(lines)
def test_no_rate_is_more_than_half_a_cent_off_and_no_line_a_whole_one(drafts: list[InvoiceLine]) -> None:
    made, sums = taxed(drafts)
    assert all(abs(one.tax - exact(one.gross, one.vat_rate)) <= Decimal("0.5") for one in sums)
    assert all(abs(line.tax - exact(line.gross, line.vat_rate)) < 1 for line in made)


@given(st.integers(-(10**9), 10**9), rates)
def test_what_is_wholly_taken_off_leaves_no_tax(gross: int, rate: Decimal | None) -> None:
    assert tax_within(-gross, rate) == -tax_within(gross, rate)


@pytest.mark.parametrize(
    ("gross", "rate", "tax"), [(12000, "20", 2000), (10000, "20", 1667), (105, "5.5", 5), (1, "20", 0), (3, "20", 1)]
)
def test_tax_within_known_amounts(gross: int, rate: str, tax: int) -> None:
    assert tax_within(gross, Decimal(rate)) == tax


@given(lines, st.lists(st.floats(0, 1), max_size=6))
def test_credit_notes_undo_an_invoice_to_the_cent(drafts: list[InvoiceLine], parts: list[float]) -> None:
    made, _ = taxed(drafts)
    positive: dict[tuple[Decimal | None, Account], int] = defaultdict(int)
    for line in made:
        positive[line.vat_rate, line.account] += line.gross
    assume(all(amount >= 0 for amount in positive.values()))
    left = sum(line.gross for line in made)
    assume(left > 0)
    already: list[TaxedLine] = []
    for part in [*parts, 1.0]:
        amount = int(left * part)
        if amount == 0:
            continue
        note, sums = credited(made, already, amount, "Avoir")
        assert sum(line.gross for line in note) == sum(one.gross for one in sums) == amount
        assert all(line.net + line.tax == line.gross for line in note)
        assert all(line.gross != 0 or line.net == 0 for line in note)
        already += note
        left -= amount
    for rate in {line.vat_rate for line in made}:
        assert sum(line.tax for line in already if line.vat_rate == rate) == sum(
            line.tax for line in made if line.vat_rate == rate
        )


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**6), min_size=1, max_size=9))
def test_shares_by_largest_remainder(total: int, weights: list[int]) -> None:
    assume(sum(weights) > 0)
    shares = largest_remainder(total, weights)
    assert sum(shares) == total
    for share, weight in zip(shares, weights, strict=True):
        assert abs(Decimal(share) - Decimal(total) * weight / sum(weights)) < 1


def test_a_number_says_its_year() -> None:
    assert invoice_number("F", 2026, 42) == "F2026-00042"
