"""What a process loads before it does anything: every one of them waits for it, at every start."""

import os
import subprocess
import sys

HEAVY = ("fpdf", "fontTools", "facturx", "pypdf", "stripe")
"""Draws documents, or speaks to a provider: loaded by who does so, when they do."""
LOADED = """
import sys
import django
django.setup()
import comptoir.config.urls
print(*(name for name in sys.argv[1:] if name in sys.modules))
"""


def test_a_start_loads_nothing_that_only_some_work_needs() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *HEAVY], env=dict(os.environ), check=True, capture_output=True, text=True
    )
    assert done.stdout.split() == []
