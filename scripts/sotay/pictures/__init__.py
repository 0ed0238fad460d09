"""The book's diagrams: from the public's book to SVG, one module a diagram."""
