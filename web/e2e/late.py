"""A slow net: some answers reach the page late, and in another order than they were asked for."""

import os

from playwright.sync_api import BrowserContext

LONGEST_MS = int(os.environ.get("COMPTOIR_E2E_LATE", "0"))
"""0: as fast as they come. 2500 finds what is computed from an answer that has not come yet."""
SCRIPT = """
(() => {
  const ask = window.fetch;
  window.fetch = async (...what) => {
    const answer = await ask(...what);
    if (Math.random() < 0.6) await new Promise((go) => setTimeout(go, Math.random() * %d));
    return answer;
  };
})();
"""


def answers_late(person: BrowserContext) -> None:
    """Hold back what this person's pages are told, when a run asks for it."""
    if LONGEST_MS:
        person.add_init_script(SCRIPT % LONGEST_MS)
