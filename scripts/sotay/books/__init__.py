"""Books made from the public's book and a plan (handbook/books/*.yml); press prints what they hand it."""
