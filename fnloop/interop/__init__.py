"""Other libraries' pipelines inside fnloop, and fnloop's blocks inside theirs."""
