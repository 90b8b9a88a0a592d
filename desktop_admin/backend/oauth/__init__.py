"""The OAuth 2.0 authorization server: token endpoint, signing keys, metadata."""
