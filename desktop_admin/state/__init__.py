"""Stores that hold frozen snapshots for the pages."""
