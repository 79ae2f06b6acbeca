"""Reads; only `visitors.py` looks before an organization is known."""
