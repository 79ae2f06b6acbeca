"""Draw a gift certificate: a page to print and fold, or a card; in four designs."""

import re
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

import segno
from PIL import Image, ImageOps

from comptoir.platform.pdf.document import Colour, Face, Sheet, colour_of, mix
from comptoir.wallet.adapters.gift_art import PAPER, paint
from comptoir.wallet.adapters.gift_words import validity, words_of
from comptoir.wallet.rules.gift_card import SIZES, Design, Format, GiftCard

_DARK: Colour = (34, 36, 44)
_WHITE: Colour = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class _Look:
    """The fonts of title, big figure and text, and how big the title may be in parts of the sheet's width."""

    title: Face
    worth: Face
    text: Face
    strong: Face
    title_part: float
    capitals: bool


_LOOKS: dict[Design, _Look] = {
    "classic": _Look("serif", "serif", "serif", "serif", 0.085, True),
    "botanical": _Look("script", "serif", "serif", "serif-italic", 0.155, False),
    "night": _Look("serif-italic", "serif", "serif", "serif-italic", 0.125, False),
    "playful": _Look("round-bold", "round-bold", "round", "round-bold", 0.1, False),
}


def gift_pdf(card: GiftCard, *, format: Format, made_at: datetime) -> bytes:
    """The certificate's bytes; every font is embedded."""
    look = _LOOKS[card.design]
    sheet = Sheet(
        title=f"{words_of(card.locale)['title']} – {card.house}",
        author=card.house,
        locale=card.locale,
        made_at=made_at,
        faces=tuple(dict.fromkeys((look.text, look.title, look.worth, look.strong, "sans", "sans-bold"))),
        size=SIZES[format],
    )
    sheet.add_page()
    _Drawing(sheet, card, look).draw(is_card=format == "card")
    return bytes(sheet.output())


class _Drawing:
    def __init__(self, sheet: Sheet, card: GiftCard, look: _Look) -> None:
        self.sheet, self.card, self.look, self.words = sheet, card, look, words_of(card.locale)
        self.accent = colour_of(card.accent)
        self.on_dark = card.design == "night"
        self.ink: Colour = (244, 240, 230) if self.on_dark else _DARK
        self.soft = mix(self.ink, PAPER[card.design], 0.18 if self.on_dark else 0.28)
        self.figure = self.accent if self.on_dark else _readable(self.accent)

    def draw(self, *, is_card: bool) -> None:
        paint(self.sheet, self.card.design, self.accent)
        if is_card:
            self._card()
        else:
            self._page()

    def _page(self) -> None:
        sheet, card = self.sheet, self.card
        if card.picture:
            self._picture(60, 30, 90, 50)
            self._centred(card.house, 17, self.look.text, 18, self.soft)
            self._title(83, 150, part=0.72)
            self._worth(103, 150, 52, height=20)
        else:
            self._centred(card.house, 32, self.look.text, 18, self.soft)
            self._title(48, 160)
            self._worth(84, 150, 84)
        if card.label:
            self._centred(card.label, 122, self.look.text, 17, self.soft)
        self._rule(136)
        self._people(143, 19)
        self._message(166, 38, 130, 20)
        self._box(55, 212, 100, 50, qr=40)
        self._centred(validity(card.last_day, card.locale), 266, self.look.text, 12, self.soft)
        sheet.set_line_width(0.2)

    def _card(self) -> None:
        sheet, card = self.sheet, self.card
        left, width = 13.0, 84.0
        self._line(card.house, left, 13, width, self.look.text, 10, self.soft)
        most = sheet.w * self.look.title_part * 1.9
        self.sheet.ink(self.figure if not self.on_dark else self.ink)
        title = self.words["title"].upper() if self.look.capitals else self.words["title"]
        sheet.fit(self.look.title, title, most=min(most, 30), least=12, width=width)
        sheet.write_at(left, 18, title)
        self._line(card.worth, left, 34, width, self.look.worth, 36, self.figure)
        if card.label:
            self._line(card.label, left, 49.5, width, self.look.text, 10, self.soft)
        y = 57.0
        for label, name in ((self.words["to"], card.recipient), (self.words["from"], card.sender)):
            if name:
                self._line(f"{label} {name}", left, y, width, self.look.strong, 11, self.ink)
                y += 5.6
        self._paragraph(card.message, left, y + 1.5, width, 84 - y, 10)
        self._line(validity(card.last_day, card.locale), left, 89, width, self.look.text, 8.5, self.soft)
        if card.picture:
            self._picture(103, 11, 34, 29)
        self._code_card(103, 44 if card.picture else 30, 34)

    def _picture(self, x: float, y: float, width: float, height: float) -> None:
        """Its middle, cut to the frame."""
        with Image.open(BytesIO(self.card.picture)) as found:
            dots = (round(width * 12), round(height * 12))
            cut = ImageOps.fit(ImageOps.exif_transpose(found).convert("RGB"), dots)
        with self.sheet.rect_clip(x, y, width, height):
            self.sheet.image(cut, x, y, w=width, h=height)
        self.sheet.set_draw_color(*_WHITE)
        self.sheet.set_line_width(0.8)
        self.sheet.rect(x, y, width, height, style="D")

    def _title(self, y: float, width: float, *, part: float = 1) -> None:
        look = self.look
        title = self.words["title"].upper() if look.capitals else self.words["title"]
        if look.capitals:
            self.sheet.set_char_spacing(3)
        self.sheet.ink(self.ink if self.on_dark else self.figure)
        self.sheet.fit(look.title, title, most=self.sheet.w * look.title_part * 2.0 * part, least=16, width=width)
        self.sheet.write_at(0, y, title, width=self.sheet.w, align="C")
        self.sheet.set_char_spacing(0)

    def _worth(self, y: float, width: float, most: float, *, height: float = 30) -> None:
        self.sheet.ink(self.figure)
        self.sheet.fit(self.look.worth, self.card.worth, most=most, least=20, width=width)
        self.sheet.write_at(0, y, self.card.worth, width=self.sheet.w, align="C", height=height)

    def _rule(self, y: float) -> None:
        sheet = self.sheet
        sheet.set_draw_color(*self.accent)
        sheet.set_fill_color(*self.accent)
        sheet.set_line_width(0.3)
        middle = sheet.w / 2
        sheet.line(middle - 32, y, middle - 4, y)
        sheet.line(middle + 4, y, middle + 32, y)
        sheet.polygon([(middle, y - 1.6), (middle + 1.6, y), (middle, y + 1.6), (middle - 1.6, y)], style="F")

    def _people(self, y: float, points: float) -> None:
        named = ((self.words["to"], self.card.recipient), (self.words["from"], self.card.sender))
        shown = [f"{label} {name}" for label, name in named if name]
        for number, text in enumerate(shown):
            self._centred(text, y + number * 9 + (4.5 if len(shown) == 1 else 0), self.look.strong, points, self.ink)

    def _message(self, y: float, height: float, width: float, most: float) -> None:
        """Centred in its room, as big as it fits."""
        sheet = self.sheet
        lines, step = self._fitted(self.card.message, width, height, most)
        top = y + (height - len(lines) * step) / 2
        sheet.ink(self.ink)
        for number, line in enumerate(lines):
            sheet.write_at((sheet.w - width) / 2, top + number * step, line, width=width, align="C")

    def _paragraph(self, text: str, x: float, y: float, width: float, height: float, most: float) -> None:
        lines, step = self._fitted(text, width, height, most)
        self.sheet.ink(self.soft)
        for number, line in enumerate(lines):
            self.sheet.write_at(x, y + number * step, line)

    def _fitted(self, text: str, width: float, height: float, most: float) -> tuple[list[str], float]:
        if not text:
            return [], 0
        text = _unbroken(text) if self.card.locale.startswith("fr") else text
        points = most
        while True:
            self.sheet.face(self.look.text, points)
            lines, step = self.sheet.lines_of(text, width=width), points * 0.46
            room = int(height / step)
            if len(lines) <= room or points <= 6:
                return lines[:room], step
            points -= 0.5

    def _box(self, x: float, y: float, width: float, height: float, *, qr: float) -> None:
        """A white ticket with the code and its QR code, side by side."""
        sheet = self.sheet
        self._paper(x, y, width, height)
        inset = (height - qr) / 2
        self._qr(x + width - qr - inset, y + inset, qr)
        left, room = x + inset + 1, width - qr - 2 * inset - 3
        sheet.ink(mix(_DARK, _WHITE, 0.45))
        sheet.face("sans", 8)
        sheet.write_at(left, y + 9, self.words["code"])
        sheet.ink(_DARK)
        for number, part in enumerate((self.card.code[:9], self.card.code[10:])):
            sheet.fit("sans-bold", part, most=17, least=8, width=room)
            sheet.write_at(left, y + 15 + number * 8, part)
        sheet.ink(mix(_DARK, _WHITE, 0.45))
        sheet.fit("sans", self.words["how"], most=8, least=5, width=room)
        sheet.write_at(left, y + 36, self.words["how"])

    def _code_card(self, x: float, y: float, width: float) -> None:
        """The same, one above the other."""
        sheet = self.sheet
        self._paper(x, y, width, width + 17)
        self._qr(x + 3, y + 3, width - 6)
        sheet.ink(_DARK)
        for number, part in enumerate((self.card.code[:9], self.card.code[10:])):
            sheet.face("sans-bold", 10.5)
            sheet.write_at(x, y + width - 1.5 + number * 5, part, width=width, align="C")
        sheet.ink(mix(_DARK, _WHITE, 0.45))
        sheet.fit("sans", self.words["how"], most=6.5, least=4, width=width - 4)
        sheet.write_at(x, y + width + 10.5, self.words["how"], width=width, align="C")

    def _paper(self, x: float, y: float, width: float, height: float) -> None:
        sheet = self.sheet
        sheet.set_fill_color(*_WHITE)
        sheet.set_draw_color(*mix(self.accent, _WHITE, 0.55))
        sheet.set_line_width(0.3)
        style = "F" if self.on_dark else "DF"
        sheet.rect(x, y, width, height, style=style, round_corners=True, corner_radius=3)

    def _qr(self, x: float, y: float, size: float) -> None:
        """Error correction M (ISO/IEC 18004); the white paper around it is its quiet zone."""
        rows = [list(row) for row in segno.make(self.card.url, error="m", micro=False).matrix]
        step = size / len(rows)
        self.sheet.set_fill_color(*_DARK)
        for number, row in enumerate(rows):
            start = 0
            while start < len(row):
                end = start
                while end < len(row) and row[end]:
                    end += 1
                if end > start:
                    self.sheet.rect(x + start * step, y + number * step, (end - start) * step, step + 0.02, style="F")
                start = end + 1

    def _centred(self, text: str, y: float, face: Face, most: float, ink: Colour) -> None:
        self.sheet.ink(ink)
        self.sheet.fit(face, text, most=most, least=7, width=self.sheet.w * 0.74)
        self.sheet.write_at(0, y, text, width=self.sheet.w, align="C")

    def _line(self, text: str, x: float, y: float, width: float, face: Face, most: float, ink: Colour) -> None:
        self.sheet.ink(ink)
        self.sheet.fit(face, text, most=most, least=6, width=width)
        self.sheet.write_at(x, y, text)


def _unbroken(text: str) -> str:
    """French punctuation stays on the line of the word before it."""
    return re.sub(r"« ", "«\u00a0", re.sub(r" (?=[:;!?»])", "\u00a0", text))


def _readable(colour: Colour) -> Colour:
    """Dark enough on light paper: WCAG's relative luminance, at most 0.18 (a contrast of 4.5 on white)."""
    while _luminance(colour) > 0.18:
        colour = mix(colour, (0, 0, 0), 0.08)
    return colour


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in (one / 255 for one in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
