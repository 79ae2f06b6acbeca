"""The browser of the tests: one that is on this machine already, started so that it calls nobody."""

import os
import shutil
from pathlib import Path

WHOLE = ("chromium", "chromium-browser", "google-chrome")
# The same engine without windows, tabs and menus around the page: less than half of the work for two cores.
NAMES = ("chromium-headless-shell", *WHOLE)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A camera and a microphone that are always there, and no question about them.
    "--use-fake-device-for-media-stream=fps=5",
    "--use-fake-ui-for-media-stream",
    "--auto-select-desktop-capture-source=Entire screen",
    "--disable-features=WebRtcHideLocalIpsWithMdns",
]


def find_chromium(*, whole: bool = False) -> str | None:
    """Its path: COMPTOIR_CHROMIUM, else the first one on PATH. None lets Playwright use its own, when it has one.

    `whole`: one that can all a person's browser can, notifications included.
    """
    named = os.environ.get("COMPTOIR_CHROMIUM")
    if named:
        if not Path(named).is_file():
            raise FileNotFoundError(f"COMPTOIR_CHROMIUM names no file: {named}")
        return named
    return next((found for name in (WHOLE if whole else NAMES) if (found := shutil.which(name))), None)
