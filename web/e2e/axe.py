"""Accessibility of a page as it stands, judged by axe-core (WCAG 2.2 A and AA, and its best practices)."""

from typing import Literal

from house import ROOT
from playwright.sync_api import Page

SOURCE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async ([root, rules]) => {
  // It is not in the frames, so it need not call them.
  const options = { resultTypes: ['violations'], iframes: false, ...(rules && { runOnly: rules }) }
  const found = await axe.run(root ? document.querySelector(root) : document, options)
  return found.violations.map(({ id, help, nodes }) =>
    `${id}: ${help}: ` + nodes.slice(0, 3)
      .map((node) => `${node.target.flat().join(' ')} (${node.any[0]?.message ?? ''})`).join(' | '))
}"""

IN_SCHEME = """(scheme) => document.documentElement.dataset.mantineColorScheme === scheme
  && document.getAnimations().every((one) => one.playState !== 'running')"""


def violations(page: Page, root: str | None = None, rules: list[str] | None = None) -> list[str]:
    """What is wrong below `root`, a selector, by all rules or those named; empty when all is well."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SOURCE.read_text())
    found: list[str] = page.evaluate(RUN, [root, rules])
    return found


def violations_in_both_schemes(page: Page) -> list[str]:
    """What is wrong in the light, and with the colours in the dark: darkness changes nothing else. Leaves it light."""
    _show(page, "light")
    found = violations(page)
    _show(page, "dark")
    found += [f"dark: {fault}" for fault in violations(page, rules=["color-contrast"])]
    _show(page, "light")
    return found


def _show(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function(IN_SCHEME, arg=scheme)
