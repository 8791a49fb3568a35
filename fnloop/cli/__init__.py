"""The command line: `fnloop show`, `check`, `run`, `explain`, `diff`, `fault`, `completion`."""
