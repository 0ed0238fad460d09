"""The public's book as data for others: JSON with its schema, and a calendar. Made from PublicBook only."""
