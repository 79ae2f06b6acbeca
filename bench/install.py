"""A stranger's first minutes: clone, `make up`, again; and what an install of the server weighs (needs a network)."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
import zipfile
from pathlib import Path

from house import ROOT, free_port, wait_ready


def rows() -> list[tuple[str, str, str]]:
    folder = Path(tempfile.mkdtemp(prefix="comptoir bench "))
    checkout = folder / "a clone"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(checkout)], check=True)
    try:
        cold, warm = _make_up(checkout), _make_up(checkout)
        wheel, installed = _wheel(checkout, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return [
        ("`make up` from a fresh clone: install, build, migrate, demo", f"{cold:.0f}", "s to /readyz"),
        ("`make up` again (target ≤ 5)", f"{warm:.1f}", "s to /readyz"),
        ("server wheel", f"{wheel:.2f}", "MB"),
        ("server with its packages, installed", f"{installed:.0f}", "MB"),
    ]


def _make_up(checkout: Path) -> float:
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if name not in {"COMPTOIR_DATA", "DATABASE_URL"}}
    started = time.perf_counter()
    with (checkout.parent / "up.log").open("ab") as log:
        process = subprocess.Popen(
            ["make", "up", f"PORT={port}"],
            cwd=checkout,
            env=environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            wait_ready(port, process, seconds=900)
            return time.perf_counter() - started
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=30)


def _wheel(checkout: Path, folder: Path) -> tuple[float, float]:
    """Megabytes of the wheel, and of an environment with only what the server needs to run."""
    out = folder / "wheel"
    subprocess.run(
        [str(checkout / "server/.venv/bin/python"), "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(out), "server"],
        cwd=checkout,
        check=True,
    )
    (wheel,) = out.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        assert archive.testzip() is None
    shutil.rmtree(checkout / "server" / ".venv")
    subprocess.run(["tools/bootstrap", "runtime"], cwd=checkout, check=True)
    sizes = subprocess.run(["du", "-sm", "server/.venv"], cwd=checkout, capture_output=True, text=True, check=True)
    return wheel.stat().st_size / 1e6, float(sizes.stdout.split()[0])
