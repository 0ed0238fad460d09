"""The browser's part: ES modules that know only the data they are given, each app bundled into one script."""
