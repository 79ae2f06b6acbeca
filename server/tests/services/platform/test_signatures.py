"""Signed tokens: one spelling only is ours."""

from datetime import UTC, datetime

import pytest

from comptoir.platform.contracts import SignatureInvalid
from comptoir.platform.crypto import sign, unsign

NOW = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@pytest.mark.parametrize("number", range(8))
def test_no_other_last_character_will_do(number: int) -> None:
    """The last character carries bits that base 64 throws away."""
    token = sign({"n": number}, purpose="test")
    assert unsign(token, purpose="test", now=NOW) == {"n": number}
    for last in ALPHABET.replace(token[-1], ""):
        with pytest.raises(SignatureInvalid):
            unsign(token[:-1] + last, purpose="test", now=NOW)


@pytest.mark.parametrize("added", ["=", "!", " ", "\n", "é", "\ud800"])
def test_nor_anything_that_base_64_would_skip(added: str) -> None:
    token = sign({"n": 1}, purpose="test")
    for text in (token + added, added + token, token.replace(".", "." + added)):
        with pytest.raises(SignatureInvalid):
            unsign(text, purpose="test", now=NOW)
