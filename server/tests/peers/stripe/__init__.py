"""A Stripe-compatible server with a memory, for tests: the official library talks to it over HTTP."""
