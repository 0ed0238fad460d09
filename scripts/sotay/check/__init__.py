"""What must hold: rules over the book, and findings told in the form the reader asked for."""
