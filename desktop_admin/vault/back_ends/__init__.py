"""One adapter per keyring that this program trusts; each imports its class by name."""
