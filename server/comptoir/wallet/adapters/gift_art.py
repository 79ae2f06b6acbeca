"""The pictures behind a gift certificate: drawn, so that they are sharp at any size and take any colour."""

from collections.abc import Callable
from math import cos, pi, sin
from random import Random

from fpdf.drawing_primitives import DeviceRGB
from fpdf.pattern import LinearGradient

from comptoir.platform.pdf.document import Colour, Sheet, mix
from comptoir.wallet.rules.gift_card import Design

PAPER: dict[Design, Colour] = {
    "classic": (252, 248, 240),
    "botanical": (247, 250, 245),
    "night": (14, 22, 48),
    "playful": (255, 250, 240),
}


def paint(sheet: Sheet, design: Design, accent: Colour) -> None:
    """Fill the page with the design's picture."""
    sheet.set_fill_color(*PAPER[design])
    sheet.rect(0, 0, sheet.w, sheet.h, style="F")
    _PAINTERS[design](sheet, accent)


def _classic(sheet: Sheet, accent: Colour) -> None:
    """A double frame with corners that are turned in, as on old share certificates."""
    sheet.set_draw_color(*accent)
    inset = min(sheet.w, sheet.h) * 0.045
    for step, width in ((0.0, 0.7), (1.9, 0.2)):
        sheet.set_line_width(width)
        _notched(sheet, inset + step, 6.5)
    sheet.set_fill_color(*accent)
    for x in (inset + 3.3, sheet.w - inset - 3.3):
        for y in (inset + 3.3, sheet.h - inset - 3.3):
            _flower(sheet, x, y, 1.5)
    sheet.set_line_width(0.2)


def _notched(sheet: Sheet, inset: float, notch: float) -> None:
    left, top, right, bottom = inset, inset, sheet.w - inset, sheet.h - inset
    with sheet.new_path() as path:
        path.style.fill_color = None
        path.move_to(left + notch, top)
        path.line_to(right - notch, top)
        path.curve_to(right - notch, top + notch * 0.6, right - notch * 0.6, top + notch, right, top + notch)
        path.line_to(right, bottom - notch)
        path.curve_to(right - notch * 0.6, bottom - notch, right - notch, bottom - notch * 0.6, right - notch, bottom)
        path.line_to(left + notch, bottom)
        path.curve_to(left + notch, bottom - notch * 0.6, left + notch * 0.6, bottom - notch, left, bottom - notch)
        path.line_to(left, top + notch)
        path.curve_to(left + notch * 0.6, top + notch, left + notch, top + notch * 0.6, left + notch, top)
        path.close()


def _flower(sheet: Sheet, x: float, y: float, radius: float) -> None:
    for petal in range(4):
        angle = petal * pi / 2 + pi / 4
        sheet.circle(x + cos(angle) * radius * 0.6, y + sin(angle) * radius * 0.6, radius * 0.45, style="F")


def _botanical(sheet: Sheet, accent: Colour) -> None:
    """Branches that grow in from opposite corners."""
    size = min(sheet.w, sheet.h)
    light, soft = mix(accent, PAPER["botanical"], 0.72), mix(accent, PAPER["botanical"], 0.45)
    corners = ((sheet.w + size * 0.04, -size * 0.02, 140.0), (-size * 0.04, sheet.h + size * 0.02, -40.0))
    is_wide = sheet.w > sheet.h
    for number, (x, y, angle) in enumerate(corners):
        reach = size * (0.72 if number == 0 else 0.42) if is_wide else size * 0.72
        for turn, length, colour in ((26, 0.62, light), (-24, 0.58, light), (2, 0.68, soft), (14, 0.5, accent)):
            _branch(sheet, x, y, angle + turn, reach * length, colour)


def _branch(sheet: Sheet, x: float, y: float, degrees: float, length: float, colour: Colour) -> None:
    sheet.set_draw_color(*colour)
    sheet.set_line_width(length * 0.006)
    steps, angle = 13, degrees * pi / 180
    for step in range(steps):
        bend = angle + 0.035 * step
        nx, ny = x + cos(bend) * length / steps, y + sin(bend) * length / steps
        sheet.line(x, y, nx, ny)
        x, y = nx, ny
        if step > 1:
            leaf = length * 0.17 * (1 - step / steps * 0.55)
            _leaf(sheet, x, y, bend + 0.75, leaf, colour)
            _leaf(sheet, x, y, bend - 0.75, leaf, colour)
    _leaf(sheet, x, y, angle + 0.035 * steps, length * 0.1, colour)


def _leaf(sheet: Sheet, x: float, y: float, angle: float, length: float, colour: Colour) -> None:
    def at(along: float, aside: float) -> tuple[float, float]:
        return (
            x + (cos(angle) * along - sin(angle) * aside) * length,
            y + (sin(angle) * along + cos(angle) * aside) * length,
        )

    with sheet.new_path() as path:
        path.style.fill_color = _device(colour)
        path.style.stroke_color = None
        path.move_to(x, y)
        path.curve_to(*at(0.3, 0.24), *at(0.75, 0.2), *at(1, 0))
        path.curve_to(*at(0.75, -0.14), *at(0.3, -0.2), x, y)
        path.close()


def _night(sheet: Sheet, accent: Colour) -> None:
    """A sky that gets lighter towards the horizon, a moon, stars, hills."""
    with sheet.use_pattern(LinearGradient(0, 0, 0, sheet.h, colors=["#0b1230", "#16224d", "#3a3a72"])):
        sheet.rect(0, 0, sheet.w, sheet.h, style="F")
    size, chance = min(sheet.w, sheet.h), Random(7)
    for _ in range(150):
        x, y, radius = chance.random() * sheet.w, chance.random() * sheet.h * 0.85, chance.choice((0.1, 0.15, 0.25))
        sheet.set_fill_color(*mix((255, 255, 255), (22, 34, 77), chance.random() * 0.6))
        sheet.circle(x, y, radius, style="F")
    for x, y, radius in ((0.13, 0.12, 1.6), (0.30, 0.06, 1.0), (0.9, 0.44, 1.2), (0.07, 0.55, 1.0)):
        _star(sheet, x * sheet.w, y * sheet.h, radius, accent)
    moon_x, moon_y, radius = sheet.w - size * 0.17, size * 0.16, size * 0.075
    sheet.set_fill_color(*accent)
    sheet.circle(moon_x, moon_y, radius, style="F")
    sheet.set_fill_color(14, 22, 54)
    sheet.circle(moon_x - radius * 0.42, moon_y - radius * 0.18, radius * 0.86, style="F")
    for height, colour in ((0.085, (43, 42, 92)), (0.055, (27, 30, 70)), (0.03, (12, 17, 44))):
        _hills(sheet, height, colour)


def _star(sheet: Sheet, x: float, y: float, radius: float, colour: Colour) -> None:
    sheet.set_fill_color(*colour)
    reach = [radius * (1 if point % 2 == 0 else 0.28) for point in range(8)]
    sheet.polygon([(x + cos(k * pi / 4) * r, y + sin(k * pi / 4) * r) for k, r in enumerate(reach)], style="F")


def _hills(sheet: Sheet, height: float, colour: Colour) -> None:
    tall = height * sheet.h
    base = sheet.h - tall
    with sheet.new_path() as path:
        path.style.fill_color = _device(colour)
        path.style.stroke_color = None
        path.move_to(0, base)
        shift = height * 400 % 37 / 100
        first, second = sheet.w * (0.2 + shift / 3), sheet.w * (0.35 + shift / 3)
        path.curve_to(first, base - tall * 0.9, second, base + tall, sheet.w * 0.6, base)
        path.curve_to(sheet.w * 0.75, base - tall * 0.7, sheet.w * 0.9, base - tall * 0.2, sheet.w, base - tall * 0.4)
        path.line_to(sheet.w, sheet.h)
        path.line_to(0, sheet.h)
        path.close()


def _playful(sheet: Sheet, accent: Colour) -> None:
    """Paper shapes in the corners and confetti along the edges."""
    size = min(sheet.w, sheet.h)
    palette: list[Colour] = [accent, (255, 196, 61), (36, 164, 148), (76, 110, 245), (244, 143, 177)]
    sheet.set_fill_color(*palette[0])
    is_wide = sheet.w > sheet.h
    sheet.circle(0, 0, size * (0.1 if is_wide else 0.24), style="F")
    sheet.set_fill_color(*palette[1])
    sheet.circle(sheet.w, size * 0.06, size * 0.17, style="F")
    sheet.set_fill_color(*palette[2])
    sheet.circle(sheet.w, sheet.h, size * 0.25, style="F")
    sheet.set_fill_color(*palette[3])
    sheet.circle(size * 0.02, sheet.h, size * (0.09 if is_wide else 0.15), style="F")
    chance = Random(21)
    for number in range(46):
        along, depth = chance.random(), chance.random() * 0.085 + 0.02
        side = number % 4
        x = (along, 1 - depth * sheet.h / sheet.w, along, depth * sheet.h / sheet.w)[side] * sheet.w
        y = (depth, along, 1 - depth, along)[side] * sheet.h
        _confetti(sheet, x, y, size * 0.013, palette[number % 5], chance)


def _confetti(sheet: Sheet, x: float, y: float, radius: float, colour: Colour, chance: Random) -> None:
    sheet.set_fill_color(*colour)
    kind, angle = chance.randrange(3), chance.random() * pi
    if kind == 0:
        sheet.circle(x, y, radius * 0.75, style="F")
        return
    corners = 3 if kind == 1 else 4
    stretch = (1.0, 1.0, 1.0) if kind == 1 else (1.5, 0.55, 1.5, 0.55)
    turn = [angle + k * 2 * pi / corners for k in range(corners)]
    reach = [radius * stretch[k % len(stretch)] for k in range(corners)]
    sheet.polygon([(x + cos(t) * r, y + sin(t) * r) for t, r in zip(turn, reach, strict=True)], style="F")


def _device(colour: Colour) -> DeviceRGB:
    return DeviceRGB(*(part / 255 for part in colour))


_PAINTERS: dict[Design, Callable[[Sheet, Colour], None]] = {
    "classic": _classic,
    "botanical": _botanical,
    "night": _night,
    "playful": _playful,
}
