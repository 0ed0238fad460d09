"""The website: MkDocs plugin and theme. The only place, with mkdocs-with-pdf's adapter, that knows MkDocs."""
