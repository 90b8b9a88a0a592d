"""One call: what comes in, what goes out, and writes that can be repeated."""
