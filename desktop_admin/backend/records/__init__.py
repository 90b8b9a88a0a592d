"""What is remembered of calls: audit events, refusals, last uses, wrong guesses."""
