"""The system keyring: the only room that knows keyring."""
