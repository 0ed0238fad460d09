"""The book turned round: what the public may see, by unit, by level, by time."""
