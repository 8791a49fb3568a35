"""`python -m fnloop` is the command `fnloop`."""

from fnloop.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
