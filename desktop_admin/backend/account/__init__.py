"""What an account consists of, and what its people and its provider do to it."""
