"""Credentials through their life: made, sealed, checked, handed over, replaced."""
