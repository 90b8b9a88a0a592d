"""Says what a pasted text is and what is wrong with it, without sending or keeping it."""
