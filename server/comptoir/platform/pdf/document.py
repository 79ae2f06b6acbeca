"""The sheet that invoices and certificates are drawn on: fpdf2 with embedded fonts only."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal, cast
from unicodedata import category

from fpdf import FPDF

FONTS = Path(__file__).parent / "fonts"
_FILES = {
    "sans": "Inter-Regular.ttf",
    "sans-bold": "Inter-SemiBold.ttf",
    "serif": "CormorantGaramond-Medium.ttf",
    "serif-italic": "CormorantGaramond-Italic.ttf",
    "script": "GreatVibes-Regular.ttf",
    "round": "Poppins-Regular.ttf",
    "round-bold": "Poppins-Bold.ttf",
}
type Face = Literal["sans", "sans-bold", "serif", "serif-italic", "script", "round", "round-bold"]
type Colour = tuple[int, int, int]
_SPARE: Face = "sans"
"""Latin, Greek, Cyrillic and Vietnamese: what another font lacks is written in it."""


class Sheet(FPDF):
    """Millimetres, from the top left corner. `faces` are the fonts it uses."""

    def __init__(
        self,
        *,
        title: str,
        author: str,
        locale: str,
        made_at: datetime,
        faces: Sequence[Face],
        size: tuple[float, float] = (210, 297),
        archival: bool = False,
    ) -> None:
        """`archival`: PDF/A-3B (ISO 19005-3), for documents that are kept."""
        super().__init__(unit="mm", format=size, enforce_compliance="PDF/A-3B" if archival else None)
        self.set_title(title)
        self.set_author(author)
        self.set_creator("Comptoir")
        self.set_lang(locale)
        self.set_creation_date(made_at)
        self.set_auto_page_break(False)
        self.set_margin(0)
        for face in dict.fromkeys((*faces, _SPARE)):
            self.add_font(face, fname=str(FONTS / _FILES[face]))
        self.set_fallback_fonts([_SPARE], exact_match=False)
        self.face(faces[0], 10)

    def face(self, face: Face, points: float) -> None:
        self.set_font(face, size=points)

    def ink(self, colour: Colour) -> None:
        """The colour of what is written from now on."""
        self.set_text_color(*colour)

    def write_at(
        self, x: float, y: float, text: str, *, width: float = 0, align: Literal["L", "C", "R"] = "L", height: float = 0
    ) -> None:
        """One line; `y` is the top of its box, `height` (default: what the font needs) the box's."""
        self.set_xy(x, y)
        self.cell(w=width or None, h=height or self.font_size * 1.25, text=self.known(text), align=align)

    def fit(self, face: Face, text: str, *, most: float, least: float, width: float) -> float:
        """Set the biggest size from `most` down to `least` points at which one line of `text` fits in `width`."""
        points = most
        self.face(face, points)
        while points > least and self.get_string_width(self.known(text)) > width:
            points -= 0.5
            self.face(face, points)
        return points

    def lines_of(self, text: str, *, width: float) -> list[str]:
        """`text` cut into lines of at most `width`, with the font that is set."""
        found = self.multi_cell(w=width, text=self.known(text), dry_run=True, output="LINES", align="L")
        return cast(list[str], found)

    def known(self, text: str) -> str:
        """What there is a glyph for: an unknown letter becomes a question mark, an emoji would be an empty box."""
        fonts = [getattr(font, "cmap", {}) for font in (self.current_font, self.fonts[_SPARE])]
        return "".join(
            letter if letter in "\n\t" or any(ord(letter) in font for font in fonts) else _stand_in(letter)
            for letter in text
        )


def _stand_in(letter: str) -> str:
    return "?" if category(letter)[0] in "LN" else ""


def colour_of(hexadecimal: str) -> Colour:
    """`#rrggbb`."""
    return int(hexadecimal[1:3], 16), int(hexadecimal[3:5], 16), int(hexadecimal[5:7], 16)


def mix(one: Colour, other: Colour, part: float) -> Colour:
    """`one` with `part` (0 to 1) of `other` in it."""
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue
