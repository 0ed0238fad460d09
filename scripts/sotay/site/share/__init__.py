"""What a link to the website shows before anyone opens it, and how a sheet of paper leads back to it."""
