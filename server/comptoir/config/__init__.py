"""Settings, wiring, processes and the command line: imports everything, imported by nobody."""

import sys
from types import ModuleType

# The CEL evaluator loads its own command line with it (prompt_toolkit, rich, typer): start-up time
# and memory of every process that nothing uses.
sys.modules.setdefault("cel.cli", ModuleType("cel.cli"))
