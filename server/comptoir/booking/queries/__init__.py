"""Reads, always within one organization."""
