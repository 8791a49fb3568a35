"""What stands beside a graph that runs: guards on what it took for fixed, numbers in it."""
