from tests.http.platform.fixtures import callers, organization

__all__ = ["callers", "organization"]
