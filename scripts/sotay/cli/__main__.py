"""`python -m sotay.cli`: the command where it is not on the path."""

from sotay.cli import main

main()
