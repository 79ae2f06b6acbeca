"""A browser on the customer's page, the mock API behind it on another origin. Run with the server's environment:
`server/.venv/bin/python -m pytest -c web/widgets/browser/pytest.ini web/widgets/browser` after `npm run build:widgets` in `web/`."""

import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

WIDGETS = Path(__file__).parents[1]
AXE = WIDGETS.parent / "node_modules/axe-core/axe.min.js"
NAMES = ("chromium-headless-shell", "chromium", "google-chrome")
CHROMIUM = os.environ.get("COMPTOIR_CHROMIUM") or next((found for name in NAMES if (found := shutil.which(name))), None)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PATIENCE_MS = 60_000
"""A busy machine takes its time; only what never comes fails."""

OpenPage = Callable[..., Page]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def host() -> Iterator[str]:
    api, page = free_port(), free_port()
    server = subprocess.Popen(["node", str(WIDGETS / "mock/server.mjs"), str(api), str(page)], stdout=subprocess.DEVNULL)
    for _ in range(100):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{page}/index.html")
            break
        except OSError:
            time.sleep(0.05)
    yield f"http://127.0.0.1:{page}"
    server.terminate()
    server.wait()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, host: str) -> Iterator[OpenPage]:
    """Opens a page of the customer's site; fails the test afterwards if any script broke on it."""
    contexts = []
    faults: list[str] = []

    expect.set_options(timeout=PATIENCE_MS)

    def open_(path: str, *, width: int = 1280, zone: str = "Europe/Paris", language: str = "fr-FR", **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, timezone_id=zone, locale=language, reduced_motion="reduce", **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda line: faults.append(line.text) if "Content Security Policy" in line.text else None)
        page.goto(f"{host}/{path}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert faults == []


def violations(page: Page) -> list[str]:
    """What axe finds inside the widget; the customer's page is theirs to mend."""
    page.wait_for_timeout(400)
    page.evaluate(AXE.read_text())
    found = page.evaluate("rules => axe.run(document, { runOnly: { type: 'tag', values: rules } })", RULES)
    inside = [node for check in found["passes"] for node in check["nodes"] if isinstance(node["target"][0], list)]
    assert inside, "axe did not look into the shadow root"
    return [
        f"{fault['id']}: {node['target']}"
        for fault in found["violations"]
        for node in fault["nodes"]
        if isinstance(node["target"][0], list)
    ]
