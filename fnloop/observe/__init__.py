"""Other readings of a plan: drawings, documentation, progress."""
