"""`python -m comptoir.config` is the `comptoir` command, for processes that start others."""

import sys

from comptoir.config.command import main

if __name__ == "__main__":
    sys.exit(main())
