"""What of wallet lives in PostgreSQL itself, for its migrations."""
