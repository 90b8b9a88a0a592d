"""API Access Admin: the desktop program that governs how integrations sign in to an account."""

__version__ = "0.1.0"
