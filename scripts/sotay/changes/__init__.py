"""What changed between two states of the book, by meaning and not by line."""
