"""Programs: the lowered form of plans, in single-assignment form, from which everything runs."""
