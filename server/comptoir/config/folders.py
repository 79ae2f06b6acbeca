"""Where this installation keeps its things: the checkout it runs from and the data folder it owns."""

import os
from pathlib import Path

DATA_VARIABLE = "COMPTOIR_DATA"


def checkout() -> Path | None:
    """The checkout that this package runs from, or None for a package installed from a wheel."""
    root = Path(__file__).resolve().parents[3]
    return root if (root / "server" / "pyproject.toml").is_file() else None


def data_folder() -> Path:
    """The data folder: `COMPTOIR_DATA`, else `.comptoir/` in the checkout, else in the current folder."""
    chosen = os.environ.get(DATA_VARIABLE)
    folder = Path(chosen).expanduser() if chosen else (checkout() or Path.cwd()) / ".comptoir"
    return folder.absolute()


def prepare_data_folder() -> Path:
    """Make the data folder and the folders that every process writes to.

    Raises:
        OSError: the folder cannot be made or written.
    """
    folder = data_folder()
    # The database of a root installation runs under another account, which has to pass through here.
    folder.mkdir(mode=0o711 if os.geteuid() == 0 else 0o700, parents=True, exist_ok=True)
    for name in ("logs", "files", "outbox", "run"):
        (folder / name).mkdir(mode=0o711 if os.geteuid() == 0 else 0o700, exist_ok=True)
    return folder
