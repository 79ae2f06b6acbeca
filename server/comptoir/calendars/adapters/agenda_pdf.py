"""Draw a period's appointments: A4 sheets, day by day, to take along or pin up."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from comptoir.booking.contracts.calendar_entry import CalendarEntry
from comptoir.calendars.adapters.agenda_words import weekday, words_of
from comptoir.calendars.rules.agenda import Day
from comptoir.payments.rules.spelling import day
from comptoir.planning.rules.zones import city_of
from comptoir.platform.pdf.document import Colour, Face, Sheet

_INK: Colour = (24, 32, 44)
_SOFT: Colour = (104, 116, 132)
_LINE: Colour = (221, 226, 232)
_ACCENT: Colour = (28, 78, 108)
_LEFT, _RIGHT, _TOP, _BOTTOM = 18.0, 192.0, 18.0, 276.0
_ROW, _HEADING = 10.5, 12.0
_WHO, _WHERE = 46.0, 128.0


def agenda_pdf(
    days: Sequence[Day],
    *,
    period: tuple[date, date],
    house: str,
    who: str,
    zone: str,
    language: str,
    now: datetime,
) -> bytes:
    """The document's bytes; `who` is empty when it is about everybody, and each line then names its staff."""
    return bytes(_Drawing(days, period, house, who, ZoneInfo(zone), language, now).draw().output())


class _Drawing:
    def __init__(
        self,
        days: Sequence[Day],
        period: tuple[date, date],
        house: str,
        who: str,
        zone: ZoneInfo,
        language: str,
        now: datetime,
    ) -> None:
        self.days, self.period, self.house, self.who = days, period, house, who
        self.zone, self.language, self.now = zone, language, now
        self.words = words_of(language)
        self.sheet = Sheet(
            title=f"{self.words['title']} {who or house}",
            author=house,
            locale=language,
            made_at=now,
            faces=("sans", "sans-bold"),
        )
        self.y = 0.0

    def draw(self) -> Sheet:
        self._page()
        self._head()
        if not self.days:
            self._text(_LEFT, self.y, self.words["nothing"], colour=_SOFT, size=10)
        for one in self.days:
            self._day(one)
        self._feet()
        return self.sheet

    def _page(self) -> None:
        self.sheet.add_page()
        self.y = _TOP

    def _text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 9,
        bold: bool = False,
        colour: Colour = _INK,
        width: float = 0,
    ) -> None:
        face: Face = "sans-bold" if bold else "sans"
        self.sheet.ink(colour)
        self.sheet.face(face, size)
        self.sheet.write_at(x, y, self._cut(text, width) if width else text)

    def _cut(self, text: str, width: float) -> str:
        """As much of one line as there is room for."""
        lines = self.sheet.lines_of(" ".join(text.split()), width=width)
        if len(lines) <= 1:
            return lines[0] if lines else ""
        lines = self.sheet.lines_of(" ".join(text.split()), width=width - 4)
        return f"{lines[0].rstrip(' ,·')} …"

    def _head(self) -> None:
        first, last = (day(one, self.language) for one in self.period)
        said = self.words["period" if first != last else "one_day"].format(first=first, last=last)
        count = sum(len(one.entries) for one in self.days)
        self._text(_LEFT, self.y, self.who or self.words["title"], size=20, bold=True, width=_RIGHT - _LEFT)
        self._text(_LEFT, self.y + 11, self.house, size=10, colour=_SOFT, width=_RIGHT - _LEFT)
        summary = f"{said} · {self.words['count'].format(count=count)}"
        self._text(_LEFT, self.y + 16.5, summary, size=10, colour=_SOFT, width=_RIGHT - _LEFT)
        self.y += 28

    def _day(self, one: Day) -> None:
        self._heading(one.on)
        for entry in one.entries:
            if self.y + _ROW > _BOTTOM:
                self._page()
                self._heading(one.on)
            self._entry(entry)
        self.y += 4

    def _heading(self, on: date) -> None:
        if self.y + _HEADING + _ROW > _BOTTOM:
            self._page()
        self._text(
            _LEFT, self.y, f"{weekday(on, self.language)} {day(on, self.language)}", size=11, bold=True, colour=_ACCENT
        )
        self._rule(self.y + 6.5)
        self.y += _HEADING - 3.5

    def _entry(self, entry: CalendarEntry) -> None:
        start, end = entry.start.astimezone(self.zone), entry.end.astimezone(self.zone)
        until = end.strftime("%H:%M") if end.date() == start.date() else f"{day(end.date(), self.language)} {end:%H:%M}"
        state = self.words.get(entry.status, "")
        several = self.words["people"].format(count=entry.participants) if entry.participants > 1 else ""
        people = "" if self.who else ", ".join(name for _, name in entry.staff)
        self._text(_LEFT, self.y, f"{start:%H:%M} – {until}", bold=True, width=_WHO - _LEFT - 1)
        self._text(
            _WHO, self.y, " · ".join(_told(entry.contact_name, several, state)), bold=True, width=_WHERE - _WHO - 2
        )
        reach = " · ".join(_told(entry.contact_phone, entry.contact_email))
        self._text(_WHO, self.y + 4.2, reach, size=8, colour=_SOFT, width=_WHERE - _WHO - 2)
        self._text(_WHERE, self.y, entry.service_name, width=_RIGHT - _WHERE)
        places = [*(name for _, name in entry.resources), entry.place]
        self._text(
            _WHERE, self.y + 4.2, " · ".join(_told(people, *places)), size=8, colour=_SOFT, width=_RIGHT - _WHERE
        )
        self._rule(self.y + _ROW - 1.2)
        self.y += _ROW

    def _rule(self, y: float) -> None:
        self.sheet.set_draw_color(*_LINE)
        self.sheet.set_line_width(0.2)
        self.sheet.line(_LEFT, y, _RIGHT, y)

    def _feet(self) -> None:
        pages = self.sheet.pages_count
        moment = self.now.astimezone(self.zone)
        made = self.words["made"].format(
            day=day(moment.date(), self.language),
            clock=f"{moment:%H:%M}",
            zone=city_of(str(self.zone)),
        )
        for page in range(1, pages + 1):
            self.sheet.page = page
            self._text(_LEFT, 284, made, size=7.5, colour=_SOFT)
            self.sheet.ink(_SOFT)
            self.sheet.write_at(
                _LEFT, 284, self.words["page"].format(page=page, pages=pages), width=_RIGHT - _LEFT, align="R"
            )


def _told(*parts: str) -> list[str]:
    return [part for part in parts if part]
