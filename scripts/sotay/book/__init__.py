"""What the sources say: typed objects that know their file, line and column."""
