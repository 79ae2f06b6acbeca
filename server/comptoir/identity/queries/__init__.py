"""Reads, scoped to the current organization; only `access.py` looks before an organization is known."""
