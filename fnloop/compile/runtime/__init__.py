"""The run-time side of graphs: guards on what they took for fixed, and functions that they call."""
