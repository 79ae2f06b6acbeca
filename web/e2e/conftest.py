"""The house, the browser, and pages that are watched for everything that goes wrong."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from chromium import ARGUMENTS, find_chromium
from counter import Counter
from house import House, open_house
from late import answers_late
from playwright.sync_api import Browser, Page, expect, sync_playwright
from watch import Watch

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
DESKTOP = {"viewport": {"width": 1440, "height": 900}}
SCREENS: dict[str, dict[str, Any]] = {"phone": PHONE, "desktop": DESKTOP}
PATIENCE_MS = 60_000

Visit = Callable[..., Page]
BrowserOf = Callable[[bool], Browser]


@dataclass(frozen=True)
class Screen:
    """The size of what a person holds or sits at."""

    name: str

    @property
    def is_phone(self) -> bool:
        """Whether navigation is at the bottom and lists are cards."""
        return self.name == "phone"


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    opened = open_house(tmp_path_factory.mktemp("house"))
    yield opened
    opened.stop()


@pytest.fixture(scope="session")
def browser_of() -> Iterator[BrowserOf]:
    """The engine alone, or the whole browser; each started when it is first asked for."""
    with sync_playwright() as playwright, ExitStack() as ends:

        @cache
        def started(whole: bool) -> Browser:
            opened = playwright.chromium.launch(executable_path=find_chromium(whole=whole), args=ARGUMENTS)
            ends.callback(opened.close)
            return opened

        yield started


@pytest.fixture(params=list(SCREENS))
def screen(request: pytest.FixtureRequest) -> Screen:
    return Screen(request.param)


@pytest.fixture
def visit(browser_of: BrowserOf, house: House, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A new person at a page: `visit(url, screen, as_owner="studio", timezone_id=…)`; `page.watch` is its Watch.

    `whole`: their browser shows notifications.
    """
    expect.set_options(timeout=PATIENCE_MS)
    pages: list[tuple[Page, Watch]] = []

    def open_page(
        url: str, screen: Screen | None = None, *, as_owner: str | Counter | None = None, whole: bool = False, **context: Any
    ) -> Page:
        size = SCREENS[screen.name if screen else "desktop"]
        wishes = {"locale": "fr-FR", "timezone_id": "Europe/Paris", "reduced_motion": "reduce", **size, **context}
        person = browser_of(whole).new_context(**wishes)
        person.set_default_timeout(PATIENCE_MS)
        if as_owner:
            counter = house.counter(as_owner) if isinstance(as_owner, str) else as_owner
            person.add_cookies(counter.cookies)  # type: ignore[arg-type]
        answers_late(person)
        page = person.new_page()
        house.bank.stands_in(page)
        watch = Watch()
        watch.over(page)
        page.watch = watch  # type: ignore[attr-defined]
        pages.append((page, watch))
        page.goto(url)
        return page

    yield open_page
    failed = getattr(request.node, "failed", False)
    for number, (page, _) in enumerate(pages):
        if failed:
            page.screenshot(path=_shot(request.node.nodeid, number))
        page.context.close()
    faults = [fault for _, watch in pages for fault in watch.faults]
    assert not faults, "\n".join(faults)


def _shot(node: str, number: int) -> Path:
    folder = Path(os.environ.get("COMPTOIR_E2E_SHOTS", "/tmp/comptoir-e2e"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{re.sub(r'[^a-z0-9]+', '-', node.lower())}-{number}.png"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    if report.when == "call":  # type: ignore[attr-defined]
        item.failed = report.failed  # type: ignore[attr-defined]
    return report
