"""`python -m s2rlab` is the same program as `s2rlab`."""

from s2rlab.cli import main

main()
