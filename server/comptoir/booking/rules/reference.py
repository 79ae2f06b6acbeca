"""The short code by which people name a booking."""

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without 0 and O, 1, I and L, nor U, which is read as V."""
LENGTH = 8
ENTROPY_BYTES = 16


def booking_reference(entropy: bytes) -> str:
    """Eight characters of `ALPHABET`, evenly spread, from at least 16 random bytes.

    Raises:
        ValueError: fewer bytes.
    """
    if len(entropy) < ENTROPY_BYTES:
        raise ValueError("16 random bytes are needed")
    number = int.from_bytes(entropy, "big")
    characters: list[str] = []
    for _ in range(LENGTH):
        number, position = divmod(number, len(ALPHABET))
        characters.append(ALPHABET[position])
    return "".join(characters)
