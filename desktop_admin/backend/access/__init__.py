"""Who calls and what they may: authentication, and the one table that decides."""
