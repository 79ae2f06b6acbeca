"""Codes of gift certificates are found again however they are typed, and a slip is noticed."""

import random

from hypothesis import assume, given
from hypothesis import strategies as st

from comptoir.wallet.rules.gift_code import ALPHABET, LENGTH, check_character, new_code, read_code, shown_code

codes = st.integers(0).map(lambda seed: new_code(random.Random(seed).randrange))
places = st.integers(0, LENGTH - 1)


@given(codes)
def test_a_code_reads_as_itself_however_it_is_typed(code: str) -> None:
    assert len(code) == LENGTH
    assert set(code) <= set(ALPHABET)
    shown = shown_code(code)
    assert [len(group) for group in shown.split("-")] == [4, 4, 4, 4]
    for typed in (code, shown, shown.lower(), f"  {shown.replace('-', ' ')}\n", shown.replace("-", "\u2013")):
        assert read_code(typed) == code


@given(codes, places, st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(code: str, place: int, other: str) -> None:
    assume(code[place] != other)
    assert read_code(code[:place] + other + code[place + 1 :]) is None


@given(codes, places, places)
def test_two_characters_that_changed_places_are_noticed(code: str, one: int, other: int) -> None:
    assume(code[one] != code[other])
    letters = list(code)
    letters[one], letters[other] = letters[other], letters[one]
    assert read_code("".join(letters)) is None


@given(codes, places)
def test_a_missing_or_doubled_character_is_noticed(code: str, place: int) -> None:
    assert read_code(code[:place] + code[place + 1 :]) is None
    assert read_code(code[:place] + code[place] + code[place:]) is None


@given(st.text(max_size=40))
def test_anything_may_be_typed(text: str) -> None:
    code = read_code(text)
    assert code is None or code[-1] == check_character(code[:-1])


def test_no_character_is_taken_for_another() -> None:
    for group in ("O0QD", "I1L", "S5", "Z2", "B8", "G6", "UV"):
        assert sum(letter in ALPHABET for letter in group) <= 1, group
    written = new_code(lambda below: ALPHABET.index("5"))
    assert read_code(written.replace("5", "s")) == written


def test_codes_use_all_that_chance_gives() -> None:
    asked: list[int] = []

    def below(limit: int) -> int:
        asked.append(limit)
        return 0

    new_code(below)
    assert asked == [len(ALPHABET)] * (LENGTH - 1)
    assert len(ALPHABET) ** (LENGTH - 1) > 2**64
