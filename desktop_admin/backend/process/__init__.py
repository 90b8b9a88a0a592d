"""The processes: command lines, data directory, workers, background work, logs, backup."""
