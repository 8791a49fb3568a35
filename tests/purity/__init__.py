"""Programs that are pure, and programs that are not, as data."""
