"""What is printed on a gift certificate."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

type Design = Literal["classic", "botanical", "night", "playful"]
type Format = Literal["a4", "card"]

DESIGNS: tuple[Design, ...] = ("classic", "botanical", "night", "playful")
SIZES: dict[Format, tuple[float, float]] = {"a4": (210, 297), "card": (148, 105)}
"""Width and height in millimetres; the card is an A6 on its side."""
PICTURES = ("image/jpeg", "image/png", "image/webp")

_OWN_COLOURS: dict[Design, str] = {
    "classic": "#a67c3d",
    "botanical": "#4d7358",
    "night": "#e8c987",
    "playful": "#ff5d5d",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftCard:
    """`worth` is spelled out (`50 €`); `last_day` None: it does not end. `colour` is `#rrggbb` or empty; `picture` an
    image file of one of `PICTURES`, or empty."""

    house: str
    design: Design
    colour: str
    worth: str
    label: str
    message: str
    recipient: str
    sender: str
    code: str
    url: str
    last_day: date | None
    locale: str
    picture: bytes = b""

    @property
    def accent(self) -> str:
        return self.colour or _OWN_COLOURS[self.design]


def as_design(name: str) -> Design:
    """A design we no longer have is drawn as the classic one."""
    return next((one for one in DESIGNS if one == name), "classic")


def worth_of(unit: str, quantity: int, locale: str) -> str:
    """What is given when it is no money: `10 séances`, `5 heures`, `90 minutes`."""
    french = locale.startswith("fr")
    if unit == "credits":
        one, many = ("séance", "séances") if french else ("session", "sessions")
    elif quantity % 60 == 0:
        quantity //= 60
        one, many = ("heure", "heures") if french else ("hour", "hours")
    else:
        one, many = ("minute", "minutes")
    return f"{quantity}\u00a0{one if quantity == 1 else many}"
