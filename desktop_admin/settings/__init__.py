"""Declared settings, connection profiles and paths on this computer."""
