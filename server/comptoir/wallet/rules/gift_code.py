"""Codes of gift certificates: 16 characters that cannot be mistaken for one another, the last one a check character.

The alphabet has 23 characters, a prime: with a different weight for each place, the check finds every wrong character
and every two that changed places (ISO 7064 explains the principle for its own moduli). 15 free characters are 67 bits.
"""

from collections.abc import Callable

ALPHABET = "23456789ACEFHJKMNPRTVXY"
"""Of each group that looks or sounds alike at most one is here: O0QD, I1L, S5, Z2, B8, G6, UV, W."""

LENGTH = 16
_READ_AS = str.maketrans("SZBGU", "5286V")
_BETWEEN = str.maketrans("", "", " -_.\u00a0\u202f\t\r\n\u2010\u2011\u2012\u2013")


def new_code(below: Callable[[int], int]) -> str:
    """A fresh code; `below(n)` gives a number from 0 to n - 1 that nobody can foresee (`secrets.randbelow`)."""
    free = "".join(ALPHABET[below(len(ALPHABET))] for _ in range(LENGTH - 1))
    return free + check_character(free)


def check_character(free: str) -> str:
    """The character that makes the weighted sum of all places a multiple of 23."""
    weighted = sum(place * ALPHABET.index(letter) for place, letter in enumerate(free, start=1))
    # The last place weighs 16; 13 undoes it: 16 x 13 = 208 = 9 x 23 + 1.
    return ALPHABET[-weighted * 13 % len(ALPHABET)]


def read_code(typed: str) -> str | None:
    """A code as somebody typed it, whatever its case and however it is cut into groups; None: it is none."""
    text = typed.translate(_BETWEEN).upper().translate(_READ_AS)
    if len(text) != LENGTH or any(letter not in ALPHABET for letter in text):
        return None
    return text if check_character(text[:-1]) == text[-1] else None


def shown_code(code: str) -> str:
    """In groups of four, as it is printed."""
    return "-".join(code[at : at + 4] for at in range(0, LENGTH, 4))
