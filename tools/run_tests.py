"""Run every suite, quickest first, and end with one line of figures for all of them."""

import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
# pytest: "12 passed, 1 failed in 3s"; vitest: "Tests  1 failed | 12 passed (13)"
CLOSING = re.compile(r"^(?:=+ )?(?:\d+ \w+, )*\d+ \w+(?:, \d+ \w+)* in [\d.]+s|^ +Tests +\d+ \w+")
FIGURE = re.compile(r"(\d+) (passed|failed|errors?|skipped)")

PYTEST = ["server/.venv/bin/python", "-m", "pytest", "-q", "--rootdir=server", "-c", "server/pyproject.toml"]
BROWSER = ["server/.venv/bin/python", "-m", "pytest", "-q"]
SUITES = {
    "rules": [*PYTEST, "server/tests/rules"],
    "server": [*PYTEST, "-n", "2", "--dist", "loadgroup", "server/tests", "--ignore=server/tests/rules"],
    "web": ["tools/npm", "test", "--silent"],
    # The widget on a stranger's page, in a browser, before a server of its own.
    "widgets": [*BROWSER, "-n", "2", "-c", "web/widgets/browser/pytest.ini", "web/widgets/browser"],
    # Last: a whole house and a browser for each of two workers, some minutes.
    "browser": [*BROWSER, "-n", "2", "-c", "web/e2e/pytest.ini", "web/e2e"],
}


def main() -> int:
    """Exit 1 when anything failed."""
    total = {"passed": 0, "failed": 0, "skipped": 0}
    began = time.monotonic()
    for name, command in SUITES.items():
        if name == "web" and not (ROOT / "web" / "package-lock.json").is_file():
            continue
        print(f"\n── {name}", flush=True)
        status, figures = run(command)
        if status not in (0, 5) and not figures["failed"]:
            figures["failed"] = 1  # it ended before it could count
        for kind, count in figures.items():
            total[kind] += count
    skipped = f", {total['skipped']} skipped" if total["skipped"] else ""
    print(f"\n{total['passed']} passed, {total['failed']} failed{skipped} in {time.monotonic() - began:.0f}s", flush=True)
    return 1 if total["failed"] else 0


def run(command: list[str]) -> tuple[int, dict[str, int]]:
    """Show the output as it comes, and read the figures off its closing lines."""
    figures = {"passed": 0, "failed": 0, "skipped": 0}
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            plain = ESCAPES.sub("", line)
            if CLOSING.search(plain):
                for count, kind in FIGURE.findall(plain):
                    figures["failed" if kind.startswith("error") else kind] += int(count)
    return process.returncode, figures


if __name__ == "__main__":
    sys.exit(main())
