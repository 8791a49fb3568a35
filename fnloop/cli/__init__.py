"""The command line: `fnloop show`, `check`, `run`, `explain`, `diff`, `completion`."""
