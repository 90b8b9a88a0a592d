"""One file per sidebar page."""
