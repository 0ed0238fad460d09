"""Order of work, swap, zips, manifest."""
