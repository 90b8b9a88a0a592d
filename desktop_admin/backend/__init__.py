"""The embedded API backend: a process of its own, reached over HTTP only."""
