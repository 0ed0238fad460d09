"""sotay: from Markdown and YAML to a checked book, a website and a printed handbook."""
