"""Which modules are in the tree yet."""

from importlib.util import find_spec


def landed(module: str) -> bool:
    """Whether `module` can be imported."""
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False
