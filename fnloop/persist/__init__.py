"""Runs that are kept: checkpoints on disk, from which a run goes on."""
