"""Views as plain Markdown pages, for any site engine."""
