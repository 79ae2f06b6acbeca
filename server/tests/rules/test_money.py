"""Discounts, VAT, what comes back, and what a booking says of its money."""

from datetime import UTC, datetime
from fractions import Fraction
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comptoir.booking.rules.cancellation import CancellationPolicy, RefundPolicy
from comptoir.booking.rules.price import Line, LineKind, PriceUnit, Quote
from comptoir.booking.rules.promotion import with_promo
from comptoir.booking.rules.refunding import Refunding, RefundRule
from comptoir.booking.rules.settlement import amount_due, overpaid, payment_status
from comptoir.booking.rules.status import Status
from comptoir.booking.rules.vat import vat_of, vat_within
from comptoir.payments.rules.spread import spread
from comptoir.payments.rules.status import TRANSITIONS, PaymentStatus
from comptoir.wallet.rules.discount import PromoKind, PromoTerms, discount_minor
from comptoir.wallet.rules.validity import PromoFacts, PromoRules, Refused, refused

amounts = st.integers(0, 2_000_000_000)
rates = st.integers(0, 10_000).map(lambda hundredths: hundredths / 100)
terms = st.one_of(
    st.builds(PromoTerms, st.just(PromoKind.PERCENTAGE), st.integers(1, 100)),
    st.builds(PromoTerms, st.just(PromoKind.FIXED), st.integers(1, 2_000_000_000)),
    st.builds(PromoTerms, st.just(PromoKind.FREE_MINUTES), st.integers(1, 100_000)),
)


def quote(*totals: int) -> Quote:
    lines = tuple(Line("x", PriceUnit.BOOKING, 1, total, total) for total in totals)
    return Quote(lines, sum(totals), "EUR")


@pytest.mark.parametrize(
    ("kind", "value", "price", "minutes", "off"),
    [
        (PromoKind.PERCENTAGE, 20, 5000, 60, 1000),
        (PromoKind.PERCENTAGE, 10, 5, 60, 1),
        (PromoKind.PERCENTAGE, 10, 4, 60, 0),
        (PromoKind.PERCENTAGE, 50, 1, 60, 1),
        (PromoKind.FIXED, 700, 500, 60, 500),
        (PromoKind.FREE_MINUTES, 20, 100, 60, 33),
        (PromoKind.FREE_MINUTES, 40, 100, 60, 67),
        (PromoKind.FREE_MINUTES, 30, 1, 60, 1),
        (PromoKind.FREE_MINUTES, 90, 100, 60, 100),
    ],
)
def test_a_code_takes_off_half_up(kind: PromoKind, value: int, price: int, minutes: int, off: int) -> None:
    assert discount_minor(PromoTerms(kind, value), price=price, minutes=minutes) == off


@given(terms, amounts, st.integers(1, 600_000))
def test_a_code_never_takes_more_than_the_price(promo: PromoTerms, price: int, minutes: int) -> None:
    priced = with_promo(quote(price), promo, code="X", minutes=minutes)
    assert 0 <= priced.total <= price
    assert priced.total == sum(line.total for line in priced.lines) == priced.subtotal - priced.discount
    assert priced.subtotal == price


@given(st.integers(-2_000_000_000, 2_000_000_000), rates)
def test_vat_is_the_nearest_cent_of_what_is_within(gross: int, rate: float) -> None:
    exact = gross * Fraction(str(rate)) / (100 + Fraction(str(rate)))
    found = vat_within(gross, rate)
    assert abs(found - exact) <= Fraction(1, 2)
    assert vat_within(-gross, rate) == -found, "a discount rounds as what it is taken off"


@pytest.mark.parametrize(
    ("gross", "rate", "tax"), [(12000, 20, 2000), (5000, 5.5, 261), (3, 20, 1), (2100, 2.1, 43), (9, 100, 5), (1, 0, 0)]
)
def test_vat_of_known_amounts(gross: int, rate: float, tax: int) -> None:
    assert vat_within(gross, rate) == tax


@given(st.lists(amounts, min_size=1, max_size=4), rates, terms)
def test_net_and_tax_are_the_total(totals: list[int], rate: float, promo: PromoTerms) -> None:
    priced = with_promo(quote(*totals), promo, code="X", minutes=60)
    vat = vat_of(priced, rate)
    assert vat is not None
    assert vat.net + vat.amount == priced.total
    assert len(vat.lines) == len(priced.lines)
    if len(totals) == 1 and priced.total == 0:
        assert vat.amount == 0


def test_without_a_rate_there_is_no_vat() -> None:
    assert vat_of(quote(100), None) is None


@given(st.integers(0, 10_000), st.lists(st.integers(0, 3_000), max_size=6))
def test_a_refund_is_spread_to_the_cent(amount: int, left: list[int]) -> None:
    shares = spread(amount, list(enumerate(left)))
    assert sum(share for _, share in shares) == min(amount, sum(left))
    assert all(0 < share <= left[position] for position, share in shares)
    assert [position for position, _ in shares] == sorted(position for position, _ in shares)


@given(amounts, amounts, st.data(), st.sampled_from(list(Status)))
def test_what_is_due_what_is_kept_and_the_price_add_up(
    total: int, paid: int, data: st.DataObject, status: Status
) -> None:
    refunded = data.draw(st.integers(0, paid))
    due = amount_due(status, total=total, paid=paid, refunded=refunded)
    extra = overpaid(total=total, paid=paid, refunded=refunded)
    if status.is_active:
        assert paid - refunded + due - extra == total
        assert due == 0 or extra == 0
    else:
        assert due == 0


@pytest.mark.parametrize(
    ("status", "total", "paid", "refunded", "said"),
    [
        (Status.CONFIRMED, 100, 0, 0, "pending"),
        (Status.CONFIRMED, 100, 40, 0, "pending"),
        (Status.CONFIRMED, 100, 100, 0, "paid"),
        (Status.CONFIRMED, 80, 100, 20, "paid"),
        (Status.CONFIRMED, 100, 100, 20, "partially_refunded"),
        (Status.CONFIRMED, 100, 100, 100, "refunded"),
        (Status.CONFIRMED, 0, 0, 0, "paid"),
        (Status.CANCELLED, 100, 0, 0, "pending"),
        (Status.CANCELLED, 100, 100, 0, "paid"),
        (Status.CANCELLED, 100, 100, 50, "partially_refunded"),
        (Status.CANCELLED, 100, 40, 40, "refunded"),
        (Status.NO_SHOW, 100, 100, 0, "paid"),
    ],
)
def test_what_a_booking_says_of_its_payment(status: Status, total: int, paid: int, refunded: int, said: str) -> None:
    assert payment_status(status, total=total, paid=paid, refunded=refunded) == said


POLICY = CancellationPolicy(cutoff_hours=1, refund=RefundPolicy.PARTIAL, refund_percentage=25)


@pytest.mark.parametrize(
    ("refund", "now", "back"),
    [
        (Refunding(), 0, 1001),
        (Refunding(RefundRule.NONE), 0, 0),
        (Refunding(RefundRule.AMOUNT, 7), 0, 7),
        (Refunding(RefundRule.POLICY), 0, 250),
        (Refunding(RefundRule.POLICY), 6399, 250),
        (Refunding(RefundRule.POLICY), 6400, 0),
    ],
)
def test_what_comes_back(refund: Refunding, now: int, back: int) -> None:
    assert refund.of(POLICY, kept=1001, start=10_000, now=now) == back


def test_every_state_of_a_payment_is_reached_and_what_is_lost_stays_lost() -> None:
    assert {end for _, end in TRANSITIONS} == set(PaymentStatus) - {PaymentStatus.PENDING}
    assert {start for start, _ in TRANSITIONS} == set(PaymentStatus) - {PaymentStatus.LOST}
    assert [start for start, end in TRANSITIONS if start is end] == []


NOW = datetime(2027, 3, 1, tzinfo=UTC)
SERVICE = uuid4()
PRODUCT = uuid4()
FOR_PRODUCT = {"service": None, "product": PRODUCT}


def rules(**changes: object) -> PromoRules:
    free = {
        "kind": PromoKind.PERCENTAGE,
        "currency": "EUR",
        "is_active": True,
        "valid_from": None,
        "valid_until": None,
        "services": (),
        "products": (),
        "first_booking_only": False,
        "minimum_amount": None,
        "max_uses": None,
        "max_uses_per_client": None,
        "uses": 0,
    }
    return PromoRules(**{**free, **changes})  # type: ignore[arg-type]


def facts(**changes: object) -> PromoFacts:
    plain = {"service": SERVICE, "price": 100, "currency": "EUR", "now": NOW}
    return PromoFacts(**{**plain, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rule", "fact", "reason"),
    [
        ({}, {}, None),
        ({"is_active": False}, {}, Refused.INACTIVE),
        ({"valid_from": NOW}, {}, None),
        ({"valid_until": NOW}, {}, Refused.EXPIRED),
        ({"services": [uuid4()]}, {}, Refused.NOT_FOR_SERVICE),
        ({"services": [SERVICE]}, {}, None),
        ({"services": [SERVICE]}, FOR_PRODUCT, Refused.NOT_FOR_SERVICE),
        ({"products": [PRODUCT]}, {}, Refused.NOT_FOR_SERVICE),
        ({"products": [PRODUCT]}, FOR_PRODUCT, None),
        ({"products": [PRODUCT], "services": [SERVICE]}, {}, None),
        ({}, FOR_PRODUCT, None),
        ({"kind": PromoKind.FREE_MINUTES}, FOR_PRODUCT, Refused.NOT_FOR_SERVICE),
        ({"kind": PromoKind.FIXED}, {"currency": "CHF"}, Refused.NOT_FOR_SERVICE),
        ({"minimum_amount": 1}, {"currency": "CHF"}, Refused.NOT_FOR_SERVICE),
        ({}, {"currency": "CHF"}, None),
        ({"minimum_amount": 101}, {}, Refused.BELOW_MINIMUM),
        ({"first_booking_only": True}, {"has_booked": True}, Refused.FIRST_BOOKING_ONLY),
        ({"first_booking_only": True}, {}, None),
        ({"max_uses_per_client": 1}, {"uses_by_client": 1}, Refused.CLIENT_LIMIT),
        ({"max_uses_per_client": 1}, {}, None),
        ({"max_uses": 1, "uses": 1}, {}, Refused.USED_UP),
    ],
)
def test_why_a_code_may_not_be_used(rule: dict[str, object], fact: dict[str, object], reason: Refused | None) -> None:
    assert refused(rules(**rule), facts(**fact)) == reason


def test_a_discount_is_a_line_of_its_own() -> None:
    priced = with_promo(quote(5000), PromoTerms(PromoKind.FIXED, 1000), code="SPRING", minutes=60)
    assert priced.lines[1] == Line("SPRING", PriceUnit.BOOKING, 1, -1000, -1000, LineKind.PROMO)
    free = quote(0)
    assert with_promo(free, PromoTerms(PromoKind.FIXED, 1000), code="SPRING", minutes=60) is free
