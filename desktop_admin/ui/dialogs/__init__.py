"""Dialogs that change something or carry a secret."""
