"""The tax authority's file: 18 columns, entries that balance, numbers without gaps, in the order of their days."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from comptoir.payments.rules.fec import COLUMNS, Entry, file_name, receipt, rows, sale, text_of
from comptoir.payments.rules.invoices import Account, InvoiceLine, taxed
from comptoir.payments.rules.spelling import day, plain, spelled

days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
names = st.text(max_size=20)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    if draw(st.booleans()):
        return receipt(
            is_refund=draw(st.booleans()),
            method=draw(st.sampled_from(["cash", "card", "wallet", "transfer", ""])),
            on=draw(days),
            document=draw(st.text("ABC123", min_size=1, max_size=8)),
            client="C1",
            client_name=draw(names),
            currency="EUR",
            amount=draw(st.integers(1, 10**8)),
        )
    lines = st.builds(
        InvoiceLine,
        description=st.just("x"),
        gross=st.integers(1, 10**7),
        vat_rate=st.sampled_from([None, Decimal(20), Decimal("5.5")]),
        account=st.sampled_from(list(Account)),
    )
    made, _ = taxed(draw(st.lists(lines, min_size=1, max_size=4)))
    return sale(
        is_credit=draw(st.booleans()),
        number=draw(st.text("F0123", min_size=1, max_size=8)),
        issued=draw(days),
        client="C2",
        client_name=draw(names),
        currency="EUR",
        lines=[line.document() for line in made],
    )


def cents(text: str) -> int:
    return int(text.replace(",", ""))


@given(st.lists(entries(), max_size=12))
def test_every_entry_balances_and_follows_the_one_before(found: list[Entry]) -> None:
    header, *lines = rows(found)
    assert tuple(header) == COLUMNS and len(COLUMNS) == 18
    assert {len(line) for line in lines} <= {18}
    numbers = [int(line[2]) for line in lines]
    assert sorted(set(numbers)) == list(range(1, len(found) + 1)) and numbers == sorted(numbers)
    assert [line[3] for line in lines] == sorted(line[3] for line in lines)
    for number in set(numbers):
        mine = [line for line in lines if int(line[2]) == number]
        assert sum(cents(line[11]) for line in mine) == sum(cents(line[12]) for line in mine) > 0
    assert all((cents(line[11]) == 0) != (cents(line[12]) == 0) for line in lines)


@given(st.lists(entries(), max_size=6))
def test_no_name_can_break_a_row(found: list[Entry]) -> None:
    text = text_of(found)
    assert text.count("\r\n") == len(list(rows(found)))
    assert all(line.count("\t") == 17 for line in text.split("\r\n")[:-1])


def test_the_file_is_named_as_the_law_says() -> None:
    assert file_name("732829320", date(2026, 12, 31)) == "732829320FEC20261231.txt"


def test_amounts_and_days_as_people_read_them() -> None:
    assert spelled(123450, "EUR", "fr") == "1\u00a0234,50\u00a0€"
    assert spelled(-123450, "EUR", "en") == "−€1,234.50"
    assert spelled(5, "CHF", "en") == "CHF\u00a00.05"
    assert spelled(1500, "JPY", "fr") == "1\u00a0500\u00a0JPY"
    assert plain(-5, "EUR") == "-0.05"
    assert day(date(2027, 3, 1), "fr") == "1er mars 2027"
    assert day(date(2027, 3, 1), "en") == "1 March 2027"
