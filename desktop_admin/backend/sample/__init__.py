"""The sample account: an owner, an administrator, a manager, and believable records."""
