"""Amounts in minor units (cents), never floats."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Money:
    """`minor` units of `currency` (ISO 4217 code, upper case); may be negative."""

    minor: int
    currency: str

    def __add__(self, other: "Money") -> "Money":
        self._same_currency(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._same_currency(other)
        return Money(self.minor - other.minor, self.currency)

    def times(self, count: int) -> "Money":
        """The same amount, `count` times over."""
        return Money(self.minor * count, self.currency)

    def split(self, parts: int) -> list["Money"]:
        """Cut into `parts` shares that differ by at most one minor unit and sum to self.

        Raises:
            ValueError: if `parts` is below 1.
        """
        if parts < 1:
            raise ValueError("parts must be at least 1")
        share, left = divmod(self.minor, parts)
        return [Money(share + (1 if i < left else 0), self.currency) for i in range(parts)]

    def _same_currency(self, other: "Money") -> None:
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not mix")
