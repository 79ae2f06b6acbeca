import argparse
import json
import subprocess
import tempfile
from pathlib import Path

from comptoir.config.failure import CommandFailure
from comptoir.config.folders import checkout

DOCUMENT = "server/openapi.json"
CLIENT = "web/packages/client"
TYPES = f"{CLIENT}/src/schema.d.ts"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Write, or only compare."""
    parser.add_argument("--check", action="store_true", help="change nothing, fail when the committed ones are stale")


def run(chosen: argparse.Namespace) -> int:
    """Write the OpenAPI document of the code, and the types that the TypeScript client has of it."""
    root = checkout()
    if root is None:
        raise CommandFailure("The OpenAPI document belongs to a checkout; this is an installed package.")
    document = _document()
    if chosen.check:
        _compare(root / DOCUMENT, document)
        if (types := _types(root)) is not None:
            _compare(root / TYPES, types)
        return 0
    (root / DOCUMENT).write_text(document)
    if (types := _types(root)) is not None:
        (root / TYPES).write_text(types)
    return 0


def _document() -> str:
    import django

    django.setup()
    from comptoir.config.api import api

    return json.dumps(api.get_openapi_schema(), indent=2, ensure_ascii=False) + "\n"


def _types(root: Path) -> str | None:
    """What the committed document is in TypeScript; None where the web packages are not installed."""
    if not (root / "web" / "node_modules" / "openapi-typescript").is_dir():
        return None
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "schema.d.ts"
        generator = [str(root / "tools" / "npm"), "exec", "--offline", "--", "openapi-typescript"]
        # A field with a default may be left out of a request.
        options = ["--default-non-nullable=false", "-o", str(output)]
        outcome = subprocess.run(
            [*generator, str(root / DOCUMENT), *options], capture_output=True, text=True, check=False
        )
        if outcome.returncode != 0:
            raise CommandFailure(f"The TypeScript types could not be made:\n{outcome.stderr or outcome.stdout}")
        return output.read_text()


def _compare(committed: Path, wanted: str) -> None:
    if not committed.is_file() or committed.read_text() != wanted:
        raise CommandFailure(f"{committed} is not the code's: run `make openapi` and commit it.")
