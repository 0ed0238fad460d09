"""New files that explain themselves; the check then leads their writer to completion."""
