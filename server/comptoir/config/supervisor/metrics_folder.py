"""Where the processes share their figures: in memory, for a full disk kills whoever writes to a file mapped from it."""

import os
import shutil
from hashlib import sha256
from pathlib import Path

SHARED_MEMORY = Path("/dev/shm")


def metrics_folder(data: Path) -> Path:
    """One folder for each data folder; within it where the system shares no memory, or has that name taken."""
    name = sha256(str(data.resolve()).encode()).hexdigest()[:16]
    in_memory = SHARED_MEMORY / f"comptoir-{name}"
    if not os.access(SHARED_MEMORY, os.W_OK | os.X_OK) or _is_foreign(in_memory):
        return data / "run" / "metrics"
    return in_memory


def clear_metrics(data: Path) -> None:
    """Start without the figures of processes that are gone."""
    drop_metrics(data)
    metrics_folder(data).mkdir(mode=0o700, parents=True)


def drop_metrics(data: Path) -> None:
    shutil.rmtree(metrics_folder(data), ignore_errors=True)


def _is_foreign(folder: Path) -> bool:
    try:
        return folder.lstat().st_uid != os.geteuid()
    except FileNotFoundError:
        return False
