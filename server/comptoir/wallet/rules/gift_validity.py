"""How long a gift certificate is valid: never shorter than the law of the country has it."""

from calendar import monthrange
from datetime import date
from typing import Final

UNTIL_FURTHER: Final = 0
"""No end at all."""

USUAL_MONTHS: Final = 12

SHORTEST_MONTHS: Final[dict[str, int]] = {
    # Consumer Protection (Gift Vouchers) Act 2019, section 66B: five years at least.
    "IE": 60,
    # 15 U.S.C. § 1693l-1(c) (Credit CARD Act of 2009): five years at least.
    "US": 60,
    # §§ 195, 199 BGB: three years from the end of the year; see `_CALENDAR_YEARS`.
    "DE": 36,
    # OGH 7 Ob 22/12d on § 1478 ABGB: shorter than thirty years needs a reason.
    "AT": 360,
    # Art. 127 OR: ten years.
    "CH": 120,
    # Forældelsesloven § 3: three years.
    "DK": 36,
    # Wet handhaving: Boek VI WER art. VI.91/1 (2022): one year at least.
    "BE": 12,
    # O. Reg. 17/05 (Ontario), Loi sur la protection du consommateur art. 187.2 (Québec): no end.
    "CA": UNTIL_FURTHER,
    # Australian Consumer Law s 99B: three years at least.
    "AU": 36,
}
"""By country; where nothing is said (France among them) the house decides, and says it on the certificate."""

_CALENDAR_YEARS = {"DE"}


def last_day(country: str, bought: date, months: int | None = None) -> date | None:
    """The last day on which a certificate bought on `bought` is good; None: it does not end.

    `months` is what the house wants (`UNTIL_FURTHER`: no end; None: twelve); a longer time that the law asks for wins.
    """
    shortest = SHORTEST_MONTHS.get(country)
    wanted = (USUAL_MONTHS if shortest is None else shortest) if months is None else months
    if UNTIL_FURTHER in (shortest, wanted):
        return None
    asked = _later(bought, wanted)
    if shortest is None:
        return asked
    legal = _later(bought, shortest)
    return max(asked, date(legal.year, 12, 31) if country in _CALENDAR_YEARS else legal)


def _later(day: date, months: int) -> date:
    """The same day of the month, or the last one of a month that has none such."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
