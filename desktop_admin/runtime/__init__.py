"""Qt without widgets: jobs, clipboard, logging, single instance."""
