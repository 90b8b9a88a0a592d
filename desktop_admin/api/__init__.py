"""The HTTP side: the only room that knows httpx and msgspec."""
