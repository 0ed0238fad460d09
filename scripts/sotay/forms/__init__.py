"""Forms: from the public's form to the Word file that an office fills in."""
