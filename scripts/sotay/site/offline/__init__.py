"""What makes the website readable without a network: the list of what to keep, the worker, the manifest, the icons."""
