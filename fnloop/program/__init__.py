"""The one lowered form of a plan, which everything that runs reads."""
