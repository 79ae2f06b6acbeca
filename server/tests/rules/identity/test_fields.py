"""What names, numbers and hours have to look like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comptoir.identity.rules import fields
from comptoir.identity.rules.folding import folded, search_text, sort_name
from comptoir.identity.rules.roles import ROLES
from comptoir.identity.rules.secrets import key_prefix, key_text
from comptoir.identity.rules.standing import Standing
from comptoir.identity.rules.weekly_hours import OpenRange, weekly_hours_errors


@pytest.mark.parametrize("good", ["acme", "a", "studio-54", "a" * 63])
def test_a_slug_is_a_dns_label(good: str) -> None:
    assert fields.slug(good) == good


@pytest.mark.parametrize("bad", ["", "-a", "a-", "a--b", "A", "a b", "é", "a" * 64, "a\n"])
def test_anything_else_is_no_slug(bad: str) -> None:
    with pytest.raises(ValueError, match="slug"):
        fields.slug(bad)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("06 12 34 56 78", "+33612345678"),
        ("+33 6 12 34 56 78", "+33612345678"),
        ("0032 470 12 34 56", "+32470123456"),
        ("+1 (415) 555-2671", "+14155552671"),
    ],
)
def test_phones_are_stored_in_one_form(typed: str, stored: str) -> None:
    assert fields.phone(typed, "FR") == stored


@pytest.mark.parametrize("typed", ["", "12", "call me", "+99 1", "0" * 40])
def test_what_nobody_can_dial_is_no_phone(typed: str) -> None:
    with pytest.raises(ValueError, match="phone"):
        fields.phone(typed, "FR")


@pytest.mark.parametrize("typed", ["a@example.test", "A.B+c@Exämple.de", "o'neil@example.com"])
def test_emails_are_stored_in_lower_case(typed: str) -> None:
    assert fields.email(typed) == fields.email(typed).lower()


@pytest.mark.parametrize("typed", ["", "a", "a@", "@b.test", "a@b", "a b@c.test", "a@b..test", "a@b.test\nx"])
def test_what_takes_no_mail_is_no_email(typed: str) -> None:
    with pytest.raises(ValueError, match="e-mail"):
        fields.email(typed)


def test_zones_currencies_and_countries_are_those_of_the_world() -> None:
    assert fields.time_zone("Europe/Paris") and fields.currency("eur") == "EUR" and fields.country("re") == "RE"
    for check, value in ((fields.time_zone, "Paris"), (fields.currency, "XAU"), (fields.country, "UK")):
        with pytest.raises(ValueError, match=r"time zone|currency|country"):
            check(value)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(), st.text())
def test_a_name_is_found_by_its_own_folded_words(name: str, email: str) -> None:
    found = search_text(name=name, email=email, phone="")

    assert all(word in found for word in folded(name).split())
    assert len(sort_name(name)) <= 100


def test_accents_case_and_ligatures_fold_away() -> None:
    assert folded("  Élodie  ŒUVRE Straße ") == "elodie oeuvre strasse"


def test_hours_past_midnight_and_to_midnight_are_hours() -> None:
    ranges = [OpenRange(0, "18:00", "02:00"), OpenRange(6, "09:00", "24:00"), OpenRange(6, "08:00", "12:00")]

    assert weekly_hours_errors(ranges) == []


def test_a_range_said_twice_is_named_where_it_is_said_again() -> None:
    ranges = [OpenRange(0, "09:00", "12:00"), OpenRange(1, "09:00", "12:00"), OpenRange(7, "09:00", "12:00")]

    assert [error.path for error in weekly_hours_errors(ranges)] == ["weeklyHours.2"]


@given(st.sampled_from(ROLES), st.sampled_from(ROLES))
def test_of_two_roles_one_stands_over_the_other(one: str, other: str) -> None:
    def over(first: str, second: str) -> bool:
        from comptoir.identity.contracts import RoleTooHigh

        try:
            Standing(first).require_over(Standing(second))
        except RoleTooHigh:
            return False
        return True

    assert over(one, other) or over(other, one)
    assert over("owner", other)


def test_a_key_says_what_it_is_and_its_prefix_says_little() -> None:
    text = key_text("secret", "test", "0123456789abcdef" * 3)

    assert text.startswith("sk_test_0123") and key_prefix(text) == "sk_test_0123"
