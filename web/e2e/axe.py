"""Accessibility of a page as it stands, judged by axe-core (WCAG 2.2 A and AA, and its best practices)."""

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


def violations(page: Page, root: str | None = None, rules: list[str] | None = None) -> list[str]:
    """What is wrong below `root`, a selector, by all rules or those named; empty when all is well."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SOURCE.read_text())
    found: list[str] = page.evaluate(RUN, [root, rules])
    return found
