"""Connection checks without Qt."""
