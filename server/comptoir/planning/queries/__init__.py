"""Reads, always within one organization."""

from comptoir.planning.queries.plan import plan

__all__ = ["plan"]
