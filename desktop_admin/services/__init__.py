"""Use cases as plain synchronous classes."""
