"""`python -m warledger`: the same as `warledger`."""

from warledger.cli import main

main()
